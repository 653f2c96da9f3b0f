import { z } from 'zod';
import kinds from '../../data/kinds.json' with { type: 'json' };
import { Kind } from '../model.ts';
import { ROW } from './pattern.ts';
import { table } from './table.ts';

/**
 * What tells an article that is no report: `pattern` is tried on the title or kicker (`head`), the beginning of the text
 * (`start`) or the whole of it (`text`); the first two are folded, of the last the marks are made half as wide. The points of a kind are added up; `least` make it that kind. Each row
 * has words that it is for (`example`) and like ones that it is not for.
 */
export const KINDS = table(
  'kinds.json',
  z.object({
    source: z.string(),
    least: z.number(),
    signals: z.array(
      z.object({
        kind: Kind,
        where: z.literal(['head', 'start', 'text']),
        points: z.number(),
        ...ROW,
      }),
    ),
  }),
  kinds,
);
