import { z } from 'zod';
import details from '../../data/details.json' with { type: 'json' };
import { ROW } from './pattern.ts';
import { table } from './table.ts';

const NUMERAL = '[\\d〇零一二三四五六七八九十百千万两]';

/**
 * Details that are asked of a report, told by a pattern over the folded question, and the forms in which a folded text tells
 * them; `#` stands for a digit or a Chinese numeral. The first row that fits is the one asked for.
 */
export const DETAILS = table(
  'details.json',
  z.array(
    z.strictObject({
      kind: z.string().min(1),
      ...ROW,
      holds: z
        .array(z.string().min(1))
        .min(1)
        .transform((forms) => new RegExp(forms.join('|').replaceAll('#', NUMERAL), 'u')),
      source: z.string().min(1),
    }),
  ),
  details,
);
