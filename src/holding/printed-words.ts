import { ENGLISH_FORMS } from '../tables/answering.ts';
import { chineseFor as inDictionary } from '../tables/dictionary.ts';
import {
  chineseFor,
  englishFor,
  englishWordsIn,
  glossesIn,
  glossesOf,
  sameAs,
  sameWordsIn,
  stemOf,
} from './lexicon.ts';
import type { Said } from './said.ts';

/** What is printed in Chinese, or stands for English print, and whether a word stands for one that is. */
export type PrintedHan = { text: string; translated: boolean; isSame(word: string): boolean };

export function printedHan(texts: readonly Said[]): PrintedHan {
  const own = texts.map(({ text }) => text).join('\n');
  const text = `${own}\n${chineseFor(englishWordsIn(own, 0, own.length).map(({ word }) => word)).join('\n')}`;
  const groups = new Set(sameWordsIn(text, 0, text.length).flatMap(({ word }) => sameAs(word)));
  const isRendered = (word: string) =>
    glossesOf(word).some((gloss) =>
      inDictionary(gloss).some((one) => isSynonym(word, one, gloss) && text.includes(one)),
    );
  const { han, latin } = lettersOf(texts);
  return {
    text,
    translated: latin > han,
    isSame: (word) => sameAs(word).some((group) => groups.has(group)) || isRendered(word),
  };
}

/** One English word may name several kinds of a thing (pepper: 花椒, 辣椒), which in Chinese end with the same character. */
function isSynonym(word: string, printed: string, gloss: string): boolean {
  return printed.length > 1 && (word.at(-1) !== printed.at(-1) || gloss.includes(' '));
}

/** Letters by which two longer words are one: operator, operates. */
export const BEGINNING = 5;

/** What is printed in English, or stands for Chinese print: stems, beginnings of longer words, groups of like words. */
export type PrintedEnglish = {
  stems: Set<string>;
  beginnings: Set<string>;
  groups: Set<number>;
  renderings: Set<string>;
  translated: boolean;
};

/** What Chinese papers print for an English word in whatever form. */
export function renderingsOf(word: string): string[] {
  const bare = word.replace(/(?:s|ed|ing|er)$/, '');
  const forms = [
    word,
    ENGLISH_FORMS.get(word) ?? word,
    bare,
    `${bare}e`,
    bare.replace(/(.)\1$/, '$1'),
    bare.replace(/i$/, 'y'),
  ];
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST).flatMap((form) => inDictionary(form));
}

const SHORTEST = 3;

export function printedEnglish(texts: readonly Said[]): PrintedEnglish {
  const printed: PrintedEnglish = {
    stems: new Set(),
    beginnings: new Set(),
    groups: new Set(),
    renderings: new Set(),
    translated: false,
  };
  for (const { text } of texts) {
    const own = englishWordsIn(text, 0, text.length).map(({ word }) => word);
    const rendered = [...englishFor(text, 0, text.length), ...glossesIn(text).flatMap(({ glosses }) => glosses)];
    for (const word of own) for (const rendering of renderingsOf(word)) printed.renderings.add(rendering);
    for (const word of [...own, ...rendered.flatMap((phrase) => phrase.split(/[ -]/))]) {
      printed.stems.add(stemOf(word));
      if (word.length > BEGINNING) printed.beginnings.add(word.slice(0, BEGINNING));
      for (const group of sameAs(word)) printed.groups.add(group);
    }
  }
  const { han, latin } = lettersOf(texts);
  return { ...printed, translated: han * 2 > latin };
}

function lettersOf(texts: readonly Said[]): { han: number; latin: number } {
  const all = texts.map(({ text }) => text).join('');
  return { han: all.match(/\p{Script=Han}/gu)?.length ?? 0, latin: all.match(/[a-z]/g)?.length ?? 0 };
}
