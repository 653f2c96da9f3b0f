import { SURNAMES } from '../../tables/people.ts';

const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const MINORITY_NAME = /^\p{Script=Han}{1,6}(?:·\p{Script=Han}{1,8}){1,2}$/u;

/** Whether a word may be the full name of a person: a surname of the table and one or two characters, or 哈那·依先. */
export function isName(word: string): boolean {
  if (MINORITY_NAME.test(word)) return true;
  if (!HAN_NAME.test(word)) return false;
  if (SURNAMES.compound.has(word.slice(0, 2)) && word.length > 2) return true;
  return word.length <= 3 && SURNAMES.single.has(word.charAt(0));
}

/** Whether a word may be somebody's name where only names can stand: any two to four characters, 念平 or 泽仁多吉. */
export function mayBeName(word: string): boolean {
  return isName(word) || (HAN_NAME.test(word) && !NO_NAME.test(word));
}

const NO_NAME = /[从在到的了是和与为将这那一二两三四五六七八九十个们了说中]/;

/**
 * The people that a list of words names, or null where one of the words is no name. A name that OCR parted, or that
 * was set wide (李 阳), is put together; names run together (张三李四光) are parted.
 */
export function peopleOf(words: readonly string[], isPerson: (word: string) => boolean = isName): string[] | null {
  const people: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const joined = word + (words[at + 1] ?? '');
    if (isTail(word, people.at(-1), words[at + 1])) people.push(`${people.pop() ?? ''}${word}`);
    else if (isName(word)) people.push(word);
    else if (isSurname(word) && isName(joined)) {
      people.push(joined);
      at += 1;
    } else {
      const parted = partNames(word) ?? [word].filter(isPerson);
      if (parted.length === 0) return null;
      people.push(...parted);
    }
  }
  return people;
}

function isSurname(word: string): boolean {
  return SURNAMES.single.has(word) || SURNAMES.compound.has(word);
}

/** Whether a single character is the end of the name before it, and not the surname of the one behind it. */
function isTail(word: string, last: string | undefined, next = ''): boolean {
  if (word.length !== 1 || last?.length !== 2) return false;
  if (!SURNAMES.single.has(word) || next === '' || next.length > 2) return true;
  // 潘清 何 广怀: of two ways to read it the one in which more people have the surname.
  return next.length === 2 && rareness(next) < rareness(word);
}

/** Names run together in the way in which their surnames are those that most people bear; null where two are as likely. */
function partNames(word: string): string[] | null {
  if (!TOGETHER.test(word)) return null;
  const ways = waysToPart(word).map((names) => ({ names, rare: names.reduce((sum, name) => sum + rareness(name), 0) }));
  const [best, next] = ways.toSorted((a, b) => a.rare - b.rare);
  return best === undefined || best.rare === next?.rare ? null : best.names;
}

/** Two names to four. */
const TOGETHER = /^\p{Script=Han}{4,12}$/u;

function waysToPart(word: string): string[][] {
  if (word === '') return [[]];
  return [2, 3].flatMap((length) => {
    const name = word.slice(0, length);
    if (name.length < length || !isName(name)) return [];
    return waysToPart(word.slice(length)).map((rest) => [name, ...rest]);
  });
}

/** The rank of a name's surname among those that most people bear; of all others twice the last. */
function rareness(name: string): number {
  const rank = SURNAMES.common.indexOf(name.charAt(0));
  return rank < 0 ? 2 * SURNAMES.common.length : rank;
}
