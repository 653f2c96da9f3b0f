import { join } from 'node:path';
import { rowsOf } from './archive.ts';
import type { Counted } from './laid-counts.ts';
import { fitLogistic } from './logistic.ts';
import { rounded } from './named.ts';

const PULL = 0.01;
/** What is turned mechanically is so many times as much as what people invent, and shows less of how models are wrong. */
const TURNED = 0.1;
/** What is true and worded anew is what a model is told not to write. */
const ANEW = 0.1;

/** The weights by which a wording is told to be put together as print is, by the signs that `laid-counts.ts` counted. */
export function holdingTable(): object {
  const rows = rowsOf<Counted>(join(import.meta.dirname, 'laid.jsonl'));
  const names = [...new Set(rows.flatMap(({ signs }) => Object.keys(signs)))].toSorted();
  const none = Object.fromEntries(names.map((name) => [name, 0]));
  const cases = rows.map(({ is, signs }) => ({
    signals: { bias: 1, ...none, ...signs },
    is: is === 'true' || is === 'anew',
    weight: is === 'turned' ? TURNED : is === 'anew' ? ANEW : 1,
  }));
  return {
    source: 'Broadsheet: true sentences and inventions on printed stretches, by strangers; npm run fit',
    weights: rounded(fitLogistic(cases, { pull: PULL })),
  };
}
