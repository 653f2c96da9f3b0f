import type { Article } from '../../model.ts';
import { weighAhead } from '../../search/events.ts';
import type { Finder } from '../../search/index/finder.ts';
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

/** What stories are told by, worked out in the same way: whoever asks for the news of a day has all of it held together. */
export async function weighInTurn(
  outlines: readonly Outline[],
  { finder, pause }: { finder: Finder; pause(): Promise<void> },
): Promise<void> {
  for (let from = 0; from < outlines.length; from += AT_ONCE) {
    await finder.consult((spread) => weighAhead(outlines.slice(from, from + AT_ONCE), outlines, spread));
    await pause();
  }
}
