import { INTENTS } from '../tables/weights.ts';
import { once } from '../text/remembering.ts';
import { intentMarks, leftMarks, type Spans, topicMarks } from './intent-marks.ts';
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

/** The marks of a question, and the kind that its asking words make it: 小偷小摸之类的 has none, so it asks for no fact. */
export function marksWithKind({ text, kind }: Pick<Question, 'text' | 'kind'>, spans: Spans): string[] {
  return [...intentMarks(text, spans), `=${kind}`];
}

const tables = once(() => ({
  marks: new Map(INTENTS.marks.map((mark, at) => [mark, at])),
  asked: new Set(INTENTS.asked),
  whole: new Map(INTENTS.whole.marks.map((mark, at) => [mark, INTENTS.whole.weights[at] ?? 0])),
}));

/** What a question wants, by its words: a multinomial regression over its marks (see `npm run fit`). */
export function intentsOf(question: Pick<Question, 'text' | 'kind'>, spans: Spans): Intents {
  const { marks, asked, whole } = tables();
  const own = marksWithKind(question, spans);
  const held = own.flatMap((mark) => marks.get(mark) ?? []);
  const sums = INTENT.map((intent) => {
    const row = INTENTS.weights[INTENTS.intents.indexOf(intent)] ?? [];
    let sum = 0;
    for (const mark of held) sum += row[mark] ?? 0;
    return sum;
  });
  const most = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - most));
  const all = raised.reduce((sum, value) => sum + value, 0);
  const shares = Object.fromEntries(INTENT.map((intent, at) => [intent, (raised[at] ?? 0) / all])) as Intents;
  const left = leftMarks(question.text, spans, (pair) => asked.has(pair));
  const ofAll = [...own, ...left, ...topicMarks(question.text)].reduce((sum, mark) => sum + (whole.get(mark) ?? 0), 0);
  return ofAllOrOne(shares, 1 / (1 + Math.exp(-ofAll - WHOLE_RATHER)));
}

/**
 * News as a whole counts so much more (its logarithm): of ten hands' 495 such questions, two hands left out in turn, 464 are told with
 * it and 455 with 1, of their 613 for news of something 594 and 602; of 209 such of other archives 208 either way.
 */
const WHOLE_RATHER = 1.6;

/**
 * Whether news as a whole is asked for, or news of something, is told by a regression of its own, which knows what is left of a
 * question: as a mark among all others that took facts for lists.
 */
function ofAllOrOne(intents: Intents, ofAll: number): Intents {
  const news = intents.overview + intents.topic_list;
  return { ...intents, overview: news * ofAll, topic_list: news * (1 - ofAll) };
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

/** How likely it must be, 0 to 1, that no thing is looked for. Of small talk with a third left out 199 of 268 are told, and 7 of 2,555 questions taken for it. */
const MOSTLY = 0.7;

/** The kind of small talk that something is, where it is likelier to be any than to ask for something; null where it asks. */
export function talkIn(intents: Intents): Talk | null {
  const all = TALK.reduce((sum, talk) => sum + intents[talk], 0);
  return all < MOSTLY ? null : TALK.reduce((best, talk) => (intents[talk] > intents[best] ? talk : best));
}

/** Whether the news as a whole is surely asked for, though with no word that names a thing: whats going on lately. */
export function asksForAll(intents: Intents): boolean {
  return intents.overview >= MOSTLY;
}

const WANTS = INTENT.filter((intent) => !isTalk(intent));

/** The likeliest of what is possible to ask for, small talk aside: no comparison of one thing, no news of a place without one. */
export function likeliest(intents: Intents, possible: (intent: Intent) => boolean): Intent {
  return WANTS.filter(possible).reduce((best, intent) => (intents[intent] > intents[best] ? intent : best), 'fact');
}
