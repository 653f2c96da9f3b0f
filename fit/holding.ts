import { join } from 'node:path';
import type { LaidSigns } from '../src/holding/align/laid-signs.ts';
import { rowsOf } from './archive.ts';
import { fitLogistic } from './logistic.ts';
import { rounded } from './named.ts';

const PULL = 0.01;

/** The weights by which a wording is told to be put together as print is, by the signs that `laid-counts.ts` counted. */
export function holdingTable(): object {
  const rows = rowsOf<{ is: boolean; signs: LaidSigns }>(join(import.meta.dirname, 'laid.jsonl'));
  const cases = rows.map(({ is, signs }) => ({ signals: { bias: 1, ...signs }, is, weight: 1 }));
  return {
    source: 'Broadsheet: true sentences and inventions on printed stretches, by strangers; npm run fit',
    weights: rounded(fitLogistic(cases, { pull: PULL })),
  };
}
