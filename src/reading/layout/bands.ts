import { bottomOf, rightOf, sharedAcross } from '../../model/box.ts';
import type { Box } from '../../model/scan.ts';
import type { Flowing, OfPage } from './flowing.ts';
import type { Node } from './nodes.ts';

/** Lines from a rule down to the head that stands below it, at most. */
const NEAR = 3;

/**
 * Whether a text to the left of a short head in the middle is its own: both stand below one rule, nothing else does to the
 * left of the head, and it begins where the text right under the head does.
 */
export function isInBand(head: Node, text: Node, page: OfPage): boolean {
  const { scan, type } = page.sheet;
  if (head.kind !== 'head' || rightOf(text.box) > head.box.left) return false;
  // Rules first: most pages have none over any two, and what follows looks at all that stands on the page.
  const rules = scan.rules.filter((rule) => {
    const white = head.box.top - bottomOf(rule);
    return (
      white >= 0 && white <= NEAR * type.pitch && isOver(rule, text.box, type.em) && isOver(rule, head.box, type.em)
    );
  });
  if (rules.length === 0) return false;
  const isUnderHead = ({ node: { kind, box } }: Flowing) =>
    kind === 'text' && Math.abs(box.top - text.box.top) < type.em && sharedAcross(box, head.box) > 0;
  if (!page.nodes.some(isUnderHead)) return false;
  return rules.some((rule) => {
    const beside = { ...rule, width: head.box.left - rule.left };
    return !page.nodes.some(
      ({ node }) =>
        node !== head &&
        bottomOf(node.box) > rule.top &&
        node.box.top < text.box.top - type.pitch / 2 &&
        sharedAcross(node.box, beside) > 0,
    );
  });
}

/** Whether a rule goes over all of a box. */
function isOver(rule: Box, box: Box, slack: number): boolean {
  return rule.width > rule.height * 3 && rule.left < box.left + slack && rightOf(rule) > rightOf(box) - slack;
}
