import { CONFUSIONS } from '../../src/tables/reading.ts';
import type { Chance } from './chance.ts';
import type { Manner } from './manner.ts';

/** For a printed character those that it is read as. */
const READ_AS = Map.groupBy([...CONFUSIONS], (pair) => pair.charAt(1));
const IN = 10_000;

/** A block's lines as they are given: with a blank where a line ended, marks of one width, some loose blanks and misread characters. */
export function asRead(
  lines: readonly string[],
  { fullWidth, broken, loose, misread }: Manner,
  { one, upTo, percent }: Chance,
): string {
  const read = lines
    .map((line) => (percent(loose) ? line.replace(/[，。](?=.)/, (mark) => `${mark} `) : line))
    .join(broken ? '\n' : ' ');
  const worn = [...read].map((character) => {
    const others = upTo(IN) < misread ? READ_AS.get(character) : undefined;
    return others === undefined ? character : one(others).charAt(0);
  });
  const text = worn.join('');
  if (fullWidth) return text;
  return text
    .replace(/[，：；（）！？]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[“”]/g, '"');
}
