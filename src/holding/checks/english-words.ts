import { HELD } from '../../limits.ts';
import { chineseFor } from '../../tables/dictionary.ts';
import type { Span } from '../../text/sentences.ts';
import { englishWordsIn, isFrame, sameAs, stemOf, type Word } from '../align/lexicon.ts';
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
  const read = ({ word }: Word) => said.names?.has(word) === true;
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
      !(printed.translated && isUnheld(word.word, texts)),
  );
  const others = strange.filter((word) => !isName(word));
  const content = words.filter(({ word }) => !isFrame(word)).length;
  const loose = printed.translated && others.length <= Math.max(HELD.unknown, content * HELD.untranslated);
  return [
    ...names.map((word): Fault => ({ kind: 'name', ...printedAt(said, word) })),
    ...(loose ? [] : others.map((word): Fault => ({ kind: 'word', ...printedAt(said, word) }))),
  ];
};

/** Characters by which Chinese print writes foreign names by their sound, three side by side: 孔斯巴卡. */
const BY_SOUND =
  /[阿埃艾安昂奥巴贝比彼碧波伯布查达丹德登蒂迪杜敦多厄恩尔法费弗福夫盖戈格古哈海汉赫胡霍基吉加杰金卡凯坎康考科克孔库奎拉莱兰朗劳勒雷里利列林隆卢鲁伦罗洛马迈曼梅门蒙米密缪摩莫姆穆纳娜奈内尼涅聂努诺欧帕潘佩皮珀普奇恰钦乔丘萨塞瑟森沙尚舍申什史斯苏索塔泰坦汤特提廷图托瓦万威韦维温沃乌西希谢辛休许雪雅亚扬耶伊因尤于约泽扎詹兹佐]{3}|·/u;

/**
 * Where print writes names by their sound, nothing is held of one that no table knows: how it is spelt there is not
 * told; of those that one knows the printed name must stand there.
 */
function isUnheld(word: string, texts: readonly Said[]): boolean {
  const own = word.replace(/['’]s$/, '');
  const known = chineseFor(own);
  const bySound = known.length === 0 && texts.some(({ text }) => BY_SOUND.test(text));
  return bySound || known.some((name) => texts.some(({ text }) => text.includes(name)));
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
  if (said.names?.has(word) === true) return true;
  // Hong'en is one name though the apostrophe parts it.
  return start > 0 && said.text.charAt(start - 1) === "'";
}
