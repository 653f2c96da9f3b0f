import type { Known } from '../lines/known.ts';
import { isOpenEnded } from '../lines/signs.ts';
import { beginPoints, openPoints } from '../paragraphs/chain.ts';
import { seamPoints } from '../paragraphs/seam-points.ts';
import { WEIGHTS } from '../weights.ts';
import { type Flowing, isSigned } from './flowing.ts';
import { endsWithHead, opensWithSubhead } from './subheads.ts';

/** How likely a text begins here: what is not set in goes on from elsewhere, whatever stands above it. */
export function mayBegin({ last }: Flowing, other: Flowing): number {
  const { mayBegin: share } = WEIGHTS.layout.column;
  const { first } = other;
  if (opensWithSubhead(other)) return 1;
  if (first.print?.indent === null) return isOpenEnded(last) ? share.behindOpenEnd : share.behindEnd;
  return beginPoints(first) > 0 ? 1 : 0;
}

/** What the words say where one text goes on in another: a sentence parted, or a paragraph's end and another's begin. */
export function textPoints(one: Flowing, other: Flowing, known: Known): number {
  const { most } = WEIGHTS.layout.column;
  if (opensWithSubhead(other))
    return isOpenEnded(one.last) ? WEIGHTS.layout.subhead.cutsSentence : WEIGHTS.layout.subhead.opens;
  const begin = beginPoints(other.first);
  const goesOn = openPoints(one.last) - begin + seamPoints(one.last, other.first, known);
  if (isSigned(one.last)) return -most;
  const mayBegin = begin > 0 || other.first.print?.indent === null;
  if (mayBegin && (!isOpenEnded(one.last) || endsWithHead(one))) return WEIGHTS.layout.column.newParagraph;
  const open = isOpenEnded(one.last) ? WEIGHTS.layout.column.open : 0;
  return Math.max(-most, Math.min(most, goesOn + open));
}
