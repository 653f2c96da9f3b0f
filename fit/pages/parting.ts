import { isFurniture } from '../../src/reading/heads/furniture.ts';
import { bylineIn, cutsIn, partingSigns } from '../../src/reading/heads/parts.ts';
import { withRunInHeads } from '../../src/reading/heads/run-in.ts';
import { layOut } from '../../src/reading/lines/lines.ts';
import type { Decision, Labelled } from './labelled.ts';
import { lettersIn } from './set-article.ts';

/** What a page teaches of parting a head from its text in one block; the reader parts them before anything else. */
export function partingLessons({ blocks, truth }: Labelled): Decision[] {
  return layOut(withRunInHeads(blocks)).flatMap((piece) => {
    const told = truth[piece.number];
    if (told?.part !== 'text' || piece.table || isFurniture(piece.text) || bylineIn(piece.lines) !== null) return [];
    return cutsIn(piece).map((cut) => ({
      signs: partingSigns(piece, cut),
      is: told.over?.letters === lettersIn(cut.above.join('')),
    }));
  });
}
