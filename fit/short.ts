import type { Question } from '../src/asking/question.ts';
import { byTheirSentences } from '../src/weighing/figures/by-sentence.ts';
import { surenessSignals } from '../src/weighing/figures/sureness.ts';
import { type Fit, fitsFor, foundFor } from '../src/weighing/figures/weigh.ts';
import { bestOf, scored } from '../src/weighing/score.ts';
import { inReach } from '../src/weighing/signals.ts';
import { timesPrinted } from '../src/weighing/times/printed-times.ts';
import { timeSignals } from '../src/weighing/times/weigh.ts';
import { archiveOf, type FitArchive } from './archive.ts';
import { goldenArchives } from './golden.ts';
import { fitListwise, type Group } from './listwise.ts';
import { type Case, fitLogistic } from './logistic.ts';
import { rounded } from './named.ts';
import { ANY_DAY, askedSets, newsIn, plain, readingQuestions, weighed } from './sets.ts';

const PULL = { figure: 1e-2, time: 3e-3 } as const;
/** How much a question as people ask counts, and one of an encyclopedia or of the news. */
const EVERYDAY = 2;
const READING = 0.25;
/** One question of so many of the encyclopedia. */
const STEP = 2;

type Asked = { q: string; today: string; answers: readonly string[] };
type ShortSet = { figures: Case[]; times: Group[] };

/** The weights by which it is told whether a short answer is marked in its passage, and which time that is. */
export function shortTable(truth: string): object {
  const sets = shortSets(truth);
  const [figures, times] = [sets.flatMap((set) => set.figures), sets.flatMap((set) => set.times)];
  return {
    source: `Broadsheet: ${figures.length} questions for an amount and ${times.length} for a time, each with its short answer; npm run fit`,
    figure: rounded(fitLogistic(figures, { pull: PULL.figure })),
    time: rounded(fitListwise(times, { pull: PULL.time })),
  };
}

/** Questions for an amount with how sure the likeliest is and whether it is right, and those for a time with the times of the best sentence. */
function shortSets(truth: string): ShortSet[] {
  const news = newsIn(truth);
  const everyday = [...goldenArchives(), ...askedSets(news)].map(({ archive, questions }) =>
    setOf(archive, {
      weight: EVERYDAY,
      asked: questions.map(({ q, today, expect: { any_of = [] } }) => ({ q, today, answers: any_of })),
    }),
  );
  const reading = readingQuestions(truth, news).map(({ name, rows }) => {
    const step = name === 'encyclopedia' ? STEP : 1;
    const archive = archiveOf([...new Map(rows.map(({ item }) => [item.id, item])).values()]);
    const some = rows.filter((_, at) => at % step === 0);
    return setOf(archive, {
      weight: READING,
      asked: some.map(({ q, answers }) => ({ q, today: ANY_DAY, answers })),
    });
  });
  return [...everyday, ...reading];
}

function setOf(archive: FitArchive, { asked, weight }: { asked: readonly Asked[]; weight: number }): ShortSet {
  const known = asked.filter(({ answers }) => answers.length > 0).map((one) => ({ ...one, ...found(one, archive) }));
  return {
    figures: known.flatMap(({ question, fits, sentences, answers }) => {
      const [best, ...others] = question.kind === 'figure' ? byTheirSentences(fits, sentences) : [];
      if (best === undefined) return [];
      const signals = surenessSignals([best, ...others], sentences);
      return [{ signals, is: isOneOf(best.figure.printed, answers), weight }];
    }),
    times: known.flatMap(({ question, sentences, answers }) =>
      question.kind === 'when' ? timesOf(question, { sentences, answers, weight }) : [],
    ),
  };
}

function found({ q, today }: Asked, archive: FitArchive) {
  const { query, ranked, candidates } = weighed(q, today, archive);
  const looked = new Set(inReach(ranked).map(({ article }) => article));
  const fits: readonly Fit[] = fitsFor(query.question, foundFor(query.question, ranked));
  return {
    question: query.question,
    fits: fits.filter(({ score, time }) => score > 0 && time >= 0),
    sentences: scored(candidates.filter(({ item }) => looked.has(item.article))),
  };
}

type Timed = { sentences: ReturnType<typeof scored>; answers: readonly string[]; weight: number };

function timesOf(question: Question, { sentences, answers, weight }: Timed): Group[] {
  const best = bestOf(sentences);
  if (best === undefined) return [];
  const { text } = best.sentence;
  const day = best.item.article.date;
  const times = timesPrinted(text, day);
  const rows = times.map((time) => timeSignals(question, text, { time, day }));
  const [first] = rows;
  if (first === undefined) return [];
  const good = times.map(({ start, end }) => isOneOf(text.slice(start, end), answers));
  const none = Object.fromEntries(Object.keys(first).map((name) => [name, 0]));
  return [{ rows: [...rows, none], good: [...good, !good.includes(true)], weight }];
}

function isOneOf(printed: string, answers: readonly string[]): boolean {
  return answers.some((answer) => plain(printed).includes(plain(answer)) || plain(answer).includes(plain(printed)));
}
