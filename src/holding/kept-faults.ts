import { foldText } from '../text/fold.ts';
import { sameNumber } from './number.ts';
import type { Fault } from './passage.ts';
import { type Read, readText } from './print.ts';

/** What must stay in: printed words, or numbers by their values. A verdict (是的) must come first. */
export type Kept = { keeps?: readonly string[]; opens?: string };

/** What was asked for and is missing. */
export function keptFaults(said: Read, { keeps = [], opens = '' }: Kept): Fault[] {
  const missing = keeps.filter((part) => !said.text.includes(foldText(part)) && !saysNumbers(said, part));
  const turned = said.text.startsWith(foldText(opens)) ? [] : [{ kind: 'missing' as const, at: 0, text: opens }];
  return [...turned, ...missing.map((text): Fault => ({ kind: 'missing', at: 0, text }))];
}

function saysNumbers(said: Read, part: string): boolean {
  const { numbers } = readText(part, null);
  if (numbers.length === 0) return false;
  return numbers.every((number) => said.numbers.some((other) => sameNumber(other, number)));
}
