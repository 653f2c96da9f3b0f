import { foldText } from '../text/fold.ts';
import { closest, guesserOf } from './fuzzy.ts';
import { type Sounded, slipBetween } from './syllables.ts';
import type { Why } from './why.ts';

/** One way to write a name; `why` says what one has to be told when it was typed, `sounds` has its syllables. */
export type Spelling = { text: string; why: Why | null; sounds?: readonly string[] };

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

type Line<Row> = Found<Row> & Sounded;

const HAN = /\p{Script=Han}/u;
const TONED = /^([a-z]+[1-5])+$/;

/** Characters and letters that a name's beginning must have to be taken for the name. */
const BEGINNING = { han: 2, latin: 4 };

/** Names that can be looked up as typed: exactly, by their beginning, by sound, by shape, and where a letter slipped. */
export function directoryOf<Row>(entries: readonly Entry<Row>[]): Directory<Row> {
  const lines: Line<Row>[] = entries.flatMap(({ row, spellings }) =>
    spellings.map(({ text, why, sounds }) => ({ row, why, text: compact(text), sounds: sounds ?? null })),
  );
  const exact = Map.groupBy(lines, (line) => line.text);
  const guess = guesserOf(lines);

  const match = (typed: string): Match<Row> => {
    const key = compact(typed);
    if (key === '') return null;
    const plain = exact.get(key) ?? [];
    if (plain.length > 0) return choose(plain, typed);
    const slips = slipsOf(lines, key);
    if (slips.length > 0) return choose(slips, typed);
    const enough = key.length >= (HAN.test(key) ? BEGINNING.han : BEGINNING.latin);
    const begun = enough ? rowsOf(lines.filter(({ text, why }) => why !== 'old name' && text.startsWith(key))) : [];
    if (begun.length > 0) return matchOf(begun, 'beginning');
    return matchOf(closest(guess(key)), 'typo');
  };

  return {
    match,
    spelled(typed) {
      const found = choose(exact.get(compact(typed)) ?? [], typed);
      return found && 'found' in found ? { row: found.found, why: found.why } : null;
    },
    suggest(typed, { prefer = [], limit }) {
      const key = compact(typed);
      if (key === '') return prefer.slice(0, limit).map((row) => ({ row, why: null }));
      const preferred = (chosen: Line<Row>[]) => chosen.sort((a, b) => rank(prefer, a.row) - rank(prefer, b.row));
      const rising: Found<Row>[] = [
        ...(exact.get(key) ?? []),
        ...preferred(lines.filter(({ text }) => text.startsWith(key))),
        ...slipsOf(lines, key),
        ...preferred(lines.filter(({ text, why }) => isWithin(key, why) && text.includes(key))),
      ];
      if (rising.length === 0) rising.push(...guess(key).map(({ row }) => ({ row, why: 'typo' as const })));
      const first = new Map<Row, Found<Row>>();
      for (const { row, why } of rising) if (!first.has(row)) first.set(row, { row, why: told(why, typed) });
      return [...first.values()].slice(0, limit);
    },
  };
}

/** Whether one may type what stands within a name, not only what it begins with: Chinese, and a word of an English name. */
function isWithin(key: string, why: Why | null): boolean {
  return HAN.test(key) || (why === 'english' && key.length >= BEGINNING.latin);
}

/** Folded, without what a person may or may not type inside a name: spaces, apostrophes, hyphens, tones. */
export function compact(typed: string): string {
  const bare = foldText(typed.normalize('NFD').replace(/[\u0300-\u036f]/g, '')).replace(/[\s'.\-·]/g, '');
  return TONED.test(bare) ? bare.replace(/\d/g, '') : bare;
}

function told(why: Why | null, typed: string): Why | null {
  if (why !== null) return why;
  const simplified = foldText(typed) === typed.normalize('NFKC').toLowerCase().replace(/\s/g, '');
  return HAN.test(typed) && !simplified ? 'traditional' : null;
}

function choose<Row>(lines: readonly Found<Row>[], typed: string): Match<Row> {
  return matchOf(rowsOf(lines), told(lines[0]?.why ?? null, typed));
}

function matchOf<Row>(rows: readonly Row[], why: Why | null): Match<Row> {
  const [first, second] = rows;
  if (first === undefined) return null;
  return second === undefined ? { found: first, why } : { near: [...rows] };
}

function rowsOf<Row>(lines: readonly { row: Row }[]): Row[] {
  return [...new Set(lines.map(({ row }) => row))];
}

function slipsOf<Row>(lines: readonly Line<Row>[], key: string): Found<Row>[] {
  if (!HAN.test(key)) return [];
  return lines.flatMap((line) => {
    const slip = slipBetween(key, line);
    return slip ? [{ row: line.row, why: line.why === 'old name' ? line.why : slip }] : [];
  });
}

function rank<Row>(prefer: readonly Row[], row: Row): number {
  return prefer.includes(row) ? 0 : 1;
}
