import { LONGEST_PARAGRAPH } from '../../limits/reading.ts';

const SENTENCE_ENDS = /[。！？!?]["”』」’)）]?/gu;
const CLAUSE_ENDS = /[，；：、,;:\s]/gu;

/**
 * Parts paragraphs that are longer than any is printed, each behind the last sentence that is whole, else the last clause:
 * questions look at paragraphs, and one without an end would cost all of them.
 * @param cut - indexes of the paragraphs whose end is lost.
 * @returns the same where none is so long.
 */
export function partLong(
  paragraphs: readonly string[],
  cut: readonly number[],
): { paragraphs: string[]; cut: number[] } {
  const parted = paragraphs.map(partsOf);
  const ends: number[] = [];
  let count = 0;
  for (const parts of parted) {
    count += parts.length;
    ends.push(count - 1);
  }
  return { paragraphs: parted.flat(), cut: cut.map((at) => ends[at] ?? at) };
}

function partsOf(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > LONGEST_PARAGRAPH) {
    const end = from + endIn(text.slice(from, from + LONGEST_PARAGRAPH));
    parts.push(text.slice(from, end));
    from = end;
  }
  return from === 0 ? [text] : [...parts, text.slice(from)];
}

/** Where a stretch may end; never between the halves of a character. */
function endIn(stretch: string): number {
  const last = (ends: RegExp) => [...stretch.matchAll(ends)].at(-1);
  const end = last(SENTENCE_ENDS) ?? last(CLAUSE_ENDS);
  if (end !== undefined) return end.index + end[0].length;
  return /[\ud800-\udbff]$/.test(stretch) ? stretch.length - 1 : stretch.length;
}
