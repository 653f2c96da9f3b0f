import { FUNCTION_CHARACTERS } from '../tables/characters.ts';
import { TO_COME } from '../tables/holding.ts';
import { isFrame } from './lexicon.ts';
import type { Fault } from './passage.ts';
import type { Print, Read } from './print.ts';
import { clauseAt, printedAt } from './said.ts';

/** What is told as over by a mark of it (已经通车), where all that is printed of it is to come. */
export function tooSoonFaults(said: Read, prints: readonly Print[]): Fault[] {
  return [...said.text.matchAll(TO_COME.over)].flatMap(({ index, 0: mark }): Fault[] => {
    const from = index + mark.length;
    const pair = firstPair(/^[^,。;]{0,10}/u.exec(said.text.slice(from))?.[0] ?? '');
    const places = pair === null ? [] : prints.flatMap((print) => toldIn(print, pair));
    const isToCome = places.length > 0 && places.every((before) => TO_COME.before.test(before));
    return isToCome ? [{ kind: 'plan', ...printedAt(said, { start: index, end: from + (pair?.length ?? 0) }) }] : [];
  });
}

/** The first word of two characters that claims something. */
function firstPair(words: string): string | null {
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.slice(at, at + 2);
    if (!/^\p{Script=Han}{2}$/u.test(pair)) return null;
    if (!isFrame(pair) && !FUNCTION_CHARACTERS.has(pair.charAt(0))) return pair;
  }
  return null;
}

/** 检方建议，…: what is only asked for. */
const ASKS = /(?:建议|计划|预计|要求|提出)$/u;

/** What stands before a word in its clause, each time that it tells something: 通车首月 only names a time. */
function toldIn({ text, clauses }: Print, pair: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(pair); at >= 0; at = text.indexOf(pair, at + 1)) {
    if (TO_COME.names.test(text.slice(at + pair.length))) continue;
    const clause = clauseAt(clauses, at);
    const last = clause === undefined ? undefined : clauses[clauses.indexOf(clause) - 1];
    const leads =
      last !== undefined && last.sentence === clause?.sentence && ASKS.test(text.slice(last.start, last.end));
    found.push(text.slice(leads ? last.start : (clause?.start ?? 0), at));
  }
  return found;
}
