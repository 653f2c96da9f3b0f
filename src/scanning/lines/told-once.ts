import { rightOf, sharedDown } from '../../model/box.ts';
import type { ScannedLine } from '../../model/scan.ts';

/** Share of the lower of two lines that both have in common for them to be one, and of a letter for that to be the same. */
const SAME_LINE = 0.5;
const SAME_PLACE = 0.5;

/** Takes letters away that were read twice, where a line was found in two parts that overlap. */
export function toldOnce(lines: readonly ScannedLine[]): ScannedLine[] {
  return lines.flatMap((line) => {
    const [first] = line.characters;
    const isTwice = lines.some((other) => {
      const last = other.characters.at(-1);
      if (other === line || first === undefined || last === undefined) return false;
      if (other.box.left >= line.box.left || rightOf(other.box) >= rightOf(line.box)) return false;
      const isOneLine = sharedDown(other.box, line.box) > SAME_LINE * Math.min(other.box.height, line.box.height);
      const apart = Math.abs(last.left + last.width / 2 - first.left - first.width / 2);
      return isOneLine && other.text.at(-1) === line.text[0] && apart < SAME_PLACE * line.height;
    });
    if (!isTwice) return [line];
    const characters = line.characters.slice(1);
    const [next] = characters;
    if (next === undefined) return [];
    const box = { ...line.box, left: next.left, width: rightOf(line.box) - next.left };
    return [{ ...line, text: line.text.slice(1), box, characters }];
  });
}
