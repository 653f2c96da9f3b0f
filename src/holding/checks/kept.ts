import { foldText } from '../../text/fold.ts';
import type { Check } from '../case.ts';
import { sameNumber } from '../claims/number.ts';
import { type Read, readText } from '../claims/read.ts';
import type { Fault } from '../passage.ts';

/** What was asked for and is missing. */
export const kept: Check = (said) => {
  const { keeps = [], opens = '' } = said.asked;
  const missing = keeps.filter((part) => !said.text.includes(foldText(part)) && !saysNumbers(said, part));
  const turned = said.text.startsWith(foldText(opens)) ? [] : [{ kind: 'missing' as const, at: 0, text: opens }];
  return [...turned, ...missing.map((text): Fault => ({ kind: 'missing', at: 0, text }))];
};

function saysNumbers(said: Read, part: string): boolean {
  const { numbers } = readText(part, null);
  if (numbers.length === 0) return false;
  return numbers.every((number) => said.numbers.some((other) => sameNumber(other, number)));
}
