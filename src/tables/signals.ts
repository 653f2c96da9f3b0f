import { z } from 'zod';
import notSaid from '../../data/not-said.json' with { type: 'json' };
import signals from '../../data/signals.json' with { type: 'json' };
import { AnyOf, table, Words } from './table.ts';

const source = z.string().min(1);
const AnyWords = z.array(z.string().min(1));

/** What a clause may say of what it tells: that it is not so, not yet so, more or less than before, why, how many of all. */
export const Signal = z.literal([
  'denial',
  'refuted',
  'hearsay',
  'plan',
  'will',
  'maybe',
  'done',
  'up',
  'down',
  'cause',
  'all',
  'only',
  'most',
  'few',
  'rank',
  'peak',
  'closing',
  'ended',
  'early',
  'late',
  'steady',
  'off',
  'supposed',
  'before',
]);
export type Signal = z.infer<typeof Signal>;

/** The words that give a signal, folded; `except` are words that only look so (不仅). The English ones are patterns of whole words. */
export const SIGNALS = table(
  'signals.json',
  z.array(
    z.object({
      signal: Signal,
      words: Words,
      except: AnyWords,
      english: AnyWords,
      except_english: AnyWords,
      source,
    }),
  ),
  signals,
);

/** A clause that says that the print does not say something, in folded text. */
export const NOT_SAID = table('not-said.json', z.object({ source, patterns: AnyOf }), notSaid).patterns;
