import { printedWidth } from '../../src/reading/lines/width.ts';
import type { Chance } from './chance.ts';
import type { Manner } from './manner.ts';
import { nameBy, officeBy } from './signs.ts';
import type { Told } from './told.ts';

/** What a block is, as whoever set it knows. */
export type Part = 'kicker' | 'title' | 'deck' | 'subhead' | 'text' | 'byline' | 'caption' | 'furniture' | 'notice';

/** A printed line of an article's flow, with the paragraph that it is of, whether it begins it, and whether it is read in one block with the next. */
export type Line = { part: Part; text: string; paragraph: number; begins: boolean; joins: boolean };

/** An article as it is printed: blocks above its text, and lines that fill columns. */
export type SetArticle = {
  title: string;
  kicker: string | null;
  people: readonly string[];
  /** The words to a picture that it may have. */
  caption: string;
  measure: number;
  head: { part: Part; text: string; joins: boolean }[];
  flow: Line[];
  /** Whether it is a photograph with its words. */
  photograph: boolean;
  /** The lines of a first paragraph that is set wide over the columns. */
  lead: string[];
  /** Who signs below that. */
  leadSigned: string | null;
};

const SLOGANS = [
  '走基层看变化',
  '新闻追踪',
  '本报记者带你看',
  '关注民生实事',
  '权威发布',
  '聚焦高质量发展',
  '新时代 新征程',
  '一线调查',
  '百姓关注',
  '推进乡村全面振兴',
];
const SUBHEADS = ['现场情况如何', '问题出在哪里', '下一步怎么办', '专家怎么说', '变化看得见', '算好这笔账'];

export function setArticle(given: Told, manner: Manner, chance: Chance): SetArticle {
  const { one, percent } = chance;
  const isLed = given.paragraphs.length > 2 && percent(manner.lead);
  const told = isLed ? { ...given, paragraphs: given.paragraphs.slice(1) } : given;
  const measure = percent(manner.wider) ? Math.round(manner.measure * one([1.3, 1.5])) : manner.measure;
  const people = percent(80) ? Array.from({ length: one([1, 1, 1, 1, 2, 2, 3]) }, () => nameBy(chance)) : [];
  const usual = isLed && manner.leadSigned ? 'below lead' : manner.byline;
  const where = people.length === 0 ? 'nowhere' : percent(12) ? one(['under', 'end', 'lead'] as const) : usual;
  const signed: Signed = { where, people, byline: manner.sign(people, officeBy(chance)) };
  const clauses = clausesOf(told.paragraphs.slice(1).join(''));
  const clause = () => (clauses.length === 0 ? one(SLOGANS) : one(clauses));
  return {
    ...headOf(told, signed, clause, manner, chance),
    people,
    caption: captionOf(clause(), nameBy(chance), chance),
    measure,
    flow: flowOf(told, signed, measure, manner, chance),
    photograph: false,
    lead: isLed ? linesOf(given.paragraphs[0] ?? '', Math.round(measure * one([1.6, 2])), manner.indent) : [],
    leadSigned: where === 'below lead' ? signed.byline : null,
  };
}

type Signed = { where: Manner['byline'] | 'below lead' | 'nowhere'; people: readonly string[]; byline: string };

function headOf(told: Told, { where, byline }: Signed, clause: () => string, manner: Manner, chance: Chance) {
  const { one, percent } = chance;
  const leads = clausesOf(told.paragraphs[0] ?? '');
  const said = () => (percent(50) ? clause() : clause().replace(/[的了着已将在正也都就]/g, ''));
  const beside = ({ percent: likely, words, set }: Manner['deck']) => {
    if (!percent(likely)) return null;
    const own = words === 'lead' && leads.length > 0 ? one(leads) : percent(60) ? said() : one(SLOGANS);
    return set(percent(10) ? `${own} ${said()}` : own);
  };
  const kicker = beside(manner.kicker);
  const deck = beside(manner.deck);
  const title = titleOf(told.title, manner, chance);
  const head: SetArticle['head'] = title.map((text) => ({ part: 'title', text, joins: false }));
  if (deck !== null) head.push({ part: 'deck', text: deck, joins: false });
  if (kicker !== null) {
    const above = manner.kicker.below ? title.length : 0;
    const joins = above === 0 && title.length === 1 && percent(manner.kicker.joined);
    head.splice(above, 0, { part: 'kicker', text: kicker, joins });
  }
  if (where === 'over')
    head.splice(kicker === null || percent(50) ? 0 : 1, 0, { part: 'byline', text: byline, joins: false });
  if (where === 'under') {
    const above = head.at(-1);
    // Three of one block would be too much for any program that reads print.
    if (above !== undefined && head.every(({ joins }) => !joins)) above.joins = percent(manner.joined);
    head.push({ part: 'byline', text: byline, joins: false });
  }
  return { title: title.join(' ').replaceAll('\n', ' '), kicker, head };
}

const NO_TEXT = { paragraph: -1, begins: false, joins: false } as const;

function flowOf({ paragraphs }: Told, signed: Signed, measure: number, manner: Manner, chance: Chance): Line[] {
  const { where, people, byline } = signed;
  const { percent, upTo } = chance;
  const flow: Line[] = [];
  const broken = paragraphs.length > 3 && percent(manner.subhead.percent) ? 1 + upTo(2) : Number.POSITIVE_INFINITY;
  for (const [paragraph, given] of paragraphs.entries()) {
    const behind = paragraph - broken;
    if (behind >= 0 && behind % 2 === 0)
      flow.push({
        part: 'subhead',
        text: subheadOf(given, behind / 2, measure, manner, chance),
        ...NO_TEXT,
        joins: percent(manner.merged),
      });
    const lead = where === 'lead' && paragraph === 0 ? manner.dateline(people, '') : '';
    const ending = where === 'run in' && paragraph === paragraphs.length - 1 ? ` ${byline}` : '';
    const lines = linesOf(lead + given + ending, measure, manner.indent);
    if (lines.length > 2 && ending === '' && percent(manner.lost)) lines.pop();
    for (const [at, text] of lines.entries())
      flow.push({ part: 'text', text, paragraph, begins: at === 0, joins: false });
  }
  if (where === 'end') flow.push({ part: 'byline', text: byline, ...NO_TEXT });
  return flow;
}

function subheadOf(
  paragraph: string,
  nth: number,
  measure: number,
  { subhead }: Manner,
  { one, percent }: Chance,
): string {
  const own = clausesOf(paragraph).filter((text) => text.length <= measure - 2);
  return subhead.set(percent(50) && own.length > 0 ? one(own) : one(SUBHEADS), nth);
}

export function captionOf(words: string, name: string, { one }: Chance): string {
  const credit = one([
    ` ${name} 摄`,
    `（${name} 摄）`,
    ` 本报记者 ${name} 摄`,
    ` 记者 ${name} 摄影报道`,
    `新华社发（${name} 摄）`,
    ' 资料图片',
    '',
    ` ${name}/摄`,
  ]);
  return `${one(['图为', ''])}${words}。${credit}`;
}

/** A title in the blocks in which it is given: mostly one, its lines parted by a blank. */
function titleOf(text: string, { title }: Manner, { percent, upTo }: Chance): string[] {
  const parts = text.split(' ');
  const lines = parts.length > 1 ? parts : title.lines > 1 && text.length > 11 ? inTwo(text, upTo(3) - 1) : [text];
  if (lines.length === 1) return lines;
  if (percent(title.apart)) return lines;
  return [lines.join(title.broken ? '\n' : title.gapped || parts.length > 1 ? ' ' : '')];
}

/** Near the middle, best behind a mark; a comma is not printed at the end of a title's line. */
function inTwo(text: string, off: number): string[] {
  const middle = Math.ceil(text.length / 2) + off;
  const mark = [...text.matchAll(/[，：！？]/g)].map(({ index }) => index + 1).find((at) => Math.abs(at - middle) < 5);
  return [text.slice(0, mark ?? middle).replace(/，$/, ''), text.slice(mark ?? middle)];
}

function clausesOf(text: string): string[] {
  return text
    .replace(/[“”"]/g, '')
    .split(/[，。：；！？、（）]/)
    .filter((clause) => clause.length > 4 && clause.length < 20);
}

const HANGING = /[，。、；：！？”）》]/;

/** A text in lines of a column: a mark may hang over the edge, a number is not parted. */
export function linesOf(text: string, measure: number, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = indent;
  for (const [word] of text.matchAll(/[0-9A-Za-z.%]+|./gu)) {
    const more = printedWidth(word);
    const hangs = HANGING.test(word) && width + more <= measure + 1;
    if (width + more > measure && !hangs && line !== '') {
      lines.push(line.trim());
      line = '';
      width = 0;
    }
    line += word;
    width += more;
  }
  return [...lines, line.trim()].filter((one) => one !== '');
}
