import { bottomOf, sharedAcross } from '../../model/box.ts';
import { ofEach } from '../../text/remembering.ts';
import { isInBand } from './bands.ts';
import type { Flowing, OfPage } from './flowing.ts';
import type { Node } from './nodes.ts';

/** Whether a head stands right above a text, over the beginning of it, and over none to its left. */
export const hasOwnHead = ofEach((page: OfPage) =>
  ofEach(({ node }: Flowing): boolean => {
    const { em, pitch } = page.sheet.type;
    return page.nodes.some(
      ({ node: head }) =>
        head.kind === 'head' &&
        head.box.top < node.box.top &&
        node.box.top - bottomOf(head.box) < 1.5 * pitch &&
        sharedAcross(head.box, node.box) > 0 &&
        head.box.left > node.column.left - 2 * em &&
        !page.nodes.some((one) => isLeftOf(one.node, node, em) && isInBand(head, one.node, page)),
    );
  }),
);

/** Whether a text stands at the same height farther left. */
export function isLeftOf(one: Node, text: Node, em: number): boolean {
  return one.kind === 'text' && one.column.right <= text.column.left && Math.abs(one.box.top - text.box.top) <= em;
}
