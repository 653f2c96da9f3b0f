import { type Anchor, anchorsOf, isListed, rivals, sameAnchor } from './anchors.ts';
import type { Fault } from './passage.ts';
import type { Print, Read } from './print.ts';
import { clauseAt, printedAt } from './said.ts';

const IN_TURN = /分别|依次|\brespectively\b/;

/** Numbers that are printed as a list (分别增长25%和31%, 19 to 11), in another order than what they are told of. */
export function orderFaults(said: Read, prints: readonly Print[]): Fault[] {
  const wording = anchorsOf(said);
  return prints.flatMap((print) => {
    const anchors = anchorsOf(print);
    return anchors.flatMap((first, index): Fault[] => {
      const second = anchors[index + 1];
      if (second === undefined || !rivals(first, second) || !isListed(print, first, second)) return [];
      const [a, b] = [wording.find((one) => sameAnchor(one, first)), wording.find((one) => sameAnchor(one, second))];
      if (a === undefined || b === undefined || a.start < b.start || sameAnchor(first, second)) return [];
      const wrong = isInTurn(print, first) ? keepsOrder(said, print, first) : isListed(said, b, a);
      return wrong ? [{ kind: 'owner', ...printedAt(said, a) }] : [];
    });
  });
}

function isInTurn({ text, clauses }: Print, { start }: Anchor): boolean {
  const clause = clauseAt(clauses, start);
  return clause !== undefined && IN_TURN.test(text.slice(clause.start, clause.end));
}

/** Whether the words and numbers that stand before a list in print stand in the same order in the wording. */
function keepsOrder(said: Read, print: Print, { start }: Anchor): boolean {
  const clause = clauseAt(print.clauses, start);
  const before = print.text.slice(clause?.begins ?? 0, start);
  const places: number[] = [];
  for (let at = 0; at + 1 < before.length; at += 1) {
    const pair = before.slice(at, at + 2);
    const place = /^[\p{L}\d]{2}$/u.test(pair) ? said.text.indexOf(pair) : -1;
    if (place >= 0) places.push(place);
  }
  let rises = 0;
  for (const [at, place] of places.entries()) if (at > 0) rises += Math.sign(place - (places[at - 1] ?? 0));
  return places.length > 1 && rises > 0 && (places.at(-1) ?? 0) > (places[0] ?? 0);
}
