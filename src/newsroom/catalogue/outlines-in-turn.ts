import type { Article } from '../../model.ts';
import { type Outline, outlineOf } from '../../search/outline.ts';

/** Items made ready in one step: a few milliseconds. */
const AT_ONCE = 10;

/** What lists look at of items, some hundreds for one question, made ready a few at a time. */
export async function outlinesInTurn(items: readonly Article[], pause: () => Promise<void>): Promise<Outline[]> {
  const outlines: Outline[] = [];
  for (const [at, item] of items.entries()) {
    outlines.push(outlineOf(item));
    if (at % AT_ONCE === AT_ONCE - 1) await pause();
  }
  return outlines;
}
