import { z } from 'zod';
import dictionary from '../../data/dictionary.json' with { type: 'json' };
import { COUNTRY_BY_ENGLISH } from './countries.ts';
import { table } from './table.ts';

let words: ReadonlyMap<string, string> | null = null;

function all(): ReadonlyMap<string, string> {
  words ??= new Map(
    Object.entries(
      table('dictionary.json', z.object({ source: z.string(), words: z.record(z.string(), z.string()) }), dictionary)
        .words,
    ),
  );
  return words;
}

/** What news prints for an English word or phrase in its base form, the most printed first; [] for one that is not known. */
export function chineseFor(english: string): readonly string[] {
  const country = COUNTRY_BY_ENGLISH.get(english);
  const known = all().get(english)?.split(' ') ?? [];
  return country === undefined ? known : [country, ...known];
}

let glosses: ReadonlyMap<string, readonly string[]> | null = null;

/** The English words and phrases for each Chinese word of two characters or more; two that share one may mean the same. */
export function glossesByWord(): ReadonlyMap<string, readonly string[]> {
  if (glosses !== null) return glosses;
  const made = new Map<string, string[]>();
  for (const [english, chinese] of all()) {
    // A name is no synonym: 中华鲟 is no 中国鲟.
    if (COUNTRY_BY_ENGLISH.has(english)) continue;
    for (const word of chinese.split(' ')) if (word.length > 1) made.set(word, [...(made.get(word) ?? []), english]);
  }
  glosses = made;
  return made;
}

/** Whether the dictionary has an English word. */
export function isEnglishWord(english: string): boolean {
  return COUNTRY_BY_ENGLISH.has(english) || all().has(english);
}
