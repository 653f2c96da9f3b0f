import { CONTRASTS } from '../tables.ts';

type Side = readonly string[];

/**
 * Whether words near a figure or a fact speak of another side than the question does: asked for 二期, they say 一期.
 * The closest words that take a side decide, so `near` goes from the closest outwards. All texts are folded.
 */
export function takesOtherSide(question: string, near: readonly string[]): boolean {
  return CONTRASTS.some((group) => {
    const asked = sidesIn(group, question);
    if (asked.length === 0) return false;
    const taken = near.map((text) => sidesIn(group, text)).find((sides) => sides.length > 0) ?? asked;
    return !taken.some((side) => asked.includes(side));
  });
}

function sidesIn(group: readonly Side[], text: string): Side[] {
  return group.filter((side) => side.some((word) => text.includes(word)));
}
