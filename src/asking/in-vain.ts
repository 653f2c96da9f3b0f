import { IN_VAIN } from '../tables/weights.ts';
import { intentMarks } from './intent-marks.ts';

let worth: ReadonlyMap<string, number> | null = null;

/**
 * How far a question is of those that papers leave open, whatever they print of the thing: what a ticket costs, who coaches,
 * how long somebody is jailed. Above 0 it is likelier so than not, by its runs of letters (see `npm run fit`).
 */
export function askedInVain(text: string, spans: Parameters<typeof intentMarks>[1]): number {
  worth ??= new Map(IN_VAIN.marks.map((mark, at) => [mark, IN_VAIN.weights[at] ?? 0]));
  const known = worth;
  return intentMarks(text, spans).reduce((sum, mark) => sum + (known.get(mark) ?? 0), 0);
}
