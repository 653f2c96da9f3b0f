import { findFigures } from '../figures/find-figures.ts';
import { ASKED_AGAIN } from '../limits.ts';
import type { Figure } from '../model.ts';
import { ALIKE_UNITS, MEASURE_NAMES, MEASURES, NOUNS_LIKE_UNITS } from '../tables/answering.ts';
import { ASKS } from '../tables/asks.ts';
import { matcherOf } from '../tables/pattern.ts';
import { remembering } from '../text/remembering.ts';
import { unitCountedIn } from './english.ts';

/** What the answer's figure should be: the unit that the question itself names (几家), or dimensions that may answer. */
export type Wanted = {
  unit: string | null;
  dimensions: readonly string[];
  /** Of these dimensions those that cannot answer: 300种 are no 产量. */
  except?: readonly string[];
  /** Whether the unit is what its noun is mostly counted in, and not the question's own: how many bridges. */
  guessed?: boolean;
  /** Whether a figure of another dimension may answer all the same: 多大 asks for an area, or for any other size. */
  loose: boolean;
  /** Words of which one stands in the sentence of a figure that answers: how deep something is, is not how far away. */
  printed?: readonly string[];
};

const HOW_MANY = /多少|(?<!哪)几(?![月号点时])/;
/** 几分几秒 asks for the time of a race, which is printed in no unit (2分05秒48), and for no money. */
const TIME_OF_RACE = /^分钟?零?(?:多少|几)秒/;
/** 死的人有多少 counts people as 有多少人 does. */
const THEY_ARE = /(?<=的)([^的]{1,3})有多少(?=[?!。]*$)/;
const SOME_OF = new RegExp(ASKS.some, 'gu');
/** A number that can stand with any unit, and in no idiom. */
const SOME = '35';

/**
 * What a folded question wants counted, or null where it does not tell. 新增了几家 is read as a figure with the number
 * put in, so whatever unit a paper may print can be asked for.
 */
export const wantedUnit = remembering(unitWanted, ASKED_AGAIN);

function unitWanted(folded: string): Wanted | null {
  const asked = folded
    .replaceAll('好多', '多少')
    .replace(THEY_ARE, '有多少$1')
    .replace(SOME_OF, '')
    .replace(/[?!。]+$/, '');
  const [measured, counted] = [measureIn(asked, ASKS.amount), countedUnit(asked)];
  // 产量有多少吨 names its unit; 多少钱 asks for money, though 钱 is a unit of mass too.
  const isNamed = counted?.dimensions.some((one) =>
    measured?.dimensions.some((of) => one === of || one.startsWith(`${of}:`)),
  );
  return (isNamed ? counted : measured) ?? counted ?? measureIn(asked, /^/);
}

const measuresIn = matcherOf(MEASURES);

/** Whether a folded word names a measure: 面积, 旅游收入. */
export function namesMeasure(word: string): boolean {
  return isMeasure(word) || MEASURE_NAMES.test(word);
}

/** Whether a folded word only asks for a measure: 面积, 长度. */
export function isMeasure(word: string): boolean {
  return measuresIn(word).some(({ start, end }) => start === 0 && end === word.length);
}

/** The words in which a folded question asks for a measure (多少钱, 票价); null for none. */
export function measureAskedIn(folded: string): string | null {
  const [first] = measuresIn(folded);
  return first === undefined ? null : folded.slice(first.start, first.end);
}

/** What the longest words for a measure that are `like` so ask for. */
function measureIn(folded: string, like: RegExp): Wanted | null {
  const row = measuresIn(folded).find(({ start, end }) => like.test(folded.slice(start, end)))?.row;
  if (row === undefined) return null;
  const { dimensions, except, loose = false, printed } = row;
  return {
    unit: null,
    dimensions,
    loose,
    ...(except !== undefined && { except }),
    ...(printed !== undefined && { printed }),
  };
}

function countedUnit(folded: string): Wanted | null {
  const asked = HOW_MANY.exec(folded);
  if (asked !== null) {
    const counted = folded.slice(asked.index + asked[0].length);
    // The 5 of 多少5g基站 belongs to what is counted.
    if (/^[\da-z]/.test(counted)) return null;
    if (NOUNS_LIKE_UNITS.some((noun) => counted.startsWith(noun)) || TIME_OF_RACE.test(counted)) return null;
    return unitAt(`${folded.slice(0, asked.index)}${SOME}${counted}`, asked.index);
  }
  const [, counted = ''] = /(?<![a-z])how many (.+)/.exec(folded) ?? [];
  const unit = unitCountedIn(counted);
  const guessed = unit === null ? null : unitAt(`${SOME}${unit}`, 0);
  return guessed === null ? null : { ...guessed, guessed: true };
}

function unitAt(text: string, position: number): Wanted | null {
  const figure = findFigures(text, { articleId: '', paragraph: 0, district: null, today: null }).find(
    ({ start, end }) => start <= position && position < end,
  );
  return figure === undefined || figure.unit === ''
    ? null
    : { unit: figure.unit, dimensions: [figure.dimension], loose: false };
}

/** How well a figure's unit fits: 1 for the unit itself, less for its dimension, below 0 where it cannot answer. */
export function unitFit(wanted: Wanted | null, { unit, dimension }: Pick<Figure, 'unit' | 'dimension'>): number {
  if (wanted === null) return 0;
  if (wanted.unit === unit) return 1;
  if (ALIKE_UNITS.some((units) => units.includes(unit) && units.includes(wanted.unit ?? ''))) return 0.9;
  // The page lost the unit (运营期10), or a table has none (英语90.2): it may be any.
  if (unit === '') return 0.2;
  if (wanted.except?.includes(dimension)) return -1;
  if (wanted.dimensions.some((one) => dimension === one || dimension.startsWith(`${one}:`))) return 0.7;
  if (wanted.loose) return -0.5;
  // Who comes twice is printed as two of 人次.
  if (dimension === 'visits' && wanted.dimensions.includes('people')) return 0.3;
  // 几个企业 may well be printed as 635家, 多少个工人 as 48名: what is counted decides, not its measure word.
  if (wanted.unit === '个' && /^(?:count|people$)/.test(dimension)) return 0.3;
  return isCount(dimension) && wanted.dimensions.some(isCount) ? countFit(wanted, unit) : -1;
}

/** 多少辆 is not answered in 座; a number of whatever it may be is, and 个 counts everything. */
function countFit({ unit, guessed = false }: Wanted, printed: string): number {
  if (printed === '个') return 0.3;
  return unit === null || guessed ? -0.2 : -1;
}

function isCount(dimension: string): boolean {
  return dimension.startsWith('count');
}
