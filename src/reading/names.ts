import { SURNAMES } from '../tables.ts';

const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const MINORITY_NAME = /^\p{Script=Han}{1,6}(?:·\p{Script=Han}{1,8}){1,2}$/u;

/** Whether a word may be the full name of a person: a surname of the table and one or two characters, or 哈那·依先. */
export function isName(word: string): boolean {
  if (MINORITY_NAME.test(word)) return true;
  if (!HAN_NAME.test(word)) return false;
  if (SURNAMES.compound.has(word.slice(0, 2)) && word.length > 2) return true;
  return word.length <= 3 && SURNAMES.single.has(word.charAt(0));
}

/**
 * The people that a list of words names, or null where one of the words is no name. A name that OCR parted, or that
 * was set wide (李 阳), is put together; names run together (张三李四光) are parted where surnames allow only one way.
 */
export function peopleOf(words: readonly string[]): string[] | null {
  const people: string[] = [];
  let open = '';
  for (const word of words) {
    if (open !== '' && isName(open + word)) {
      people.push(open + word);
      open = '';
      continue;
    }
    if (open !== '') return null;
    const last = people.at(-1);
    if (word.length === 1 && last?.length === 2 && !SURNAMES.single.has(word)) people[people.length - 1] = last + word;
    else if (isName(word)) people.push(word);
    else if (word.length <= 2 && (SURNAMES.single.has(word) || SURNAMES.compound.has(word))) open = word;
    else {
      const parted = partNames(word);
      if (parted === null) return null;
      people.push(...parted);
    }
  }
  if (open === '') return people;
  const last = people.at(-1);
  // A surname with nothing behind it can only be the end of the name before it.
  if (last?.length !== 2 || open.length !== 1) return null;
  people[people.length - 1] = last + open;
  return people;
}

function partNames(word: string): string[] | null {
  if (!/^\p{Script=Han}{4,6}$/u.test(word)) return null;
  const ways = waysToPart(word);
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

function waysToPart(word: string): string[][] {
  if (word === '') return [[]];
  return [2, 3].flatMap((length) => {
    const name = word.slice(0, length);
    if (name.length < length || !isName(name)) return [];
    return waysToPart(word.slice(length)).map((rest) => [name, ...rest]);
  });
}
