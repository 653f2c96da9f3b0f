import type { Figure } from '../../model.ts';
import { ENGLISH_UNITS } from '../../tables/english-units.ts';
import { CURRENCIES, UNITS } from '../../tables/figures.ts';
import type { FigureContext } from '../labels/context.ts';

/** What a number counts or measures; `name` as printed. */
type Unit = { name: string; unit: string; dimension: string };

const { units, money, symbols, scales, people, qualifiers, months, empty } = ENGLISH_UNITS;

const named: ReadonlyMap<string, Omit<Unit, 'name'>> = new Map([
  ...Object.entries(units).flatMap(([unit, names]) => {
    const dimension = UNITS.find((row) => row.unit === unit)?.dimension ?? '';
    return names.map((name) => [name, { unit, dimension }] as const);
  }),
  ...Object.entries(money).flatMap(([iso, names]) => names.map((name) => [name, moneyOf(iso)] as const)),
]);

function moneyOf(iso: string): Omit<Unit, 'name'> {
  return { unit: CURRENCIES.find((row) => row.iso === iso)?.unit ?? iso, dimension: `money:${iso}` };
}

const oneOf = (words: readonly string[]) =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.$]/g, '\\$&'))
    .join('|');

/** A number that is no ordinal, part of a name, of a clock's time or of a date: 22.4 billion, $300,000. */
const NUMBER = new RegExp(
  `(?<![\\w.,:/-]|no\\. |(?:${oneOf(months)})\\.? )(?:(${oneOf(Object.keys(symbols))})\\s?)?` +
    `(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(?:[\\s-](${oneOf(Object.keys(scales))}))?(?![\\w:/]|\\.\\d|,\\d)`,
  'gi',
);
const UNIT = new RegExp(`^[\\s-]?(?:(%)|(?:[\\s-])?(${oneOf([...named.keys()])})(?:e?s)?\\b)`, 'i');
/** A noun in the plural, with up to two words before it. */
const COUNTED = new RegExp(`^\\s((?:[a-z][a-z-]+\\s){0,2}?)(${oneOf(people)}|[a-z][a-z-]+s)\\b`);
const QUALIFIER = new RegExp(`\\b(${oneOf(qualifiers)})\\s$`, 'i');
/** Letters on either side of a figure that are looked at: whatever a paragraph holds, each figure costs as much. */
const NEAR = 400;
/** Words of the longest label. */
const LABEL = 3;

/** Finds the figures that a paragraph in English states, in printed order, as `findFigures` does in Chinese. */
export function englishFigures(paragraph: string, context: FigureContext): Figure[] {
  const figures: Figure[] = [];
  for (const match of paragraph.matchAll(NUMBER)) {
    if (figures.length === context.most) break;
    const [printed, symbol, whole = '', rest = '', scale] = match;
    const behind = paragraph.slice(match.index + printed.length, match.index + printed.length + NEAR);
    const unit = symbol === undefined ? unitIn(behind) : { name: '', ...moneyOf(symbols[symbol.toLowerCase()] ?? '') };
    if (unit === null) continue;
    const before = paragraph.slice(Math.max(0, match.index - NEAR), match.index);
    const qualifier = QUALIFIER.exec(before);
    const start = match.index - (qualifier?.[0].length ?? 0);
    const end = match.index + printed.length + unit.name.length;
    figures.push({
      value: Number(`${whole.replaceAll(',', '')}${rest}e${Math.log10(scales[scale?.toLowerCase() ?? ''] ?? 1)}`),
      unit: unit.unit,
      dimension: unit.dimension,
      qualifier: qualifier?.[1]?.toLowerCase() ?? null,
      printed: paragraph.slice(start, end),
      start,
      end,
      quote: sentenceOf(paragraph, start, end),
      label: labelOf(before.slice(0, before.length - (qualifier?.[0].length ?? 0)), unit),
      period: null,
      district: context.district,
      articleId: context.articleId,
      paragraph: context.paragraph,
    });
  }
  return figures;
}

function unitIn(behind: string): Unit | null {
  const [whole = '', percent, name = ''] = UNIT.exec(behind) ?? [];
  if (percent !== undefined) return { name: whole, unit: '%', dimension: 'percent' };
  const known = named.get(name.toLowerCase());
  if (known !== undefined) return { name: whole, ...known };
  const [counted = '', adjectives = '', noun = ''] = COUNTED.exec(behind) ?? [];
  const isPeople = people.includes(noun);
  if (noun === '' || empty.includes(noun)) return null;
  if (adjectives.split(' ').some((word) => empty.includes(word))) return null;
  return { name: counted, unit: noun, dimension: isPeople ? 'people' : `count:${noun}` };
}

/** The sentence around a figure, or as much of a long one as is near, without the marks of the ones beside it. */
function sentenceOf(paragraph: string, start: number, end: number): string {
  const first = Math.max(0, start - NEAR);
  const [before, behind] = [paragraph.slice(first, start), paragraph.slice(end, end + NEAR)];
  const begins = [...before.matchAll(/[.!?]["”']?\s+(?=["“A-Z\d])/g)].map((mark) => mark.index + mark[0].length);
  const ends = /[.!?](?=["”']?(?:\s|$))/.exec(behind);
  return paragraph.slice(first + (begins.at(-1) ?? 0), end + (ends?.index ?? behind.length)).trim();
}

/** What is counted, or the last words before a measure that say something: average yield, cost. */
function labelOf(before: string, { name, dimension }: Unit): string {
  if (dimension === 'people' || dimension.startsWith('count:')) return name.trim();
  const clause = before.split(/[.,;:!?]\s+|[()"“”]\s*/).at(-1) ?? '';
  const words = clause.trim().split(/\s+/);
  const last = words.findLastIndex((word) => !empty.includes(word.toLowerCase()));
  const first = words.findLastIndex((word, at) => at < last && empty.includes(word.toLowerCase()));
  return words.slice(Math.max(first + 1, last + 1 - LABEL), last + 1).join(' ');
}
