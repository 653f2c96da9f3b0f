import { timesAskedIn } from '../src/asking/asked-times.ts';
import { INTENT, type Intent, isTalk, marksWithKind } from '../src/asking/intents.ts';
import { understand } from '../src/asking/question.ts';
import { fitMarks, keptOf, type Labelled } from './marks.ts';
import { ANY_DAY, type Asked, askedSets, intentForms, newsIn, readingQuestions, talkForms } from './sets.ts';

const PULL = 1e-4;
/** The weight from which a mark is kept. */
const KEPT = 0.05;
/** How much a question counts that was written to stand beside small talk: those are no share of what people ask. */
const BESIDE_TALK = 0.25;
/** Questions of an encyclopedia and of machines count half, and one of so many. */
const READING = { weight: 0.5, step: 5 } as const;

const BY_KIND: Readonly<Record<string, Intent>> = {
  overview: 'overview',
  topic_list: 'topic_list',
  place_list: 'place_list',
  event_summary: 'story',
  compare: 'compare',
  rank: 'rank',
  ...Object.fromEntries(
    ['figure', 'who', 'when', 'where', 'why', 'how', 'what', 'yesno', 'follow_fact'].map((kind) => [kind, 'fact']),
  ),
};

/** The weights by which a question's intent is told. */
export function intentTable(truth: string): object {
  const news = newsIn(truth);
  const kindly = askedSets(new Map()).flatMap(({ questions }) =>
    questions.flatMap(({ q, kind }: Asked) => (BY_KIND[kind] === undefined ? [] : [labelled(q, BY_KIND[kind], 1)])),
  );
  const forms = intentForms().map(({ q, intent }) => labelled(q, intent as Intent, 1));
  const talk = talkForms().map(({ q, intent }) => labelled(q, intent as Intent, isTalk(intent) ? 1 : BESIDE_TALK));
  const reading = readingQuestions(truth, news).flatMap(({ rows }) =>
    rows.filter((_, at) => at % READING.step === 0).map(({ q }) => labelled(q, 'fact', READING.weight)),
  );
  const all = [...kindly, ...forms, ...talk, ...reading];
  const { marks, weights } = keptOf(fitMarks(all, { classes: INTENT.length, pull: PULL, of: marksOf }), KEPT);
  return {
    source: `Broadsheet: ${all.length} questions by many hands; npm run fit`,
    intents: INTENT,
    marks,
    weights: weights.map((row) => [...row]),
  };
}

function labelled(q: string, intent: Intent, weight: number): Labelled {
  return { q, of: INTENT.indexOf(intent), weight };
}

function marksOf(q: string): string[] {
  const question = understand(q, { today: ANY_DAY, language: null });
  return marksWithKind(question, { places: question.places, times: timesAskedIn(question.text, ANY_DAY) });
}
