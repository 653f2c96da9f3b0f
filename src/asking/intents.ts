import { INTENTS } from '../tables/weights.ts';
import { intentMarks } from './intent-marks.ts';
import type { Question } from './question.ts';

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
  'hello',
  'thanks',
  'about_bot',
  'chat',
  'foreign',
] as const;
export type Intent = (typeof INTENT)[number];

/** What is said to the bot and asks nothing of a paper: good day, thank you, what it is and can do, how it feels. */
const TALK = ['hello', 'thanks', 'about_bot', 'chat'] as const;
export type Talk = (typeof TALK)[number];

export function isTalk(intent: string): intent is Talk {
  return TALK.some((talk) => talk === intent);
}

/** How likely each is, 0 to 1; together 1. */
export type Intents = Readonly<Record<Intent, number>>;

let numbers: ReadonlyMap<string, number> | null = null;

type Spans = Parameters<typeof intentMarks>[1];

/** The marks of a question, and the kind that its asking words make it: 小偷小摸之类的 has none, so it asks for no fact. */
export function marksWithKind({ text, kind }: Pick<Question, 'text' | 'kind'>, spans: Spans): string[] {
  return [...intentMarks(text, spans), `=${kind}`];
}

/** What a question wants, by its words: a multinomial regression over its marks (see `npm run fit`). */
export function intentsOf(question: Pick<Question, 'text' | 'kind'>, spans: Spans): Intents {
  numbers ??= new Map(INTENTS.marks.map((mark, at) => [mark, at]));
  const known = numbers;
  const held = marksWithKind(question, spans).flatMap((mark) => known.get(mark) ?? []);
  const sums = INTENT.map((intent) => {
    const row = INTENTS.weights[INTENTS.intents.indexOf(intent)] ?? [];
    let sum = 0;
    for (const mark of held) sum += row[mark] ?? 0;
    return sum;
  });
  const most = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - most));
  const all = raised.reduce((sum, value) => sum + value, 0);
  return Object.fromEntries(INTENT.map((intent, at) => [intent, (raised[at] ?? 0) / all])) as Record<Intent, number>;
}

/**
 * News of a subject is asked for in more ways than training knows, and what asks so is taken for something else oftener
 * than the other way. Of a hand's 75 that was not learned from 63 are told as they are, 67 with 1.4 and 70 with 2; of its facts as many.
 */
const SUBJECTS_RATHER = 2;

/** Intents as they are, but for news of a subject, which is likelier than it seems; less so where an amount is asked for. */
export function subjectsRather(intents: Intents, { amount }: { amount: boolean }): Intents {
  return { ...intents, topic_list: intents.topic_list * (amount ? 1 / SUBJECTS_RATHER : SUBJECTS_RATHER) };
}

/** How likely small talk must be, 0 to 1: with a third left out in turn 199 of 268 are told, and 7 of 2,555 questions taken for it. */
const MOSTLY = 0.7;

/** The kind of small talk that something is, where it is likelier to be any than to ask for something; null where it asks. */
export function talkIn(intents: Intents): Talk | null {
  const all = TALK.reduce((sum, talk) => sum + intents[talk], 0);
  return all < MOSTLY ? null : TALK.reduce((best, talk) => (intents[talk] > intents[best] ? talk : best));
}

const WANTS = INTENT.filter((intent) => !isTalk(intent));

/** The likeliest of what is possible to ask for, small talk aside: no comparison of one thing, no news of a place without one. */
export function likeliest(intents: Intents, possible: (intent: Intent) => boolean): Intent {
  return WANTS.filter(possible).reduce((best, intent) => (intents[intent] > intents[best] ? intent : best), 'fact');
}
