import { FUNCTION_CHARACTERS } from '../../tables/characters.ts';
import { IN_WORDINGS } from '../../tables/holding.ts';
import type { Claim } from '../case.ts';
import { frameWordsIn, glossesIn, sameAs, sameWordsIn } from './lexicon.ts';

/** The groups of which a word is printed, and where characters stand side by side as in print. */
type Covering = {
  groups: ReadonlySet<number>;
  glosses: ReadonlyMap<string, ReadonlySet<string>>;
  paired: Uint8Array;
};

/** Which characters of a wording have a source, or need none (1). */
export function coveredIn(said: Claim, { groups, glosses, paired }: Covering): Uint8Array {
  const { text } = said;
  const covered = Uint8Array.from(paired);
  const alone = new Uint8Array(text.length + 1);
  const frames = frameWordsIn(text, 0, text.length);
  const same = sameWordsIn(text, 0, text.length).filter(({ word }) => sameAs(word).some((group) => groups.has(group)));
  const rendered = glossesIn(text).filter(({ word, glosses: all }) =>
    all.some((gloss) => [...(glosses.get(gloss) ?? [])].some((printed) => isSynonym(word, printed, gloss))),
  );
  const silent = said.clauses.filter((_, index) => said.senses[index]?.silent);
  const words = [...frames.filter(({ word }) => word.length > 1), ...same, ...rendered, ...silent];
  for (const { start, end } of [...said.places.printed, ...said.numbers, ...said.days, ...said.times, ...words])
    covered.fill(1, start, end);
  for (const { start, word } of frames) if (word.length === 1) alone[start] = 1;
  for (let at = 1; at < text.length; at += 1) if (IN_WORDINGS.suffixes.has(text.charAt(at))) covered[at] = 1;
  for (let at = 0; at < text.length; at += 1) if (isFunction(text.charAt(at))) alone[at] = 1;
  const joined = Uint8Array.from(alone, (one, at) => (one === 1 && standsAlone(text, at, { alone, covered }) ? 1 : 0));
  for (let at = 0; at < text.length; at += 1) if (joined[at] === 1) covered[at] = 1;
  for (const { index } of text.matchAll(PAIRS)) covered[index] = 0;
  return covered;
}

/** One English word may name several kinds of a thing (pepper: 花椒, 辣椒), which in Chinese end with the same character. */
function isSynonym(word: string, printed: string, gloss: string): boolean {
  return word.at(-1) !== printed.at(-1) || gloss.includes(' ');
}

const PAIRS = new RegExp(IN_WORDINGS.pairs, 'gu');

function isFunction(character: string): boolean {
  if (IN_WORDINGS.sides.has(character)) return false;
  return FUNCTION_CHARACTERS.has(character) || IN_WORDINGS.joining.has(character);
}

/** Whether a character that is a word of its own is one here: 日 and 本 side by side are a name. */
function standsAlone(
  text: string,
  at: number,
  { alone, covered }: { alone: Uint8Array; covered: Uint8Array },
): boolean {
  if (IN_WORDINGS.joining.has(text.charAt(at))) return true;
  const parts = (other: number) =>
    covered[other] === 1 || alone[other] !== 1 || IN_WORDINGS.joining.has(text.charAt(other));
  return parts(at - 1) && parts(at + 1);
}
