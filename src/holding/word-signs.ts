import { HELD } from '../limits.ts';
import type { Fault } from './passage.ts';
import type { Read } from './print.ts';
import { printedAt } from './said.ts';
import type { Held, Sign, SignName } from './sign.ts';
import { type Unprinted, unprintedIn } from './unprinted.ts';

/** What the Chinese words of a wording that have no source tell against it. */
export function wordSigns({ said, texts, settled, prints }: Held): Sign[] {
  const words = unprintedIn(
    said,
    [...settled, ...said.numbers.filter(({ lone }) => lone !== true), ...said.days, ...said.times],
    texts,
  );
  const faultOf = (word: Unprinted): Fault => ({ kind: 'word', ...printedAt(said, word) });
  if (isTranslated(prints)) {
    const share = words.length / Math.max(1, said.text.length / HELD.word);
    return words.map((word) => ({ sign: 'translatedShare', amount: share / words.length, fault: faultOf(word) }));
  }
  return words.flatMap((word) => signsOf(word).map(([sign, amount]) => ({ sign, amount, fault: faultOf(word) })));
}

function isTranslated(prints: readonly Read[]): boolean {
  const text = prints.map((print) => print.text).join('');
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) * 2 < (text.match(/[a-z]/g)?.length ?? 0);
}

function signsOf({ word, of, known, near }: Unprinted): [SignName, number][] {
  if (word.length === 1) {
    return known > 0 || of !== 'noun' ? [] : [['characterNoun', 1]];
  }
  const far: [SignName, number][] =
    of === 'noun' && near !== null && near < HELD.near ? [['nounFar', HELD.near - near]] : [];
  if (known > 0) return far;
  return [[of === 'noun' ? 'nounNone' : of === 'verb' ? 'verbNone' : 'otherNone', 1], ...far];
}
