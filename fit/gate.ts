import { GATE, gateSignals } from '../src/answering/gate.ts';
import { scored } from '../src/answering/weighing/score.ts';
import type { FitArchive } from './archive.ts';
import { archiveOf } from './archive.ts';
import { goldenSets } from './golden.ts';
import { type Case, fitLogistic } from './logistic.ts';
import { hasAnswer } from './sentences.ts';
import { ANY_DAY, askedSets, mixedSet, newsIn, readingQuestions, weighed } from './sets.ts';

const PULL = 1e-4;
/** How much a question counts whose answer the archive lacks, though it is close to what is reported. */
const CLOSE = 2;
/** How much it counts on all other archives together, none of which has its answer. */
const FOREIGN = 0.6;
/** A question on one of our own archives, most of them single pages, of which there are few. */
const OWN = 2;
/** One question of so many of the encyclopedia, and how much it counts. */
const READING = { step: 6, weight: 0.5 } as const;

/** The weights by which it is told whether the archive answers a question at all. */
export function gateTable(truth: string): object {
  const news = newsIn(truth);
  const sets = askedSets(news);
  const cases = sets.flatMap(({ archive, questions }) => [
    ...questions.filter(hasAnswer).flatMap(({ q, today }) => caseOf(q, today, archive, { is: true, weight: 1 })),
    ...questions
      .filter(({ kind }) => kind === 'not_in_news')
      .flatMap(({ q, today }) => caseOf(q, today, archive, { is: false, weight: CLOSE })),
    ...sets
      .filter((other) => other.archive !== archive)
      .flatMap((other) => other.questions.filter(hasAnswer))
      .flatMap(({ q, today }) => caseOf(q, today, archive, { is: false, weight: FOREIGN / (sets.length - 1) })),
  ]);
  const mixed = mixedSet(sets, news);
  const among = mixed.questions.flatMap(({ kind, expect, q, today }) => {
    if (kind === 'not_in_news') return caseOf(q, today, mixed.archive, { is: false, weight: CLOSE });
    return hasAnswer({ id: '', q, today, kind, expect })
      ? caseOf(q, today, mixed.archive, { is: true, weight: 1 })
      : [];
  });
  const golden = goldenSets().flatMap(({ archive, questions }) =>
    questions.flatMap(({ q, today, answered }) =>
      caseOf(q, today, archive, { is: answered, weight: OWN * (answered ? 1 : CLOSE) }),
    ),
  );
  const weights = fitLogistic([...cases, ...among, ...golden, ...readingCases(truth, news)], {
    size: GATE.length,
    pull: PULL,
  });
  return {
    source: `Broadsheet: ${cases.length + among.length + golden.length} questions, some on archives without an answer; npm run fit`,
    weights: Object.fromEntries(GATE.map((signal, at) => [signal, Number((weights[at] ?? 0).toFixed(3))])),
  };
}

/** Questions of an encyclopedia, half of which have lost their article. */
function readingCases(truth: string, news: ReturnType<typeof newsIn>): Case[] {
  const [encyclopedia] = readingQuestions(truth, news);
  const rows = encyclopedia?.rows ?? [];
  const items = [...new Map(rows.map(({ item }) => [item.id, item])).values()];
  const archive = archiveOf(items.filter((_, at) => at % 2 === 0));
  return rows
    .filter((_, at) => at % READING.step === 0)
    .flatMap(({ q, item }) =>
      caseOf(q, ANY_DAY, archive, { is: archive.articles.has(item.id), weight: READING.weight }),
    );
}

function caseOf(
  q: string,
  today: string,
  archive: FitArchive,
  { is, weight }: { is: boolean; weight: number },
): Case[] {
  const { candidates, sought, ranked } = weighed(q, today, archive);
  const [best] = scored(candidates);
  return best === undefined ? [] : [{ signals: gateSignals(best, sought, ranked), is, weight }];
}
