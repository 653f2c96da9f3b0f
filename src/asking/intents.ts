import { INTENTS } from '../tables/weights.ts';
import { intentMarks } from './intent-marks.ts';

/** What a question wants. */
export const INTENT = [
  'overview',
  'topic_list',
  'place_list',
  'story',
  'compare',
  'rank',
  'series',
  'fact',
  'bot',
  'foreign',
] as const;
export type Intent = (typeof INTENT)[number];

/** How likely each is, 0 to 1; together 1. */
export type Intents = Readonly<Record<Intent, number>>;

let numbers: ReadonlyMap<string, number> | null = null;

/** What a question wants, by its words: a multinomial regression over its runs of letters (see `npm run fit`). */
export function intentsOf(text: string, spans: Parameters<typeof intentMarks>[1]): Intents {
  numbers ??= new Map(INTENTS.marks.map((mark, at) => [mark, at]));
  const known = numbers;
  const held = intentMarks(text, spans).flatMap((mark) => known.get(mark) ?? []);
  const sums = INTENT.map((intent) => {
    const row = INTENTS.weights[INTENTS.intents.indexOf(intent)] ?? [];
    return held.reduce((sum, mark) => sum + (row[mark] ?? 0), 0);
  });
  const most = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - most));
  const all = raised.reduce((sum, value) => sum + value, 0);
  return Object.fromEntries(INTENT.map((intent, at) => [intent, (raised[at] ?? 0) / all])) as Record<Intent, number>;
}

/**
 * News of a subject is asked for in more ways than training knows, and what asks so is taken for something else oftener
 * than the other way. With 2.5, eight more of 122 are told and three of 1,047 others no longer (archives left out, three in
 * turn), but four of 500 questions on the news, which ask at length, become lists; 1.4 keeps those, and most of the lists.
 */
const SUBJECTS_RATHER = 1.4;

/** Intents as they are, but for news of a subject, which is likelier than it seems; less so where an amount is asked for. */
export function subjectsRather(intents: Intents, { amount }: { amount: boolean }): Intents {
  return { ...intents, topic_list: intents.topic_list * (amount ? 1 / SUBJECTS_RATHER : SUBJECTS_RATHER) };
}

/** The likeliest intent among those that are possible: no comparison of one thing, no news of a place without one. */
export function likeliest(intents: Intents, possible: (intent: Intent) => boolean): Intent {
  return INTENT.filter(possible).reduce((best, intent) => (intents[intent] > intents[best] ? intent : best), 'fact');
}
