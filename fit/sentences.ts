import { archiveOf } from './archive.ts';
import { fitListwise, type Group } from './listwise.ts';
import { rounded } from './named.ts';
import { ANY_DAY, type Asked, askedSets, mixedSet, newsIn, plain, readingQuestions, weighed } from './sets.ts';

const PULL = 3e-4;
/** A question as people ask counts for so many of an encyclopedia. */
const EVERYDAY = 4;
/** One question of so many of the encyclopedia. */
const STEP = 3;

/** The weights by which sentences are chosen. */
export function sentenceTable(truth: string): object {
  const news = newsIn(truth);
  const groups = [...everydayGroups(news), ...readingGroups(truth, news)].filter(({ good }) => good.includes(true));
  return {
    source: `Broadsheet: ${groups.length} questions with the sentences that answer them; npm run fit`,
    weights: rounded(fitListwise(groups, { pull: PULL })),
  };
}

function everydayGroups(news: ReturnType<typeof newsIn>): Group[] {
  const sets = askedSets(news);
  return [...sets, mixedSet(sets, news)].flatMap(({ archive, questions }) =>
    questions.filter(hasAnswer).map(({ q, today, expect }) => {
      const { candidates } = weighed(q, today, archive);
      return {
        rows: candidates.map(({ signals }) => signals),
        good: candidates.map(
          ({ item, sentence }) =>
            expect.articles?.includes(item.article.id) === true && holdsOne(sentence.text, expect.any_of ?? []),
        ),
        weight: EVERYDAY,
      };
    }),
  );
}

/** Whether a question has a short answer in one article. */
export function hasAnswer({ kind, expect }: Asked): boolean {
  const told = (expect.any_of ?? []).length > 0 && (expect.articles ?? []).length > 0;
  return told && expect.status === 'answered' && !['compare', 'event_summary'].includes(kind);
}

function readingGroups(truth: string, news: ReturnType<typeof newsIn>): Group[] {
  return readingQuestions(truth, news).flatMap(({ name, rows }) => {
    const archive = archiveOf([...new Map(rows.map(({ item }) => [item.id, item])).values()]);
    const step = name === 'encyclopedia' ? STEP : 1;
    return rows
      .filter((_, at) => at % step === 0)
      .map(({ q, item: { id }, answers }) => {
        const { candidates } = weighed(q, ANY_DAY, archive);
        return {
          rows: candidates.map(({ signals }) => signals),
          good: candidates.map(({ item, sentence }) => item.article.id === id && holdsOne(sentence.text, answers)),
          weight: 1,
        };
      });
  });
}

/** Whether a text has one of some answers. */
function holdsOne(text: string, answers: readonly string[]): boolean {
  const given = plain(text);
  return answers.some((answer) => given.includes(plain(answer)));
}
