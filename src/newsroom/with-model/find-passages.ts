import { weighMembers } from '../../answering/listing/members.ts';
import { subjectOf } from '../../answering/listing/subject.ts';
import { foremostFirst, ofNewest } from '../../answering/operators/list.ts';
import { type Query, queryOf, queryTermsFor, wordsOf } from '../../answering/query.ts';
import { choosePassages, headsOf } from '../../grounding/choose-passages.ts';
import { fuse } from '../../grounding/fuse.ts';
import { wordsAsked } from '../../grounding/languages.ts';
import { type Passage, within } from '../../grounding/passage.ts';
import { keyOf, type Weighed, type Wording, weighWordings } from '../../grounding/weigh.ts';
import { withoutOrders } from '../../grounding/without-orders.ts';
import { READ } from '../../limits/llm.ts';
import { QUESTION_CHARS } from '../../limits.ts';
import type { Plan, Wants } from '../../model/grounded.ts';
import type { Article, Coverage, Day } from '../../model.ts';
import { storiesOf } from '../../search/events.ts';
import type { Finder } from '../../search/index/finder.ts';
import { rank } from '../../search/ranking/rank.ts';
import { withoutDoubles } from '../../search/stories.ts';
import type { Dependencies } from '../archive/lists.ts';
import { type Asked, homeFor, languageFor, placesMeant } from '../asked.ts';
import { candidates, knowing, listable } from '../catalogue/find-candidates.ts';
import { outlinesInTurn } from '../catalogue/outlines-in-turn.ts';

/** What a model is given to read for a question, what that wants, and the reports that were found, best first. */
export type ToRead = { query: Query; wants: Wants; passages: Passage[]; articles: readonly Article[] };

/**
 * Finds what a model should read: passages around what the question and the phrases of its plan look for and, where
 * several reports are asked for, the heads of those that may belong.
 */
export async function findPassages(
  question: string,
  plan: Plan | null,
  { asked, budget }: { asked: Asked; budget: number },
  dependencies: Dependencies,
): Promise<ToRead> {
  const { finder, coverage } = await dependencies.catalogue();
  const covered = placesMeant(asked, { home: dependencies.home, coverage });
  const language = languageFor(wordsAsked(question, plan), asked);
  const parse = (text: string) => queryOf(text, { today: asked.today, language, covered });
  // What a model wrote is as long as it likes.
  const parsePlanned = (text: string) => parse(text.slice(0, QUESTION_CHARS));
  const query = plan === null ? parse(question) : parsePlanned(plan.question);
  const queries = [query, ...(plan?.phrases ?? []).slice(0, READ.phrases).map(parsePlanned)];
  const wants = plan?.wants ?? wantsOf(query);
  const times = plan?.times.length ? plan.times : scopeOf(query);
  const wordings = await findWordings(queries, { finder, today: asked.today }, dependencies);
  const weighed = weighWordings(wordings, { newest: coverage.latest });
  await dependencies.pause();
  const heads = SEVERAL.has(wants)
    ? await headsFor({ query, wants, times }, weighed, { finder, coverage, asked }, dependencies)
    : weighed.reports.slice(0, READ.reports);
  const passages = choosePassages(weighed).slice(0, READ.before[wants]);
  const told = new Set(passages.map(({ item }) => keyOf(item)));
  const others = heads.filter((item) => !told.has(keyOf(item))).slice(0, READ.heads[wants]);
  const given = [...passages, ...headsOf(others, weighed, READ.headChars[wants])];
  return { query, wants, passages: within(withoutOrders(unique(given)), budget), articles: heads };
}

/** What asks for several reports: their heads are given, and each is told by itself. */
export const SEVERAL: ReadonlySet<Wants> = new Set(['list', 'overview', 'story']);

/** Each way to put what is looked for, with the reports that it finds. */
async function findWordings(
  queries: readonly Query[],
  { finder, today }: { finder: Finder; today: Day },
  { library, pause }: Dependencies,
): Promise<Wording[]> {
  const wordings: Wording[] = [];
  for (const query of queries) {
    const words = await finder.consult((spread) => wordsOf(query, knowing(spread)));
    const found = await candidates(words.finding, query.question, { library, search: finder.search, pause });
    const printed = found.filter(({ article }) => isPrintedBy(article, today));
    wordings.push(
      await finder.consult((spread) => ({
        terms: queryTermsFor(query, words, spread),
        ranked: rank(words.finding, printed, spread),
      })),
    );
    await pause();
  }
  return wordings;
}

/** The reports of which a list, an overview or a story is made, each event once. */
async function headsFor(
  { query, wants, times }: { query: Query; wants: Wants; times: readonly { from: Day; to: Day }[] },
  { reports }: Weighed,
  { finder, coverage, asked }: { finder: Finder; coverage: Coverage; asked: Asked },
  { library, home, pause }: Dependencies,
): Promise<readonly Article[]> {
  const near = homeFor(asked, { home, coverage });
  const { today } = asked;
  const scope = times[0] === undefined ? null : { ...times[0], recent: false };
  const listed = await listable(
    { ...query, scope: scope ?? query.scope },
    { library, search: finder.search, today, home: near, pause },
  );
  const ofTimes = (article: Article) =>
    isPrintedBy(article, today) && (times.length === 0 || times.some((time) => isWithin(article, time)));
  const items = listed.filter(ofTimes);
  if (wants === 'overview') {
    const own = times.length > 0 ? items : ofNewest(items, coverage.latest, READ.heads.overview);
    const outlines = await outlinesInTurn(own, pause);
    const stories = await finder.consult((spread) => foremostFirst(storiesOf(outlines, spread), near));
    return stories.map(({ items: [first] }) => first.article);
  }
  const outlines = await outlinesInTurn(items, pause);
  return finder.consult((spread) => {
    const of = query.question.places.length > 0 ? 'place' : 'topic';
    const members = weighMembers(subjectOf(query.question, spread), outlines, of);
    const likely = members.filter(({ likelihood }) => likelihood > 0).map(({ outline }) => outline.article);
    const found = fuse([reports.filter(ofTimes), likely], keyOf);
    // Where hardly any word is shared, a reader still sees what is new.
    const others = found.length < READ.fewest ? ofNewest(items, coverage.latest, READ.fewest) : [];
    return withoutDoubles([...new Map([...found, ...others].map((item) => [keyOf(item), item])).values()]);
  });
}

function unique(passages: readonly Passage[]): Passage[] {
  const key = ({ quotes }: Passage) =>
    quotes.map(({ articleId, paragraph, start }) => `${articleId} ${paragraph} ${start}`).join('\n');
  return [...new Map(passages.map((passage) => [key(passage), passage])).values()];
}

/** What a question wants by its form, where no plan says it. */
function wantsOf({ intents, question }: Query): Wants {
  if (intents.overview >= LIKELY) return 'overview';
  if (intents.story >= LIKELY) return 'story';
  if (intents.topic_list + intents.place_list >= LIKELY) return 'list';
  return intents.compare >= LIKELY || question.places.length > 1 ? 'comparison' : 'fact';
}

const LIKELY = 0.5;

function scopeOf({ scope }: Query): { from: Day; to: Day }[] {
  return scope === null || scope.recent ? [] : [scope];
}

function isWithin({ date }: Article, { from, to }: { from: Day; to: Day }): boolean {
  return date !== null && from <= date && date <= to;
}

function isPrintedBy({ date }: Article, today: Day): boolean {
  return date === null || date <= today;
}
