import { holdingWeights } from '../tables/weights.ts';
import { SIGNS, type Sign, type SignName } from './sign.ts';

/** The weights by name: `bias` stands for a wording that has no sign, and is below 0. */
export const HOLDING = ['bias', ...SIGNS] as const;
const AT = new Map<string, number>(HOLDING.map((name, at) => [name, at]));

/** The signs of a wording as a model takes them, in the order of the weights. */
export function signalsOf(signs: readonly Sign[]): Float64Array {
  const signals = new Float64Array(HOLDING.length);
  signals[0] = 1;
  for (const { sign, amount } of signs) {
    const at = AT.get(sign) ?? 0;
    signals[at] = Math.min(mostOf(sign), (signals[at] ?? 0) + amount);
  }
  return signals;
}

const WORDS = 5;

function mostOf(sign: SignName): number {
  return sign === 'english' ? WORDS : 2;
}

let weights: Float64Array | null = null;

/** How likely it is, as a score around 0, that a wording with these signs says what is not printed. */
export function doubt(signs: readonly Sign[]): number {
  weights ??= holdingWeights(HOLDING);
  return signalsOf(signs).reduce((sum, signal, at) => sum + signal * (weights?.[at] ?? 0), 0);
}
