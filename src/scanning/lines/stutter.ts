import type { Character } from './decode.ts';

/** Letters that stand less than their height apart, and signs that none follows of its kind. */
const LETTER = /^\p{Script=Han}$/u;
const OPENING = /^[“‘《（【]$/;

/**
 * Characters of which none was told twice: the same letter nearer than two are printed, or the same sign that opens something,
 * is one, where it is surer.
 * @param least - steps from one letter to the next, at least.
 */
export function withoutStutter(characters: readonly Character[], least: number): Character[] {
  const isTwice = (one: Character | undefined, other: Character | undefined) =>
    one !== undefined &&
    other?.text === one.text &&
    (OPENING.test(one.text) || (LETTER.test(one.text) && other.at - one.at < least));
  return characters.filter((one, at) => {
    const [before, behind] = [characters[at - 1], characters[at + 1]];
    if (isTwice(before, one) && one.confidence <= (before?.confidence ?? 0)) return false;
    return !isTwice(one, behind) || one.confidence >= (behind?.confidence ?? 0);
  });
}
