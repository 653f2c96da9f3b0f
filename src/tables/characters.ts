import { z } from 'zod';
import confusables from '../../data/confusables.json' with { type: 'json' };
import functionCharacters from '../../data/function-characters.json' with { type: 'json' };
import pinyin from '../../data/pinyin.json' with { type: 'json' };
import traditional from '../../data/traditional.json' with { type: 'json' };
import { table } from './table.ts';

/** Groups of characters that the eye, or OCR, takes for one another. */
export const CONFUSABLES = table(
  'confusables.json',
  z.object({ source: z.string(), groups: z.array(z.string().min(2)) }),
  confusables,
).groups;

/** Characters by their syllable without tone; one that is read in several ways stands under each. */
export const SYLLABLES = table(
  'pinyin.json',
  z.object({ source: z.string(), syllables: z.record(z.string(), z.string()) }),
  pinyin,
).syllables;

/** Simplified characters, each with the traditional ones that it stands for behind it. */
export const TRADITIONAL = table(
  'traditional.json',
  z.object({ source: z.string(), rows: z.array(z.string().min(2)) }),
  traditional,
).rows;

const functions = table(
  'function-characters.json',
  z.object({
    source: z.string(),
    characters: z.string().min(1),
    grammatical: z.string().min(1),
  }),
  functionCharacters,
);

/** Characters that are words of their own before all: 在, 去, 和. */
export const FUNCTION_CHARACTERS: ReadonlySet<string> = new Set(functions.characters);
/** Those that change nothing of what is asked: 了, 的. */
export const GRAMMATICAL: ReadonlySet<string> = new Set(functions.grammatical);
