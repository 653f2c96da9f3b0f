import { type Outline, outlineOf } from '../answering/listing/belonging.ts';
import { weighAhead } from '../answering/listing/stories.ts';
import type { Article } from '../model.ts';
import type { Finder } from '../search/finder.ts';

/** Items made ready in one step: a few milliseconds. */
const AT_ONCE = 10;

/**
 * Makes what lists look at of items ready, a few at a time: what is asked of them then is quick. Whoever asks for the news
 * of an archive has some hundreds looked at.
 */
export async function outlinesInTurn(
  items: readonly Article[],
  { finder, pause }: { finder: Finder; pause(): Promise<void> },
): Promise<void> {
  const outlines: Outline[] = [];
  for (const [at, item] of items.entries()) {
    outlines.push(outlineOf(item));
    if (at % AT_ONCE === AT_ONCE - 1) await pause();
  }
  for (let from = 0; from < outlines.length; from += AT_ONCE)
    await finder.consult((spread) => weighAhead(outlines.slice(from, from + AT_ONCE), outlines, spread));
}
