import { z } from 'zod';
import boilerplate from '../../data/boilerplate.json' with { type: 'json' };
import confusions from '../../data/confusions.json' with { type: 'json' };
import leads from '../../data/leads.json' with { type: 'json' };
import seams from '../../data/seams.json' with { type: 'json' };
import { ROW } from './pattern.ts';
import { table, Words } from './table.ts';

/** Pairs of characters of which OCR reads the first where the second is printed. */
export const CONFUSIONS: ReadonlySet<string> = new Set(
  table('confusions.json', z.object({ source: z.string(), pairs: z.array(z.string().length(2)) }), confusions).pairs,
);

const Classes = z.record(z.string().regex(/^\d$/), z.string());

/**
 * How well two characters stand side by side, counted from a word list. `pairs`: by first character, digits (1 to 9,
 * the logarithm of observed over expected) each followed by the second characters that it is for. `ends`, `starts`:
 * characters by how seldom they end or begin a word (half a logarithm a step). Parsed when it is asked for, in 15 ms,
 * since only reading a page needs it.
 */
export function readSeams() {
  const shape = {
    source: z.string(),
    pairs: z.record(z.string().length(1), z.string()),
    ends: Classes,
    starts: Classes,
  };
  return table('seams.json', z.object(shape), seams);
}

/** How a report, a later paragraph and a dateline begin, and what stands over a strip of briefs, as sources of regular expressions tried at the first character. */
export const LEADS = table(
  'leads.json',
  z.object({ source: z.string(), forms: Words, openers: Words, datelines: Words, strips: Words }),
  leads,
);

const Boilerplate = z
  .array(z.strictObject({ ...ROW, what: z.string() }))
  .transform((rows) => rows.map(({ pattern }) => pattern.source).join('|'));

/** What stands below every report of a website, at the end of a text in half-width marks: wherever it begins, or behind a sentence. */
export const BOILERPLATE = behindText(
  table('boilerplate.json', z.object({ source: z.string(), anywhere: Boilerplate, apart: Boilerplate }), boilerplate),
);

function behindText({ anywhere, apart }: { anywhere: string; apart: string }): RegExp {
  return new RegExp(`(?:${anywhere}|(?<=^|[。!?…”"』」)】〗\\]\\s;|丨])(?:${apart}))\\s*$`, 'u');
}
