import type { Output } from './runtime.ts';

/** A character as it was recognised: the middle of its place, in steps along the line, and how sure it is. */
export type Character = { text: string; at: number; confidence: number };

/** How likely a step must be something, and one character, for that to be read between two steps that are nothing. */
const FAINT = { something: 0.12, character: 0.04 } as const;

/**
 * Characters from what the model says of each step along a line, where class 0 is none of them: runs of one class are one
 * character, which stands where it is likeliest. Rare characters are often less likely than none, and yet likelier than
 * anything between two characters is: these are read as well, with the little confidence that there is.
 * @param classes - what stands for each class; the first is of class 1.
 */
export function decodeLine({ values, shape }: Output, classes: readonly string[]): Character[] {
  const [, length = 0, width = 0] = shape;
  const steps = Array.from({ length }, (_, i) => likeliest(values.subarray(i * width, (i + 1) * width)));
  const characters: Character[] = [];
  for (const [i, step] of steps.entries()) {
    const faint = isFaint(steps, i);
    const text = classes[(faint ? step.other : step.best) - 1];
    if (text === undefined) continue;
    const found = { text, at: i + 0.5, confidence: faint ? step.otherValue : step.value };
    const goesOn = !faint && i > 0 && steps[i - 1]?.best === step.best;
    if (!goesOn) characters.push(found);
    else if (found.confidence > (characters.at(-1)?.confidence ?? 0)) characters[characters.length - 1] = found;
  }
  return characters;
}

/** What is likeliest at a step, and the likeliest character where that is none; the last class, a space, is not faint. */
type Step = { best: number; value: number; other: number; otherValue: number };

function isFaint(steps: readonly Step[], i: number): boolean {
  const step = steps[i];
  if (step === undefined || step.best !== 0) return false;
  if (1 - step.value < FAINT.something || step.otherValue < FAINT.character) return false;
  const beside = [steps[i - 1], steps[i + 1]];
  return beside.every((next) => next?.best === 0 && next.value >= step.value);
}

function likeliest(step: Float32Array): Step {
  let best = 0;
  let value = step[0] ?? 0;
  let other = 0;
  let otherValue = 0;
  for (let i = 1; i < step.length; i += 1) {
    const here = step[i] ?? 0;
    if (here > value) {
      value = here;
      best = i;
    }
    if (here > otherValue && i < step.length - 1) {
      otherValue = here;
      other = i;
    }
  }
  return { best, value, other, otherValue };
}
