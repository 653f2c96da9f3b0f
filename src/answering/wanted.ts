import { findFigures } from '../figures/find-figures.ts';
import type { Figure } from '../model.ts';
import { MEASURES } from '../tables/answering.ts';
import { unitCountedIn } from './english.ts';

/** What the answer's figure should be: the unit that the question itself names (几家), or dimensions that may answer. */
export type Wanted = {
  unit: string | null;
  dimensions: readonly string[];
  /** Whether a figure of another dimension may answer all the same: 多大 asks for an area, or for any other size. */
  loose: boolean;
};

const HOW_MANY = /多少|几(?![月号点时])/;
/** A number that can stand with any unit, and in no idiom. */
const SOME = '35';

/**
 * What a folded question wants counted, or null where it does not tell. 新增了几家 is read as a figure with the number
 * put in, so whatever unit a paper may print can be asked for.
 */
export function wantedUnit(folded: string): Wanted | null {
  const asked = folded.replaceAll('好多', '多少');
  if (AMOUNT_OF_MONEY.test(asked)) return { unit: null, dimensions: ['money'], loose: false };
  // 多少钱 asks for money, though 钱 is a unit of mass too.
  return measureIn(asked, ASKS_OUTRIGHT) ?? countedUnit(asked) ?? measureIn(asked, /^/);
}

/** 多少担保服务费, 多少奖金: what is counted is a sum of money. */
const AMOUNT_OF_MONEY =
  /(?:多少|几)[亿万]?\p{Script=Han}{0,6}?(?:费用?|款|资金|奖金|贷款|税费?|补助|补贴)(?!\p{Script=Han})/u;

const ASKS_OUTRIGHT = /多少|几/;

/** Whether a folded word only asks for a measure: 面积, 长度. */
export function isMeasure(word: string): boolean {
  return MEASURES.some(({ asked }) => asked.includes(word));
}

function measureIn(folded: string, like: RegExp): Wanted | null {
  const row = MEASURES.find(({ asked }) => asked.some((words) => like.test(words) && folded.includes(words)));
  return row === undefined ? null : { unit: null, dimensions: row.dimensions, loose: row.loose ?? false };
}

function countedUnit(folded: string): Wanted | null {
  const asked = HOW_MANY.exec(folded);
  if (asked !== null) {
    return unitAt(`${folded.slice(0, asked.index)}${SOME}${folded.slice(asked.index + asked[0].length)}`, asked.index);
  }
  const [, counted = ''] = /(?<![a-z])how many (.+)/.exec(folded) ?? [];
  const unit = unitCountedIn(counted);
  return unit === null ? null : unitAt(`${SOME}${unit}`, 0);
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
  // The page lost the unit (运营期10): it may be any.
  if (unit === '') return 0;
  if (wanted.dimensions.some((one) => dimension === one || dimension.startsWith(`${one}:`))) return 0.7;
  if (wanted.loose) return -0.5;
  // 几个企业 may well be printed as 635家, 多少个工人 as 48名: what is counted decides, not its measure word.
  if (wanted.unit === '个' && /^(?:count|people$)/.test(dimension)) return 0.3;
  if (isCount(dimension) && wanted.dimensions.some(isCount)) return unit === '个' ? 0.3 : -0.2;
  return -1;
}

function isCount(dimension: string): boolean {
  return dimension.startsWith('count');
}
