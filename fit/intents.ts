import { timesAskedIn } from '../src/asking/asked-times.ts';
import { leftMarks, pairsAsked, type Spans, topicMarks } from '../src/asking/intent-marks.ts';
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

/** Overviews in which a pair of letters must stand to be one that the news as a whole is asked for with. */
const ASKED = 2;
/** How much an overview counts that is made a question of something, the letters of its names in turn, and where their letters begin. */
const NAMED = 0.05;
const NAMES = [2, 3, 3, 4];
const RARE = 0x3400;

/** News as a whole, and news of something. */
const NEWS: readonly Intent[] = ['overview', 'topic_list'];

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
    ...wholeTable(all),
  };
}

/** What tells news as a whole from news of something. */
function wholeTable(all: readonly Labelled[]): object {
  const news = all.flatMap((one) => {
    const at = NEWS.indexOf(INTENT[one.of] ?? 'fact');
    return at < 0 ? [] : [{ ...one, of: at }];
  });
  const overviews = news.filter(({ of }) => of === 0).map(({ q }) => q);
  const asked = countsOf(overviews.flatMap(pairsOf));
  const own = countsOf(overviews);
  // A question's own pairs say nothing of what others are asked with.
  const isAsked = (q: string) => (pair: string) => (asked.get(pair) ?? 0) >= ASKED + Number(own.has(q));
  const left = (q: string) => leftMarks(...withSpans(q), isAsked(q));
  const examples = [...news, ...ofSomething(overviews, left)];
  const of = (q: string) => [...marksOf(q), ...left(q), ...topicMarks(withSpans(q)[0])];
  const { marks, weights } = keptOf(fitMarks(examples, { classes: NEWS.length, pull: PULL, of }), KEPT);
  const [ofAll = [], ofOne = []] = weights.map((row) => [...row]);
  return {
    asked: [...asked].flatMap(([pair, count]) => (count < ASKED ? [] : [pair])).toSorted(),
    whole: { marks, weights: ofAll.map((weight, at) => Number((weight - (ofOne[at] ?? 0)).toFixed(2))) },
  };
}

function labelled(q: string, intent: Intent, weight: number): Labelled {
  return { q, of: INTENT.indexOf(intent), weight };
}

/**
 * Overviews with a name in front of them, or behind the time that they begin with: of whatever is named news is asked then. A name
 * is of letters that stand nowhere else.
 */
function ofSomething(overviews: readonly string[], left: (q: string) => string[]): Labelled[] {
  const plain = overviews.filter((q) => /^\p{Script=Han}[\p{L}\p{N}]*[?？。]?$/u.test(q) && left(q).includes('R0'));
  return plain.map((q, at) => {
    const name = String.fromCharCode(
      ...Array.from({ length: NAMES[at % NAMES.length] ?? 2 }, (_, of) => RARE + 4 * at + of),
    );
    const time = timesAskedIn(q, ANY_DAY).find(({ start }) => start === 0);
    const before = at % 2 === 0 ? 0 : (time?.end ?? 0);
    return { q: `${q.slice(0, before)}${name}${q.slice(before)}`, of: 1, weight: NAMED };
  });
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function pairsOf(q: string): string[] {
  return pairsAsked(...withSpans(q));
}

function marksOf(q: string): string[] {
  const { kind } = understand(q, { today: ANY_DAY, language: null });
  const [text, spans] = withSpans(q);
  return marksWithKind({ text, kind }, spans);
}

function withSpans(q: string): [string, Spans] {
  const { text, places } = understand(q, { today: ANY_DAY, language: null });
  return [text, { places, times: timesAskedIn(text, ANY_DAY) }];
}
