import { bottomOf, rightOf, sharedAcross } from '../../model/box.ts';
import type { Box } from '../../model/scan.ts';
import type { OfPage } from './flowing.ts';
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
  const level = page.nodes.flatMap(({ node: { kind, box } }) =>
    kind === 'text' && Math.abs(box.top - text.box.top) < type.em ? [box] : [],
  );
  if (!level.some((box) => sharedAcross(box, head.box) > 0)) return false;
  // In the middle of its columns it is theirs, whatever stands beside them.
  const isMiddle = (left: Box, right: Box) =>
    Math.abs(left.left + rightOf(right) - head.box.left - rightOf(head.box)) < type.em;
  const isCentred = level.some((left) => left.left <= text.box.left && level.some((right) => isMiddle(left, right)));
  return rules.some((rule) => {
    const from = isCentred ? text.box.left : rule.left;
    const beside = { ...rule, left: from, width: head.box.left - from };
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
