import type { Candidate } from '../src/weighing/signals.ts';
import { archiveOf, type FitArchive } from './archive.ts';
import { fitListwise, type Group } from './listwise.ts';
import { rounded } from './named.ts';
import { ANY_DAY, type Asked, askedSets, mixedSet, newsIn, plain, readingQuestions, weighed } from './sets.ts';

const PULL = 3e-4;
/** A question as people ask counts for so many of an encyclopedia. */
const EVERYDAY = 4;
/** One question of so many of the encyclopedia. */
const STEP = 3;

/** A question with what is weighed for it, of what kind it is, and which of its sentences answer. */
export type Answered = {
  q: string;
  kind: string;
  candidates: readonly Candidate[];
  good: readonly boolean[];
  weight: number;
};

/** The weights by which sentences are chosen. */
export function sentenceTable(truth: string): object {
  const groups: Group[] = answeredQuestions(truth, newsIn(truth)).map(({ candidates, good, weight }) => ({
    rows: candidates.map(({ signals }) => signals()),
    good,
    weight,
  }));
  return {
    source: `Broadsheet: ${groups.length} questions with the sentences that answer them; npm run fit`,
    weights: rounded(fitListwise(groups, { pull: PULL })),
  };
}

/** Every question of which some sentence that is weighed holds the answer. */
export function answeredQuestions(truth: string, news: ReturnType<typeof newsIn>): Answered[] {
  return [...everydayQuestions(news), ...questionsRead(truth, news)].filter(({ good }) => good.includes(true));
}

function everydayQuestions(news: ReturnType<typeof newsIn>): Answered[] {
  const sets = askedSets(news);
  return [...sets, mixedSet(sets, news)].flatMap(({ archive, questions }) =>
    questions
      .filter(hasAnswer)
      .map(({ q, today, expect: { articles = [], any_of = [] } }) =>
        answeredBy({ q, today, answers: any_of, articles, weight: EVERYDAY }, archive),
      ),
  );
}

/** Whether a question has a short answer in one article. */
export function hasAnswer({ kind, expect }: Asked): boolean {
  const told = (expect.any_of ?? []).length > 0 && (expect.articles ?? []).length > 0;
  return told && expect.status === 'answered' && !['compare', 'event_summary'].includes(kind);
}

function questionsRead(truth: string, news: ReturnType<typeof newsIn>): Answered[] {
  return readingQuestions(truth, news).flatMap(({ name, rows }) => {
    const archive = archiveOf([...new Map(rows.map(({ item }) => [item.id, item])).values()]);
    const step = name === 'encyclopedia' ? STEP : 1;
    return rows
      .filter((_, at) => at % step === 0)
      .map(({ q, item: { id }, answers }) =>
        answeredBy({ q, today: ANY_DAY, answers, articles: [id], weight: 1 }, archive),
      );
  });
}

function answeredBy(
  asked: { q: string; today: string; answers: readonly string[]; articles: readonly string[]; weight: number },
  archive: FitArchive,
): Answered {
  const { query, candidates } = weighed(asked.q, asked.today, archive);
  const good = candidates.map(
    ({ item, sentence }) => asked.articles.includes(item.article.id) && holdsOne(sentence.text, asked.answers),
  );
  return { q: asked.q, kind: query.question.kind, candidates, good, weight: asked.weight };
}

/** Whether a text has one of some answers. */
function holdsOne(text: string, answers: readonly string[]): boolean {
  const given = plain(text);
  return answers.some((answer) => given.includes(plain(answer)));
}
