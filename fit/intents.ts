import { timesAskedIn } from '../src/asking/asked-times.ts';
import { intentMarks } from '../src/asking/intent-marks.ts';
import { INTENT, type Intent } from '../src/asking/intents.ts';
import { understand } from '../src/asking/question.ts';
import { ANY_DAY, type Asked, askedSets, intentForms, newsIn, readingQuestions } from './sets.ts';
import { type Example, fitSoftmax } from './softmax.ts';

const PULL = 1e-4;
/** Examples in which a mark must stand, and the weight from which it is kept. */
const SEEN = 2;
const KEPT = 0.05;
/** Questions of an encyclopedia and of machines count half, and one of so many. */
const READING = { weight: 0.5, step: 5 } as const;

const BY_KIND: Readonly<Record<string, Intent>> = {
  overview: 'overview',
  topic_list: 'topic_list',
  place_list: 'place_list',
  event_summary: 'story',
  compare: 'compare',
  rank: 'rank',
  smalltalk: 'bot',
  ...Object.fromEntries(
    ['figure', 'who', 'when', 'where', 'why', 'how', 'what', 'yesno', 'follow_fact'].map((kind) => [kind, 'fact']),
  ),
};

type Labelled = { marks: string[]; intent: Intent; weight: number };

function labelled(q: string, intent: Intent, weight: number): Labelled {
  const { text, places } = understand(q, { today: ANY_DAY, language: null });
  return { marks: intentMarks(text, { places, times: timesAskedIn(text, ANY_DAY) }), intent, weight };
}

/** The weights by which a question's intent is told. */
export function intentTable(truth: string): object {
  const news = newsIn(truth);
  const kindly = askedSets(new Map()).flatMap(({ questions }) =>
    questions.flatMap(({ q, kind }: Asked) => (BY_KIND[kind] === undefined ? [] : [labelled(q, BY_KIND[kind], 1)])),
  );
  const forms = intentForms().map(({ q, intent }) => labelled(q, intent as Intent, 1));
  const reading = readingQuestions(truth, news).flatMap(({ rows }) =>
    rows.filter((_, at) => at % READING.step === 0).map(({ q }) => labelled(q, 'fact', READING.weight)),
  );
  const all = [...kindly, ...forms, ...reading];
  const counts = new Map<string, number>();
  for (const { marks } of all) for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  const marks = [...counts].flatMap(([mark, count]) => (count < SEEN ? [] : [mark])).toSorted();
  const number = new Map(marks.map((mark, at) => [mark, at]));
  const examples: Example[] = all.map((one) => ({
    marks: one.marks.flatMap((mark) => number.get(mark) ?? []),
    of: INTENT.indexOf(one.intent),
    weight: one.weight,
  }));
  const weights = fitSoftmax(examples, { classes: INTENT.length, marks: marks.length, pull: PULL });
  const kept = marks.flatMap((mark, at) =>
    weights.some((row) => Math.abs(row[at] ?? 0) >= KEPT) ? [{ mark, at }] : [],
  );
  return {
    source: `Broadsheet: ${all.length} questions by many hands; npm run fit`,
    intents: INTENT,
    marks: kept.map(({ mark }) => mark),
    weights: weights.map((row) => kept.map(({ at }) => Number((row[at] ?? 0).toFixed(2)))),
  };
}
