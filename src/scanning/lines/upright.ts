import { type Gray, turnedOver } from '../image/gray.ts';
import type { Recognise } from './recognise.ts';
import type { Stretch } from './stretches.ts';

/** Lines that are read both ways at most, and the mean confidence from which the first way is taken for sure. */
const LOOKED_AT = 6;
const SURE = 0.9;

/** Whether a page stands on its head: whether some of its lines are read better the other way round. */
export async function isOverturned(page: Gray, stretches: readonly Stretch[], recognise: Recognise): Promise<boolean> {
  const lines = ordinary(stretches);
  const asIs = await sureness(page, lines, recognise);
  if (asIs >= SURE) return false;
  const over = lines.map((stretch) => overturned(stretch, page));
  return (await sureness(turnedOver(page), over, recognise)) > asIs;
}

/** Where a line stands once the page is turned by half a circle. */
export function overturned({ left, right, y, ...rest }: Stretch, { width, height }: Gray): Stretch {
  return { ...rest, left: width - right, right: width - left, y: height - y };
}

/** Lines of the middle length: the longest are often two, the shortest no text. */
function ordinary(stretches: readonly Stretch[]): Stretch[] {
  const sorted = stretches.toSorted((a, b) => b.right - b.left - (a.right - a.left));
  return sorted.slice(Math.floor(sorted.length * 0.2)).slice(0, LOOKED_AT);
}

async function sureness(page: Gray, stretches: readonly Stretch[], recognise: Recognise): Promise<number> {
  let sum = 0;
  for (const stretch of stretches) sum += (await recognise(page, stretch))?.confidence ?? 0;
  return sum / Math.max(1, stretches.length);
}
