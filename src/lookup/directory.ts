import Fuse from 'fuse.js';
import { FUZZY_GAP, FUZZY_THRESHOLD } from '../limits.ts';
import { foldText } from '../text/fold.ts';
import { slipBetween } from './syllables.ts';
import type { Why } from './why.ts';

/** One way to write a name, folded; `why` says what one has to be told when it was typed. */
export type Spelling = { text: string; why: Why | null };

/** A row with the ways to write its name, the plainest first. */
export type Entry<Row> = { row: Row; spellings: Spelling[] };

export type Found<Row> = { row: Row; why: Why | null };

/** What typed text led to: one row, several that are too close to choose between, or nothing. */
export type Match<Row> = { found: Row; why: Why | null } | { near: Row[] } | null;

export type Directory<Row> = {
  /** The row that has exactly this spelling; null where none or several have it. */
  spelled(typed: string): Found<Row> | null;
  match(typed: string): Match<Row>;
  suggest(typed: string, options: { prefer?: readonly Row[]; limit: number }): Found<Row>[];
};

type Line<Row> = Found<Row> & { text: string };

const HAN = /\p{Script=Han}/u;
const TONED = /^([a-z]+[1-5])+$/;

/** Names that can be looked up as typed: exactly, by sound, by shape, and by fuse.js where a letter slipped. */
export function directoryOf<Row>(entries: readonly Entry<Row>[]): Directory<Row> {
  const lines: Line<Row>[] = entries.flatMap(({ row, spellings }) =>
    spellings.map(({ text, why }) => ({ row, why, text: compact(text) })),
  );
  const exact = Map.groupBy(lines, (line) => line.text);
  let fuse: Fuse<Line<Row>> | null = null;
  const fuzzy = (typed: string) => {
    fuse ??= new Fuse(
      lines.filter((line) => line.text.length >= 3),
      { keys: ['text'], includeScore: true, threshold: FUZZY_THRESHOLD, ignoreFieldNorm: true },
    );
    return ranked(
      fuse.search(typed).map(({ item, score }) => ({ ...item, score: score ?? 1 })),
      typed,
    );
  };

  return {
    spelled(typed) {
      const match = one(exact.get(compact(typed)) ?? [], typed);
      return match && 'found' in match ? { row: match.found, why: match.why } : null;
    },
    match(typed) {
      const key = compact(typed);
      if (key === '') return null;
      const plain = exact.get(key);
      if (plain) return one(plain, typed);
      const slips = slipsOf(lines, key);
      if (slips.length > 0) return one(slips, typed);
      return canBeFuzzy(key) ? nearest(fuzzy(key)) : null;
    },
    suggest(typed, { prefer = [], limit }) {
      const key = compact(typed);
      if (key === '') return prefer.slice(0, limit).map((row) => ({ row, why: null }));
      const rising = [
        ...(exact.get(key) ?? []),
        ...byPreference(
          lines.filter((line) => line.text.startsWith(key)),
          prefer,
        ),
        ...slipsOf(lines, key),
        ...byPreference(
          lines.filter((line) => HAN.test(key) && line.text.includes(key)),
          prefer,
        ),
      ];
      if (rising.length === 0 && canBeFuzzy(key)) rising.push(...fuzzy(key));
      const seen = new Map<Row, Found<Row>>();
      for (const { row, why } of rising) if (!seen.has(row)) seen.set(row, { row, why: told(why, typed) });
      return [...seen.values()].slice(0, limit);
    },
  };
}

/** Folded, without what a person may or may not type inside a name: spaces, apostrophes, hyphens, tones. */
export function compact(typed: string): string {
  const bare = foldText(typed.normalize('NFD').replace(/[\u0300-\u036f]/g, '')).replace(/[\s'’.\-·]/g, '');
  return TONED.test(bare) ? bare.replace(/\d/g, '') : bare;
}

function told(why: Why | null, typed: string): Why | null {
  if (why !== null) return why;
  return HAN.test(typed) && foldText(typed) !== typed.normalize('NFKC').toLowerCase().replace(/\s/g, '')
    ? 'traditional'
    : null;
}

function one<Row>(lines: readonly Found<Row>[], typed: string): Match<Row> {
  const rows = [...new Set(lines.map((line) => line.row))];
  const [first] = lines;
  if (first === undefined) return null;
  return rows.length === 1 ? { found: first.row, why: told(first.why, typed) } : { near: rows };
}

// Two letters are initials or nothing, and digits are never guessed at.
function canBeFuzzy(key: string): boolean {
  return !/\d/.test(key) && key.length >= (HAN.test(key) ? 3 : 4);
}

function slipsOf<Row>(lines: readonly Line<Row>[], key: string): Found<Row>[] {
  if (!HAN.test(key)) return [];
  return lines.flatMap(({ row, why, text }) => {
    const slip = slipBetween(key, text);
    return slip ? [{ row, why: why === 'old name' ? why : slip }] : [];
  });
}

function byPreference<Row>(lines: readonly Line<Row>[], prefer: readonly Row[]): Line<Row>[] {
  return [...lines].sort((a, b) => Number(prefer.includes(b.row)) - Number(prefer.includes(a.row)));
}

type Scored<Row> = Found<Row> & { score: number };

// fuse.js finds a pattern inside a longer text; a name that is much longer than what was typed is a worse guess.
function ranked<Row>(results: readonly (Line<Row> & { score: number })[], typed: string): Scored<Row>[] {
  const best = new Map<Row, Scored<Row>>();
  for (const { row, why, text, score } of results) {
    const total = score + Math.abs(text.length - typed.length) / (4 * typed.length);
    const known = best.get(row);
    if (known === undefined || total < known.score)
      best.set(row, { row, why: why === 'old name' ? why : 'typo', score: total });
  }
  return [...best.values()].sort((a, b) => a.score - b.score);
}

function nearest<Row>(results: readonly Scored<Row>[]): Match<Row> {
  const [first] = results;
  if (first === undefined) return null;
  const near = results.filter((result) => result.score - first.score < FUZZY_GAP);
  return near.length === 1 ? { found: first.row, why: first.why } : { near: near.map((result) => result.row) };
}
