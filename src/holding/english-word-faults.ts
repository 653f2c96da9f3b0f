import { SYLLABLES } from '../tables/characters.ts';
import { COUNTRY_BY_ENGLISH } from '../tables/countries.ts';
import type { Span } from '../text/sentences.ts';
import { englishWordsIn, isFrame, sameAs, stemOf, type Word } from './lexicon.ts';
import type { Fault } from './passage.ts';
import type { Read } from './print.ts';
import { BEGINNING, type PrintedEnglish, printedEnglish, renderingsOf } from './printed-words.ts';
import { clauseAt, printedAt, type Said } from './said.ts';
import type { Held, Sign } from './sign.ts';
import { saysNothingOf } from './signals.ts';

/** English words of a wording that are not printed, do not stand for printed ones, and claim something. */
export function englishFaults({ said, texts, settled }: Held): Sign[] {
  const { text, original, at } = said;
  const printed = printedEnglish(texts);
  const spans: readonly Span[] = [
    ...settled,
    ...countriesIn(text, texts),
    ...said.numbers,
    ...said.days,
    ...said.times,
  ];
  const isSettled = ({ start, end }: Word) => spans.some((span) => span.start <= start && end <= span.end);
  const quiet = said.clauses.filter(({ start, end }) => saysNothingOf(text.slice(start, end)));
  const words = englishWordsIn(text, 0, text.length).filter(
    (word) => !isSettled(word) && !quiet.some(({ start, end }) => start <= word.start && word.end <= end),
  );
  const isCapital = ({ start }: Word) => /\p{Lu}/u.test(original.charAt(at[start] ?? 0));
  // Li Jianjun: a sentence begins with a name where one goes on.
  const isName = (word: Word) => {
    if (!isCapital(word)) return false;
    const next = words[words.indexOf(word) + 1];
    const goesOn =
      next !== undefined && next.start === word.end + 1 && isCapital(next) && said.names?.has(next.word) === true;
    return goesOn || !beginsSentence(said, word.start);
  };
  const strange = words.filter((word) => !isFrame(word.word) && !isPrinted(word.word, printed, isName(word)));
  const read = ({ word }: Word) => said.names?.has(word) === true;
  // Qutang Gorge: what a name is of, beside the name.
  const isBeside = (word: Word) => {
    const at = words.indexOf(word);
    if (SYLLABLES[word.word] !== undefined) return false;
    return printed.translated && [words[at - 1], words[at + 1]].some((other) => other !== undefined && read(other));
  };
  const names = strange.filter((word) => isName(word) && !stands(said, word, texts) && !isBeside(word));
  const others = strange.filter((word) => !isName(word));
  const share = 1 / Math.max(1, words.length);
  return [
    ...names.map(
      (word): Sign => ({ sign: 'englishName', amount: 1, fault: { kind: 'name', ...printedAt(said, word) } }),
    ),
    ...others.map((word): Sign => {
      const fault: Fault = { kind: 'word', ...printedAt(said, word) };
      return printed.translated
        ? { sign: 'translatedShare', amount: share, fault }
        : { sign: 'english', amount: 1, fault };
    }),
  ];
}

/** Countries whose Chinese names are printed. */
function countriesIn(text: string, texts: readonly Said[]): Span[] {
  return [...COUNTRY_BY_ENGLISH].flatMap(([english, chinese]): Span[] => {
    const start = text.indexOf(english);
    const isPrinted = start >= 0 && texts.some((source) => source.text.includes(chinese));
    return isPrinted ? [{ start, end: start + english.length }] : [];
  });
}

function beginsSentence({ text, clauses }: Said, start: number): boolean {
  const clause = clauseAt(clauses, start);
  return (
    clause === undefined || (text.slice(clause.start, start).trim() === '' && !/[,;:]\s*$/.test(text.slice(0, start)))
  );
}

/** A name is printed as a whole: Graniteworks is not granite. */
function isPrinted(word: string, { stems, beginnings, groups, renderings }: PrintedEnglish, isName: boolean): boolean {
  if (stems.has(stemOf(word)) || sameAs(word).some((group) => groups.has(group))) return true;
  if (!isName && renderingsOf(word).some((one) => renderings.has(one))) return true;
  return !isName && word.length > BEGINNING && beginnings.has(word.slice(0, BEGINNING));
}

/** Whether the letters of a name are those of printed characters, or the printed name follows in brackets. */
function stands(said: Read, { start, end, word }: Word, texts: readonly Said[]): boolean {
  const behind = /^[a-z' -]{0,40}\(([^()]{1,30})\)/.exec(said.text.slice(end, end + 80))?.[1];
  if (behind !== undefined && texts.some(({ text }) => text.includes(behind))) return true;
  if (said.names?.has(word) === true) return true;
  // Hong'en is one name though the apostrophe parts it.
  return start > 0 && said.text.charAt(start - 1) === "'";
}
