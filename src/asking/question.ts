import { ASKED_AGAIN } from '../limits.ts';
import { findTypedPlaces } from '../lookup/find-typed-places.ts';
import type { TypedPlace } from '../lookup/typed-place.ts';
import type { DateMention, Day, Figure, Language } from '../model.ts';
import { ASKS } from '../tables/asks.ts';
import { QUESTION_FORMS } from '../tables/questions.ts';
import { fold, foldText } from '../text/fold.ts';
import { languageOf } from '../text/language.ts';
import { ofEach, remembering } from '../text/remembering.ts';
import { partTimes, timesAskedIn, withComparing } from './asked-times.ts';
import { inStandardWords } from './dialect.ts';
import { type AskedFor, kindOf, type QuestionKind } from './kind.ts';
import { inCharacters } from './pinyin-words.ts';
import { type Several, severalIn } from './several.ts';
import { statedIn } from './stated.ts';
import { withoutTalk } from './talk.ts';
import { type Term, termsOf } from './terms.ts';
import { type Wanted, wantedUnit } from './wanted.ts';

/** A place of the gazetteer that a question names, with the way its spelling led there. */
type NamedPlace = Extract<TypedPlace, { place: string }>;

/** What a question asks, of which place and time, and with which words. */
export type Question = {
  /** As typed, asked in standard words. */
  text: string;
  /** Folded, places, periods and all. */
  folded: string;
  language: Language;
  kind: QuestionKind | 'statement';
  places: NamedPlace[];
  /** What has the shape of a place's name, and is none. */
  unknownPlaces: string[];
  periods: DateMention[];
  /** Times that it only compares with: 比去年. */
  against: DateMention[];
  /** What is asked for besides places and periods. */
  terms: Term[];
  /** The figures that the question itself states (覆盖了200多个村吗). */
  stated: Figure[];
  /** The unit or dimension that the answer should have. */
  wanted: Wanted | null;
  /** The words on either side of 多少 and its unit, folded; null where the question asks for no amount. */
  besideAmount: { before: string; after: string } | null;
  /** Where as many articles as have it are asked for: what of them, and the question without the words that ask so. */
  several: (Several & { asked: Question }) | null;
};

/**
 * Takes a question apart.
 * @param options.today - What 今年 and 上个月 count from.
 * @param options.covered - Places that the archive is about, those of home first: their names count without 县, 区 or 市 too.
 */
export function understand(
  typedText: string,
  { today, language, covered = NONE }: { today: Day; language: Language | null; covered?: readonly string[] },
): Question {
  const text = inStandardWords(inCharacters(withoutTalk(typedText)));
  const question = takeApart(text, { today, language, covered });
  const several = severalIn(text, question.kind);
  if (several === null) return question;
  const { rest, ...what } = several;
  const asked = takeApart(rest, { today, language: question.language, covered });
  return { ...question, several: { ...what, asked: what.of === 'reports' ? { ...asked, kind: 'summary' } : asked } };
}

function takeApart(
  text: string,
  { today, language, covered }: { today: Day; language: Language | null; covered: readonly string[] },
): Question {
  const parts = partsOn(covered)(today)(text);
  return { ...parts, language: language ?? parts.language };
}

const NONE: readonly string[] = [];

/** Days of asking that are remembered. */
const DAYS = { ...ASKED_AGAIN, latest: 4 };

/** A question is taken apart for several ends, of one day or of the next. */
const partsOn = ofEach((covered: readonly string[]) =>
  remembering((today) => remembering((text) => apart(text, { today, covered }), ASKED_AGAIN), DAYS),
);

function apart(text: string, { today, covered }: { today: Day; covered: readonly string[] }): Question {
  const typed = findTypedPlaces(text, covered);
  // Whether it asks at all was looked at before anybody knew what the archive is about: most name the same places either way.
  if (covered !== NONE && areSame(typed, findTypedPlaces(text, NONE))) return partsOn(NONE)(today)(text);
  const times = timesAskedIn(text, today);
  const { of: periods, against } = partTimes(text, times);
  const asked: AskedFor = kindOf(foldText(text));
  const wanted =
    asked.kind === 'why' ? null : wantedUnit(asked.kind === 'superlative' ? amountOf(foldText(text)) : foldText(text));
  const stated = statedIn(text, today);
  const places = typed.filter((place) => 'place' in place);
  return {
    text,
    folded: foldText(text),
    language: languageOf(text) ?? 'zh-CN',
    kind: asked.kind === 'statement' && /[?？吧]\s*$/.test(text) ? kindByAmount(stated, wanted) : asked.kind,
    places,
    unknownPlaces: typed.flatMap((place) => ('unknown' in place ? [place.unknown] : [])),
    periods,
    against,
    terms: termsOf(
      mask(text, [
        ...asked.spans(fold(text)),
        ...typed,
        ...times.map((time) => (against.includes(time) ? withComparing(text, time) : time)),
        ...stated,
        ...fillersIn(text, asked.kind),
        ...countsIn(text, wanted),
      ]),
    ).filter((term) => term.text !== wanted?.unit),
    stated: stated.map(({ figure }) => figure),
    wanted,
    besideAmount: besideAmount(foldText(text), wanted?.unit ?? ''),
    several: null,
  };
}

function areSame(some: readonly TypedPlace[], others: readonly TypedPlace[]): boolean {
  return some.length === others.length && (some.length === 0 || JSON.stringify(some) === JSON.stringify(others));
}

const MOST = new RegExp(`(?:${ASKS.most.source}).*$`, 'u');

/** 投资最多的是哪个区 asks of each 投资是多少. */
function amountOf(folded: string): string {
  return folded.replace(MOST, '是多少');
}

/** What a question wants that has no asking word: 投了35亿? a yes or no, 一期全长? a figure. */
function kindByAmount(stated: readonly unknown[], wanted: Wanted | null): Question['kind'] {
  if (stated.length > 0) return 'yesno';
  return wanted === null ? 'statement' : 'figure';
}

const LINKS_AT_END = new RegExp(`(?:${ASKS.links.source})+$`, 'u');

function besideAmount(folded: string, unit: string): Question['besideAmount'] {
  const asked = ASKS.amount.exec(folded);
  if (asked === null) return null;
  const rest = folded.slice(asked.index + asked[0].length);
  return {
    before: folded.slice(0, asked.index).replace(LINKS_AT_END, ''),
    after: rest.startsWith(unit) ? rest.slice(unit.length) : rest,
  };
}

const FILLERS = new RegExp(`${ASKS.amount_filler.source}|${ASKS.course.source}|${QUESTION_FORMS.fillers.source}`, 'gu');

/** What asks for an order or a course and names nothing, by the kind of question that it makes: 更多, 最多, 是涨是跌. */
const ORDERING: Readonly<Partial<Record<Question['kind'], RegExp>>> = {
  compare: new RegExp(ASKS.compared, 'gu'),
  superlative: new RegExp(ASKS.ranked, 'gu'),
  trend: new RegExp(ASKS.trended, 'gu'),
};

/** 多少 and 那个, which name nothing, whatever stands around them, and what only asks for an order. */
function fillersIn(text: string, kind: Question['kind']): { start: number; end: number }[] {
  const { text: folded, at } = fold(text);
  return [FILLERS, ORDERING[kind]]
    .flatMap((words) => (words === undefined ? [] : [...folded.matchAll(words)]))
    .map(({ index, 0: words }) => ({ start: at[index] ?? 0, end: at[index + words.length] ?? text.length }));
}

/** 几条 of 几条航线: the measure word is no part of what is counted. */
function countsIn(text: string, wanted: Wanted | null): { start: number; end: number }[] {
  const unit = wanted?.unit ?? '';
  if (unit === '') return [];
  return ['多少', '几', '幾'].flatMap((asking) => {
    const start = text.indexOf(`${asking}${unit}`);
    return start < 0 ? [] : [{ start, end: start + asking.length + unit.length }];
  });
}

/** The text with a bar over every span, so that what stands left and right of it stays apart. */
function mask(text: string, spans: readonly { start: number; end: number }[]): string {
  // Folded, 夜游船 船票 would be one run, and so would who is 王福亮.
  const characters = text.replace(/(?<=[\p{Script=Han}A-Za-z])\s(?=\p{Script=Han})/gu, '|').split('');
  for (const { start, end } of spans) characters.fill('|', start, end);
  return characters.join('');
}
