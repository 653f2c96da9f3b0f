import type { Known } from '../lines/known.ts';
import type { Piece } from '../lines/lines.ts';
import { WEIGHTS } from '../weights.ts';
import { pairScore } from './seams.ts';

/** What of a piece matters where it meets another. */
type Ends = { tail: string; head: string; unclosed: boolean; closesFirst: boolean; listsOn: boolean };

const kept = new WeakMap<Piece, Ends>();

function endsOf(piece: Piece): Ends {
  const found = kept.get(piece);
  if (found !== undefined) return found;
  const bare = piece.text.replace(/\s/g, '');
  const ends = {
    tail: bare.slice(-2),
    head: bare.slice(0, 2),
    unclosed: isUnclosed(bare),
    closesFirst: closesFirst(bare),
    listsOn: /^[^,。;:!?]{1,16}[、和等]/.test(bare),
  };
  kept.set(piece, ends);
  return ends;
}

/** Points for what meets at the seam between two pieces: words, numbers, lists, quotations. */
export function seamPoints(before: Piece, after: Piece, whole: Known): number {
  const { seam } = WEIGHTS;
  const { tail, unclosed } = endsOf(before);
  const { head, listsOn, closesFirst: closes } = endsOf(after);
  const last = tail.slice(-1);
  const first = head.charAt(0);
  let points = seam.pair * pairScore(last, first);
  const often = whole.get(last + first) ?? 0;
  if (often > 0) points += seam.known + seam.often * Math.log1p(often);
  if (whole.has(tail + first)) points += seam.knownTail;
  if (whole.has(last + head)) points += seam.knownHead;
  if (whole.has(tail + head)) points += seam.knownBoth;
  if (/\d$/.test(last) && /^[\d年月日万亿个.%,元名]/.test(head)) points += seam.number;
  if (last === '、' && listsOn) points += seam.list;
  if (last === ')' || last === '】') points += seam.closed;
  if (unclosed && closes) points += seam.brackets;
  return points;
}

function isUnclosed(text: string): boolean {
  const count = (marks: RegExp) => text.match(marks)?.length ?? 0;
  if (count(/[“「『(《]/g) > count(/[”」』)》]/g)) return true;
  return !/[“”]/.test(text) && count(/"/g) % 2 === 1;
}

function closesFirst(text: string): boolean {
  const mark = /[“「『(《”」』)》"]/.exec(text)?.[0];
  return mark !== undefined && /[”」』)》"]/.test(mark);
}
