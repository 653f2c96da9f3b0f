import phrases from '../../data/phrases.json' with { type: 'json' };
import type { Answer } from '../../src/model/answer.ts';
import type { Article } from '../../src/model.ts';
import { PLACES } from './corpora.ts';

const SIMPLIFIED: Readonly<Record<string, string>> = { 萬: '万', 億: '亿', 兩: '两' };

/** A text in one width and, as far as numerals go, one script. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/[萬億兩]/g, (character) => SIMPLIFIED[character] ?? character);
}

/** Places whose names begin with a numeral. */
const NAMED_AFTER_NUMBERS = /九[龙龍]坡|万州/g;

/** Every run of digits or of Chinese numerals, without thousands separators, whatever it counts or names. */
function numberRuns(text: string): string[] {
  const joined = plain(text)
    .replace(NAMED_AFTER_NUMBERS, '')
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  return joined.match(/\d+(?:\.\d+)*|[〇零一二三四五六七八九十百千万亿两]+/g) ?? [];
}

const DAYS = /\d{4}-\d{2}-\d{2}|(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}年(?:\d{1,2}月)?/g;

/** What the frames of replies say around what is put into them, the longest first. */
const FRAMES = Object.entries(phrases)
  .filter(([key]) => key.startsWith('answer.') || key.startsWith('why.'))
  .flatMap(([, row]) => [row['zh-CN'], row['zh-TW'], row.en])
  .flatMap((text) => text.split(/\{\w+\}/))
  .filter((piece) => piece.length > 2)
  .sort((a, b) => b.length - a.length);

/** A reply's text without its frame. */
export function withoutFrame(text: string): string {
  return FRAMES.reduce((rest, piece) => rest.replaceAll(piece, '\n'), text);
}

/**
 * Every number, day and place that an answer shows, in its notes and in what it offers too, and that neither its quotes
 * nor the question nor the own data of the articles it cites hold; what is offered may be called as any article is.
 * Shares nothing with the guard.
 */
export function unprinted(
  answer: Answer,
  { question, articles }: { question: string; articles: readonly Article[] },
): string[] {
  const cited = articles.filter(
    ({ id }) => id === answer.article?.id || answer.quotes.some(({ articleId }) => articleId === id),
  );
  const own = cited.flatMap(({ title, kicker, district, date, byline }) => [
    title,
    kicker,
    district,
    date,
    byline?.office ?? null,
    ...(byline?.people ?? []),
  ]);
  const sources = [question, ...answer.quotes.map(({ text }) => text), ...own.filter((text) => text !== null)];
  const figures = answer.figures.flatMap(({ printed, label, period }) => [printed, label, period?.printed ?? '']);
  const shown = [withoutFrame(answer.answer), answer.short ?? '', ...figures];
  const held = sources.map(plain).join('\n');
  // 壁山 is no name of 璧山区, and the reply says that it took it for one.
  const took = answer.notes.filter(({ kind }) => kind === 'took').map(({ text }) => text);
  const notes = answer.notes.map(({ text }) => withoutFrame(text));
  // Which days the paper's own 去年 is, is told in ISO days; whose paper it is, by its name.
  const known = [
    ...answer.figures.flatMap(({ period }) => [period?.from, period?.to]),
    ...cited.map((one) => one.source),
  ];
  const offered = answer.alternatives.map(({ label }) => label);
  const places = new Set(cited.map(({ district }) => district)).size;
  const sums = answer.computed.filter(({ from, added = [], value }) => {
    const parts = [from, ...added].map((figure) => Number(figure.value));
    return added.length > 0 && Math.abs(parts.reduce((sum, part) => sum + part, 0) - value) > 1e-9 * value;
  });
  return [
    ...sums.map(({ value }) => `sum ${value}`),
    ...(answer.counted?.of === 'places' && answer.counted.value !== places ? [`count ${answer.counted.value}`] : []),
    ...unheldNumbers(shown, sources, answer.status),
    ...unheldNumbers(notes, [...sources, ...known.filter((text) => text != null)], answer.status),
    ...unheldNumbers(
      offered,
      [...sources, ...articles.map(({ title }) => title ?? ''), ...offeredTimes(articles)],
      'ambiguous',
    ),
    ...shown.flatMap((text) => plain(text).match(DAYS) ?? []).filter((day) => !held.includes(day)),
    // What is offered is named by its place; nothing is said of it yet.
    ...(answer.status === 'ambiguous' ? [] : unheldPlaces(shown.join('\n'), [held, ...took].join('\n'))),
  ];
}

/** Years, months and days of what articles print or of when they were printed: an offer of a figure may say of when it is. */
function offeredTimes(articles: readonly Article[]): string[] {
  const days = articles.flatMap(({ date, figures }) => [
    date,
    ...figures.flatMap(({ period }) => [period?.from, period?.to]),
  ]);
  return days.flatMap((day) => {
    const [year = '', month, date] = (day ?? '').split('-');
    const digits = [...year].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');
    return [digits, HAN[Number(month)] ?? '', HAN[Number(date)] ?? ''];
  });
}

const HAN =
  '、一、二、三、四、五、六、七、八、九、十、十一、十二、十三、十四、十五、十六、十七、十八、十九、二十、二十一、二十二、二十三、二十四、二十五、二十六、二十七、二十八、二十九、三十、三十一'.split(
    '、',
  );

function unheldNumbers(shown: readonly string[], sources: readonly string[], status: Answer['status']): string[] {
  const held = new Set(sources.flatMap(numberRuns));
  // 统一配送 may be offered as it is called: its 一 counts nothing.
  return shown.flatMap(numberRuns).filter((run) => !held.has(run) && !(status === 'ambiguous' && run === '一'));
}

function unheldPlaces(shown: string, held: string): string[] {
  const holds = (text: string) => (name: string) => text.toLowerCase().includes(name.toLowerCase());
  return PLACES.filter((names) => names.some(holds(shown)) && !names.some(holds(held))).map(([name]) => name);
}
