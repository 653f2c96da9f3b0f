import { HELD } from '../../limits/holding.ts';
import type { Signal } from '../../tables/signals.ts';
import { signalsIn } from '../../text/signals.ts';
import type { Claim, Source } from '../case.ts';
import { alikeIn, isParticle, rolesOf } from './gap-words.ts';
import { besideIn, type Laid, layOut, type Seam, seamsOf } from './seams.ts';
import { isWhen, type Token } from './tokens.ts';

const { laid: LIMITS } = HELD;

/** What speaks against a wording in the way in which it is laid out of print, each the more, the more often. */
const SIGNS = [
  // Words that are not printed there: that state something, stand in another's place, or end what print ends otherwise.
  'states',
  'replaces',
  'ends',
  // Printed words in another order, or with others than print has beside them.
  'back',
  'apart',
  // What says that something is so, planned, over or all that is, and is not printed there; a denial that is left out.
  'adds',
  'undenied',
] as const;

type AtSeam = Record<(typeof SIGNS)[number], number>;

/** The same of a whole wording, with how much of it stands in no long stretch of print. */
export type LaidSigns = AtSeam & { loose: number };

/** How a wording of how many tokens is laid out of print, and what each seam says. */
export type LaidOut = { size: number; signs: LaidSigns; seams: { seam: Seam; signs: AtSeam }[]; laid: Laid };

export function laidSigns(claim: Claim, source: Source): LaidOut {
  const laid = layOut(claim, source);
  const signsAt = signsFor(claim, source, laid);
  const seams = seamsOf(laid).map((seam) => ({ seam, signs: signsAt(seam) }));
  const sum = (sign: (typeof SIGNS)[number]) =>
    Math.min(
      LIMITS.most,
      seams.reduce((all, { signs }) => all + signs[sign], 0),
    );
  const long = laid.tiles.reduce((all, { length }) => all + (length < LIMITS.long ? 0 : length), 0);
  const signs = Object.fromEntries(SIGNS.map((sign) => [sign, sum(sign)])) as AtSeam;
  const size = laid.said.length;
  return { size, laid, seams, signs: { ...signs, loose: 1 - long / Math.max(1, size) } };
}

function signsFor(claim: Claim, source: Source, laid: Laid): (seam: Seam) => AtSeam {
  const { said, printed, used } = laid;
  const roles = rolesOf(claim, said);
  const isLost = lostIn(laid);
  const isApart = apartIn(laid);
  const isPrinted = signalsPrinted(source, laid);
  const isTitle = (at: number | null) => {
    const token = at === null ? undefined : printed[at];
    return token?.sentence === 0 && (source.prints[token.print]?.passage.title ?? '') !== '';
  };
  return (seam) => {
    const { from, to, last, next, ends, goesOn } = seam;
    const own = said.slice(from, to);
    const skipped = skippedAt(laid, seam);
    const { names, states } = newAt(seam, skipped);
    const startsClause = last !== null && own.length > 0 && own[0]?.clause !== said[from - 1]?.clause;
    const isLostBehind = !startsClause && isLost(last, 1);
    const isFree = isTitle(last) || isTitle(next) || isBesideWhen(laid, seam) || isPlaceFirst(seam);
    const jumps = last !== null && next !== null && !goesOn;
    const added = signalsIn(wordsOf(own));
    const leftOut = goesOn || skipped.length <= LIMITS.beside ? signalsIn(wordsOf(skipped)) : new Map();
    return {
      states,
      replaces:
        (isLostBehind || isLost(next, -1) ? names : 0) + (own.some((one) => isRival(one, seam)) ? LIMITS.number : 0),
      ends: Number(next === null && names + states > 0 && isLostBehind),
      back: Number(seam.back && !ends && !isFree && !TURNS.test(wordsOf(own))),
      apart: jumps ? partings(seam) : 0,
      adds: [...added.keys()].filter((signal) => signal !== 'attributive' && !isPrinted(signal)).length,
      undenied: Number(denies(leftOut) && !denies(added)),
    };
  };

  /** 江苏的宋先生: where something is, is told first. */
  function isPlaceFirst({ from }: Seam): boolean {
    const tile = laid.tiles.find((one) => one.said + one.length === from);
    if (tile === undefined || said[tile.said - 1]?.clause === said[tile.said]?.clause) return false;
    const [start, end] = [said[tile.said]?.start ?? 0, said[from - 1]?.end ?? 0];
    return claim.places.printed.some((place) => place.start <= start && end <= place.end);
  }

  /** How often a jump parts what print has side by side: told in another clause, or a number that is told nowhere. */
  function partings({ from, to, last, next, ends, back }: Seam): number {
    const leaves = besideIn(printed, next, -1, LIMITS.beside).some(
      (at) => !used.has(at) && printed[at]?.value !== null,
    );
    return [
      isApart(next, -1, said[to]?.clause),
      !ends && isApart(last, 1, said[from - 1]?.clause),
      !ends && !back && leaves,
    ].filter(Boolean).length;
  }

  /** Whether print has another number, or another day, in the place of one, and it is told nowhere. */
  function isRival({ value }: Token, { last, next }: Seam): boolean {
    const kind = Object.keys(value ?? {}).join();
    return [...besideIn(printed, last, 1, 2), ...besideIn(printed, next, -1, 2)].some(
      (at) => kind !== '' && !used.has(at) && kind === Object.keys(printed[at]?.value ?? {}).join(),
    );
  }

  /** Tokens of a gap that name or state what none of the printed words near by says. */
  function newAt({ from, to, last, next }: Seam, skipped: readonly Token[]): { names: number; states: number } {
    const count = (role: string) => roles.slice(from, to).filter((one) => one === role).length;
    const [names, states] = [count('names'), count('states')];
    if (names + states === 0) return { names, states };
    const isShort = skipped.length > 0 && skipped.length < LIMITS.skipped;
    const beside = (at: number | null, step: 1 | -1) =>
      besideIn(printed, at, step, LIMITS.beside).flatMap((place) => printed[place] ?? []);
    const near = isShort ? skipped : [...beside(last, 1), ...beside(next, -1).reverse()];
    const alike = alikeIn(claim, source, { own: said.slice(from, to), near });
    return { names: Math.max(0, names - alike), states: Math.max(0, states - Math.max(0, alike - names)) };
  }
}

/** What makes another order of the same: 被警方抓获 for 警方抓获. */
const TURNS = /[被由把将]/;

function wordsOf(tokens: readonly Token[]): string {
  return tokens.map(({ key }) => key).join('');
}

function denies(signals: ReadonlyMap<Signal | 'attributive', number>): boolean {
  return signals.has('denial') || signals.has('refuted');
}

/** The tokens of one print between two stretches that follow one another. */
function skippedAt({ printed }: Laid, { last, next }: Seam): readonly Token[] {
  const isInOne = last !== null && next !== null && printed[last]?.print === printed[next]?.print;
  return isInOne ? printed.slice(last + 1, next) : [];
}

/** Whether what stands beside a stretch in print, in its clause, and claims something, is told nowhere in the wording. */
function lostIn({ said, printed, used }: Laid): (at: number | null, step: 1 | -1) => boolean {
  const pairs = new Set(said.map(({ key }, at) => `${key} ${said[at + 1]?.key}`));
  return (at, step) => {
    for (const place of besideIn(printed, at, step, LIMITS.beside)) {
      const first = step > 0 ? place : place - 1;
      if (used.has(place) || pairs.has(`${printed[first]?.key} ${printed[first + 1]?.key}`)) return false;
      const token = printed[place];
      if (token !== undefined && !isParticle(token)) return true;
    }
    return false;
  };
}

/** Whether what stands beside a stretch in print is told in another clause than the stretch is. */
function apartIn({ printed, used }: Laid): (at: number | null, step: 1 | -1, clause: number | undefined) => boolean {
  return (at, step, clause) => {
    const place = besideIn(printed, at, step, printed.length).find((one) => {
      const token = printed[one];
      return token !== undefined && !isParticle(token);
    });
    const told = place === undefined ? undefined : used.get(place);
    return told !== undefined && told !== clause;
  };
}

/** A day or a time may stand anywhere in a clause. */
function isBesideWhen({ said, tiles }: Laid, { from, to }: Seam): boolean {
  const isWhenAlone = (start: number, length: number) =>
    said.slice(start, start + length).every((token) => isWhen(token) || isParticle(token));
  return tiles.some(
    (tile) => (tile.said + tile.length === from || tile.said === to) && isWhenAlone(tile.said, tile.length),
  );
}

/** Signals that say the like: where one is printed, another is not new. */
const ALIKE: readonly (readonly string[])[] = [
  ['denial', 'refuted', 'attributive', 'closing'],
  ['plan', 'will', 'maybe', 'supposed'],
  ['done', 'ended'],
  ['all', 'only', 'most', 'few'],
  ['rank', 'peak'],
  ['up', 'down', 'early', 'late', 'steady', 'off'],
];

/** Whether the printed clauses of which a wording is laid give a signal, or one that says the like. */
function signalsPrinted({ prints }: Source, { printed, tiles }: Laid): (signal: string) => boolean {
  const given = new Set<string>();
  for (const { printed: start, length } of tiles.filter((tile) => tile.length > 1))
    for (const { print, clause } of printed.slice(start, start + length))
      for (const signal of prints[print]?.senses[clause]?.own.keys() ?? []) given.add(signal);
  return (signal) => (ALIKE.find((group) => group.includes(signal)) ?? [signal]).some((one) => given.has(one));
}
