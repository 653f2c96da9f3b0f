import { namedIn } from '../../src/holding/align/named.ts';
import { compatible } from '../../src/holding/claims/number.ts';
import { type Read, readText } from '../../src/holding/claims/read.ts';
import type { Passage } from '../../src/holding/passage.ts';
import { placesOver } from '../../src/lookup/home.ts';

type Part = { start: number; end: number; words: string; kind: string };

/** What is turned mechanically in a true sentence, with what comes of it; each says something that the print does not. */
export function swapsOf(words: string, passages: readonly Passage[]): [kind: string, words: string][] {
  const date = passages.find(({ date }) => date !== null)?.date ?? null;
  const said = readText(words, date);
  const prints = passages.map(({ text, title }) => readText(`${title ?? ''}\n${text}`, date, { printed: true }));
  const own = partsOf(said, words);
  const printed = prints.flatMap((print) => partsOf(print, null));
  const made: [string, string][] = [];
  for (const [at, one] of own.entries()) {
    for (const other of own.slice(at + 1))
      if (isLike(one, other) && !isListed(words, one, other))
        made.push([
          `${one.kind}s exchanged`,
          replaced(words, [
            [one, other.words],
            [other, one.words],
          ]),
        ]);
    const rival = printed.find(
      (part) =>
        isLike(one, part) &&
        !words.includes(part.words) &&
        !own.some((mine) => !isLike(mine, part) && mine.words === part.words),
    );
    if (rival !== undefined) made.push([`another ${one.kind}`, replaced(words, [[one, rival.words]])]);
  }
  for (const [kind, from, to] of TURNS) {
    const at = words.search(from);
    if (at >= 0) made.push([kind, words.replace(from, to)]);
  }
  return made.filter(([, made]) => made !== words);
}

/** A unit, a way, a denial and a plan turned, each in the first place that has one. */
const TURNS: readonly (readonly [string, RegExp, string])[] = [
  ['unit', /(?<=\d)万(?=[\u4e00-\u9fff])/u, '亿'],
  ['unit', /(?<=\d[万亿]?)元/u, '美元'],
  ['unit', /(?<=\d)小时/u, '分钟'],
  ['way', /增长|上升|增加|提高(?=[了到至\d])/u, '下降'],
  ['way', /下降|减少|下跌/u, '增长'],
  ['denial', /(?:没有|并未|尚未|未)(?=[\u4e00-\u9fff])/u, '已经'],
  ['denial', /已经?(?=[\u4e00-\u9fff])/u, '没有'],
  ['plan', /已经?(?=[\u4e00-\u9fff])/u, '计划'],
];

function partsOf(read: Read, original: string | null): Part[] {
  const at = (folded: number) => (original === null ? folded : (read.at[folded] ?? original.length));
  const text = original ?? read.text;
  const part = (start: number, end: number, kind: string): Part => ({
    start: at(start),
    end: at(end),
    words: text.slice(at(start), at(end)),
    kind,
  });
  const numbers = read.numbers.filter(({ lone }) => lone !== true).map(({ start, end }) => part(start, end, 'number'));
  const days = read.days
    .filter(({ printed }) => /\d[月日]/.test(printed))
    .map(({ start, end }) => part(start, end, 'day'));
  const names = namedIn(read.text).map(({ start, end, kind }) => part(start, end, kind));
  const kept: Part[] = [];
  for (const one of [...numbers, ...days, ...names].toSorted((a, b) => a.start - b.start))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

function isLike(a: Part, b: Part): boolean {
  if (a.kind !== b.kind || a.words.includes(b.words) || b.words.includes(a.words)) return false;
  if (a.kind === 'place' && isOver(a.words, b.words)) return false;
  if (a.kind !== 'number') return true;
  const [one, other] = [a, b].map(({ words }) => readText(words, null, { printed: true }).numbers[0]);
  return (
    one !== undefined &&
    other !== undefined &&
    one.unit === other.unit &&
    one.value !== other.value &&
    compatible(one.dimension, other.dimension)
  );
}

/** 重庆 may be said of what is in 潼南. */
function isOver(a: string, b: string): boolean {
  const [one, other] = [a, b].map((words) => namedIn(words)[0]?.place ?? '');
  return one === other || placesOver(one ?? '').has(other ?? '') || placesOver(other ?? '').has(one ?? '');
}

/** 甲、乙和丙 in another order say the same. */
function isListed(words: string, one: Part, other: Part): boolean {
  return (
    /^[^,，。;；]{0,20}$/u.test(words.slice(one.end, other.start)) &&
    /[、和与及]|\band\b/.test(words.slice(one.end, other.start))
  );
}

function replaced(words: string, changes: readonly [Part, string][]): string {
  return changes
    .toSorted(([a], [b]) => b.start - a.start)
    .reduce((text, [{ start, end }, to]) => text.slice(0, start) + to + text.slice(end), words);
}
