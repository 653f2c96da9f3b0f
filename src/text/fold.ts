import { remembering } from './remembering.ts';
import { toSimplified } from './script.ts';

/**
 * Text in the one form in which texts are compared: NFKC, lower case, simplified script, straight quotes, no space
 * between Chinese characters. `at[i]` is where the i-th UTF-16 unit of `text` stands in the original (UTF-16), and
 * `at[text.length]` is the original's length, so `original.slice(at[a], at[b])` is what was printed.
 */
export type Folded = { text: string; at: number[] };

const QUOTES: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '〝': '"',
  '〞': '"',
  '「': '"',
  '」': '"',
  '『': '"',
  '』': '"',
  '‘': "'",
  '’': "'",
  '′': "'",
  '—': '-',
  '–': '-',
  '―': '-',
  '─': '-',
  '−': '-',
};

const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/u;
const HAN = /\p{Script=Han}/u;
/** What white space folds to; whether it stays depends on what stands beside it. */
const SPACE = [' '];

/** Folds `original` for comparing, keeping the way back to the printed text. */
export const fold = remembering(foldAnew, { latest: 2_000, longest: 2_000 });

function foldAnew(original: string): Folded {
  const units: string[] = [];
  const at: number[] = [];
  let gap = -1;
  let position = 0;
  for (const character of original) {
    const start = position;
    position += character.length;
    const folded = foldCharacter(character);
    if (folded === SPACE) {
      if (gap < 0) gap = start;
      continue;
    }
    for (const unit of folded) {
      if (gap >= 0) {
        // A space between two Latin words separates them; beside a Chinese character it is the printed line's break.
        const before = units.at(-1);
        if (before !== undefined && !HAN.test(before) && !HAN.test(unit)) {
          units.push(' ');
          at.push(gap);
        }
        gap = -1;
      }
      units.push(unit);
      at.push(start);
    }
  }
  at.push(original.length);
  return { text: units.join(''), at };
}

/** The folded text alone, where nobody needs the way back. */
export function foldText(original: string): string {
  return fold(original).text;
}

const known = new Map<string, string[]>();

function foldCharacter(character: string): string[] {
  let units = known.get(character);
  if (units === undefined) {
    units = unitsOf(character);
    known.set(character, units);
  }
  return units;
}

/** UTF-16 units, not characters, since `at` has one entry a unit; none for what cannot be seen. */
function unitsOf(character: string): string[] {
  if (/\s/u.test(character)) return SPACE;
  if (INVISIBLE.test(character)) return [];
  const one = QUOTES[character] ?? character;
  return [...one.normalize('NFKC').toLowerCase()]
    .map((c) => QUOTES[c] ?? toSimplified(c))
    .join('')
    .split('');
}
