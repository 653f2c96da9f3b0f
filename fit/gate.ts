import { evidenceOf, gateSignals } from '../src/answering/gate.ts';
import { pickPassage } from '../src/answering/operators/pick.ts';
import { fitsFor, foundFor } from '../src/weighing/figures/weigh.ts';
import { scored } from '../src/weighing/score.ts';
import { inReach } from '../src/weighing/signals.ts';
import type { FitArchive } from './archive.ts';
import { archiveOf } from './archive.ts';
import { goldenSets } from './golden.ts';
import { inVainWithout } from './in-vain.ts';
import { type Case, fitLogistic } from './logistic.ts';
import { rounded } from './named.ts';
import { hasAnswer } from './sentences.ts';
import { ANY_DAY, type Asked, askedSets, mixedSet, newsIn, readingQuestions, weighed } from './sets.ts';

const PULL = 1e-3;
/** How much a question counts whose answer the archive lacks, though it is close to what is reported. */
const CLOSE = 1.5;
/** How much it counts on all other archives together, none of which has its answer. */
const FOREIGN = 0.2;
/** A question on one of our own archives, most of them single pages, of which there are few. */
const OWN = 3;
/** One question of so many of the encyclopedia, and how much it counts. */
const READING = { step: 6, weight: 1 } as const;

/** A question with how far it is of what papers leave open, by all sets but its own. */
type Weighed = Asked & { inVain: number };

/** The weights by which it is told whether the archive answers a question at all. */
export function gateTable(truth: string): object {
  const news = newsIn(truth);
  const plain = askedSets(news);
  const sets = plain.map(({ questions, ...set }) => {
    const inVain = inVainWithout(set.name, plain);
    return { ...set, questions: questions.map((one): Weighed => ({ ...one, inVain: inVain(one.q) })) };
  });
  const cases = sets.flatMap(({ archive, questions }) => [
    ...questions.filter(hasAnswer).flatMap((one) => caseOf(one, archive, { is: true, weight: 1 })),
    ...questions
      .filter(({ kind }) => kind === 'not_in_news')
      .flatMap((one) => caseOf(one, archive, { is: false, weight: CLOSE })),
    ...sets
      .filter((other) => other.archive !== archive)
      .flatMap((other) => other.questions.filter(hasAnswer))
      .flatMap((one) => caseOf(one, archive, { is: false, weight: FOREIGN / (sets.length - 1) })),
  ]);
  const { archive } = mixedSet(plain, news);
  const among = sets
    .flatMap(({ questions }) => questions)
    .flatMap((one) => {
      if (one.kind !== 'not_in_news') return hasAnswer(one) ? caseOf(one, archive, { is: true, weight: 1 }) : [];
      return caseOf(one, archive, { is: false, weight: CLOSE });
    });
  const golden = goldenSets().flatMap(({ archive: own, questions }) =>
    questions.flatMap(({ answered, ...one }) =>
      caseOf(one, own, { is: answered, weight: OWN * (answered ? 1 : CLOSE) }),
    ),
  );
  return {
    source: `Broadsheet: ${cases.length + among.length + golden.length} questions, some on archives without an answer; npm run fit`,
    weights: rounded(fitLogistic([...cases, ...among, ...golden, ...readingCases(truth, news)], { pull: PULL })),
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
      caseOf({ q, today: ANY_DAY }, archive, { is: archive.articles.has(item.id), weight: READING.weight }),
    );
}

function bestFor(q: string, today: string, archive: FitArchive) {
  const found = weighed(q, today, archive);
  const looked = new Set(inReach(found.ranked).map(({ article }) => article));
  const candidates = found.candidates.filter(({ item }) => looked.has(item.article));
  return { ...found, picked: pickPassage(scored(candidates)) };
}

/** @param inVain - Where the question was learned from itself, how far it is of what papers leave open by all others. */
function caseOf(
  { q, today, inVain }: { q: string; today: string; inVain?: number },
  archive: FitArchive,
  { is, weight }: { is: boolean; weight: number },
): Case[] {
  const { query, picked, sought, ranked } = bestFor(q, today, archive);
  if (picked === null) return [];
  const fits = fitsFor(query.question, foundFor(query.question, ranked));
  const asked = { ...query, inVain: inVain ?? query.inVain };
  return [{ signals: gateSignals(asked, sought, evidenceOf(picked, { fits, ranked })), is, weight }];
}
