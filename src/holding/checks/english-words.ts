import { HELD } from '../../limits/holding.ts';
import { COUNTRY_BY_ENGLISH } from '../../tables/countries.ts';
import { chineseFor, isEnglishWord } from '../../tables/dictionary.ts';
import { DEMONYMS } from '../../tables/holding.ts';
import type { Span } from '../../text/sentences.ts';
import { englishWordsIn, isFrame, sameAs, stemOf, type Word } from '../align/lexicon.ts';
import { isAbroad } from '../align/named.ts';
import { isPinyin } from '../align/names-read.ts';
import { BEGINNING, type PrintedEnglish, printedEnglish } from '../align/printed-words.ts';
import type { Check } from '../case.ts';
import type { Read } from '../claims/read.ts';
import { clauseAt, printedAt, type Said } from '../claims/said.ts';
import type { Fault } from '../passage.ts';

/** English words of a wording that are not printed, do not stand for printed ones, and claim something. */
export const englishWords: Check = (said, { texts }) => {
  if (said.target !== 'latin') return [];
  const { text, original, at } = said;
  const printed = printedEnglish(texts);
  const spans: readonly Span[] = [...said.places.printed, ...said.numbers, ...said.days, ...said.times];
  const isSettled = ({ start, end }: Word) => spans.some((span) => span.start <= start && end <= span.end);
  const quiet = said.clauses.filter((_, index) => said.senses[index]?.silent);
  const words = englishWordsIn(text, 0, text.length).filter(
    (word) => !isSettled(word) && !quiet.some(({ start, end }) => start <= word.start && word.end <= end),
  );
  const isName = ({ start }: Word) => /\p{Lu}/u.test(original.charAt(at[start] ?? 0)) && !beginsSentence(said, start);
  const strange = words.filter((word) => !isFrame(word.word) && !isPrinted(word.word, printed, isName(word)));
  const read = ({ word }: Word) => said.names.has(word) === true;
  // Qutang Gorge: what a name is of, beside the name.
  const isBeside = (word: Word) => {
    const at = words.indexOf(word);
    return printed.translated && [words[at - 1], words[at + 1]].some((other) => other !== undefined && read(other));
  };
  const names = strange.filter(
    (word) =>
      isName(word) &&
      !stands(said, word, texts) &&
      !isBeside(word) &&
      !(printed.translated && isUnheld(words, words.indexOf(word), texts)),
  );
  const others = strange.filter((word) => !isName(word));
  const content = words.filter(({ word }) => !isFrame(word)).length;
  const loose = printed.translated && others.length <= Math.max(HELD.unknown, content * HELD.untranslated);
  return [
    ...names.map((word): Fault => ({ kind: 'name', ...printedAt(said, word) })),
    ...(loose ? [] : others.map((word): Fault => ({ kind: 'word', ...printedAt(said, word) }))),
  ];
};

/**
 * In a translation of a name the tables know, its printed name must stand in print (Swedish: 瑞典; United States: 美国),
 * and of one in pinyin its characters. How others are written in Chinese is not told where
 * print tells of abroad, and of what a title is made of
 * (Party, Committee) as much is held as of other words.
 */
function isUnheld(words: readonly Word[], at: number, texts: readonly Said[]): boolean {
  const isPrinted = (phrase: string) =>
    chineseFor(phrase).some((name) => texts.some(({ text }) => text.includes(name)));
  const own = (words[at]?.word ?? '').replace(/['’]s$/, '');
  const base = DEMONYMS.get(own) ?? own;
  const around = [words.slice(at, at + 2), words.slice(Math.max(0, at - 1), at + 1)];
  if (isPrinted(base) || around.some((phrase) => isPrinted(phrase.map(({ word }) => word).join(' ')))) return true;
  return (
    base === own &&
    !COUNTRY_BY_ENGLISH.has(own) &&
    !isPinyin(own) &&
    (isEnglishWord(own) || texts.some(({ text }) => isAbroad(text)))
  );
}

function beginsSentence({ text, clauses }: Said, start: number): boolean {
  const clause = clauseAt(clauses, start);
  return (
    clause === undefined || (text.slice(clause.start, start).trim() === '' && !/[,;:]\s*$/.test(text.slice(0, start)))
  );
}

/** A name is printed as a whole: Graniteworks is not granite. */
function isPrinted(word: string, { stems, beginnings, groups }: PrintedEnglish, isName: boolean): boolean {
  if (stems.has(stemOf(word)) || sameAs(word).some((group) => groups.has(group))) return true;
  return !isName && word.length > BEGINNING && beginnings.has(word.slice(0, BEGINNING));
}

/** Whether the letters of a name are those of printed characters, or the printed name follows in brackets. */
function stands(said: Read, { start, end, word }: Word, texts: readonly Said[]): boolean {
  const behind = /^[a-z' -]{0,40}\(([^()]{1,30})\)/.exec(said.text.slice(end, end + 80))?.[1];
  if (behind !== undefined && texts.some(({ text }) => text.includes(behind))) return true;
  if (said.names.has(word) === true) return true;
  // Hong'en is one name though the apostrophe parts it.
  return start > 0 && said.text.charAt(start - 1) === "'";
}
