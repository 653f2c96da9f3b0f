import { answer, intentOf } from '../../answering/answer.ts';
import { newsFor } from '../../answering/operators/list.ts';
import { type Query, queryOf, wordsOf } from '../../answering/query.ts';
import { together } from '../../answering/together.ts';
import type { Intent } from '../../asking/intents.ts';
import { partsOf } from '../../asking/parts.ts';
import { ASKED_AGAIN, QUESTION_CHARS, SEARCH } from '../../limits.ts';
import { namesWithin } from '../../lookup/home.ts';
import type { Article, Coverage, Day } from '../../model.ts';
import { wholeOf } from '../../search/passages/items.ts';
import { type Ranked, rank } from '../../search/ranking/rank.ts';
import { withoutDoubles } from '../../search/stories.ts';
import { ASKS } from '../../tables/asks.ts';
import { addDays } from '../../text/day.ts';
import { foldText } from '../../text/fold.ts';
import { phrase } from '../../text/phrase.ts';
import { ofEach, remembering } from '../../text/remembering.ts';
import { type Dependencies, nearFirst } from '../archive/lists.ts';
import { type AnswerReply, type Asked, homeFor, languageFor, placesMeant } from '../asked.ts';
import { candidates, knowing, listable } from '../catalogue/find-candidates.ts';
import { outlinesInTurn } from '../catalogue/outlines-in-turn.ts';
import { meantHere } from './meant.ts';
import { guarded, withRelated } from './replies.ts';
import { toldWith } from './told-with.ts';

/** Answers a question in everyday words. */
export async function answerQuestion(text: string, by: Asked, dependencies: Dependencies): Promise<AnswerReply> {
  const typed = text.slice(0, QUESTION_CHARS);
  const meant = await meantHere(typed, by, dependencies);
  // A name that was typed in pinyin is no Chinese question.
  const asked = meant.text === typed ? by : { ...by, language: languageFor(typed, by) };
  const given =
    (await answerParts(meant.text, asked, dependencies)) ?? (await answerTyped(meant.text, asked, dependencies));
  const { language } = given.answer;
  return withNotes(given, [
    ...(typed === text ? [] : [phrase('answer.shortened', language)]),
    ...meant.taken.map(({ why, printed, ...taken }) =>
      phrase('answer.took', language, { ...taken, place: printed, why: phrase(`why.${why}`, language) }),
    ),
  ]);
}

/** A reply that says first how the question was taken. */
function withNotes(given: AnswerReply, took: readonly string[]): AnswerReply {
  if (took.length === 0) return given;
  const notes = took.map((text) => ({ kind: 'took' as const, text }));
  return { ...given, answer: { ...given.answer, notes: [...notes, ...given.answer.notes] } };
}

/**
 * The answers to questions put at once, as one; where the whole has none and one of two has, that one, which says so. Null
 * for one question.
 */
async function answerParts(typed: string, asked: Asked, dependencies: Dependencies): Promise<AnswerReply | null> {
  const parts = partsOf(typed);
  if (parts === null) return null;
  const { questions } = parts;
  const language = languageFor(typed, asked);
  const replies = await Promise.all(questions.map((part) => answerTyped(part, { ...asked, language }, dependencies)));
  const all = together(
    replies.map(({ answer: given }) => given),
    parts,
  );
  if (all !== null) return { kind: 'answer', private: false, question: typed, answer: all };
  const whole = await answerTyped(typed, asked, dependencies);
  const said = replies.filter(({ answer: given }) => given.status === 'answered');
  const [only] = said;
  if (whole.answer.status !== 'nothing' || only === undefined || said.length > 1 || questions.length > 2) return whole;
  const part = questions[only === replies[0] ? 1 : 0];
  const note = { kind: 'took' as const, text: phrase('answer.one_of_two', language, { part: part ?? '' }) };
  return { ...only, question: typed, answer: { ...only.answer, notes: [...only.answer.notes, note] } };
}

/** What questions want that several reports answer. */
const LISTING: readonly Intent[] = ['overview', 'topic_list', 'place_list', 'story'];

async function answerTyped(
  typed: string,
  asked: Asked,
  { library, catalogue, home, kept, pause }: Dependencies,
): Promise<AnswerReply> {
  const { finder, coverage } = await catalogue();
  const covered = placesMeant(asked, { home, coverage });
  const query = queryOf(typed, { today: asked.today, language: languageFor(typed, asked), covered });
  const { question } = query;
  const words = await finder.consult((spread) => wordsOf(query, knowing(spread)));
  // What came in may have been indexed just now.
  await pause();
  const isPrinted = ({ date }: Article) => date === null || date <= asked.today;
  const mayAnswer = await candidates(words.finding, question, { library, search: finder.search, pause });
  const found = mayAnswer.filter(({ article }) => isPrinted(article));
  const intent = intentOf(query);
  const near = homeFor(asked, { home, coverage });
  const latest = await newestBy(asked.today, { library, coverage });
  const items = LISTING.includes(intent)
    ? await listable(query, { library, search: finder.search, today: asked.today, home: near, pause })
    : [];
  const told = intent === 'story' && found[0] !== undefined ? await toldWith(found[0].article, { kept, library }) : [];
  const listed = [...items, ...told].filter(isPrinted);
  // Where news of one part of the world is asked for, any may be of it.
  const looked = intent === 'overview' && query.region === null ? newsFor(query, listed, latest).news : listed;
  await outlinesInTurn(looked, pause);
  const all = await finder.consult((spread) => rank(words.finding, found, spread));
  await pause();
  const ranked = ofThatDay(oncePerStory(all), query);
  return finder.consult((spread) => {
    const shown = { ...coverage, latest, districts: districtsBy(coverage)(near ?? '') };
    const archive = { ranked, listed, coverage: shown, home: near, spread, knows: knowing(spread) };
    const given = answer(query, words, archive, { today: asked.today });
    const shownFrom = [...ranked.map(({ article }) => article), ...listed];
    const articles = [...shownFrom.map(wholeOf), ...shownFrom];
    const hits = ranked.filter(({ coverage }) => coverage >= SEARCH.hitShare).map(({ article }) => article);
    return withRelated(guarded(given, { ...question, text: typed }, articles, archive), hits);
  });
}

/** The districts of an archive as they are offered to whoever finds nothing: those of home first. */
const districtsBy = ofEach((coverage: Coverage) =>
  remembering(
    (home) => nearFirst(coverage.districts, home === '' ? new Set() : namesWithin(home), ({ name }) => name),
    ASKED_AGAIN,
  ),
);

/**
 * Where a day is named by how it stands to today (昨天, 今晚), the reports of that day and the next alone, as long as one of
 * them has something of what is asked: 今天 never reaches an old report.
 */
function ofThatDay(ranked: Ranked[], { scope, question }: Query): Ranked[] {
  if (scope === null || scope.recent || !question.periods.some(({ printed }) => ASKS.that_day.test(foldText(printed))))
    return ranked;
  const [from, to] = [scope.from, addDays(scope.to, 1)];
  const own = ranked.filter(({ article: { date } }) => date !== null && from <= date && date <= to);
  return own.some(({ coverage }) => coverage >= SEARCH.ofThatDay) ? own : ranked;
}

/** The newest day of the archive that is not to come; null where no article has one. */
async function newestBy(
  today: Day,
  { library, coverage: { latest } }: Pick<Dependencies, 'library'> & { coverage: Coverage },
): Promise<Day | null> {
  if (latest === null || latest <= today) return latest;
  const [newest] = await library.list({ to: today, limit: 1 });
  return newest?.date ?? null;
}

/** What was ranked, each story once: copies of a page, and what a paper took over from another, do not answer beside it. */
function oncePerStory(ranked: readonly Ranked[]): Ranked[] {
  const byItem = new Map(ranked.map((one) => [itemKey(one.article), one]));
  return withoutDoubles(ranked.map(({ article }) => article)).flatMap((article) => {
    const found = byItem.get(itemKey(article));
    return found === undefined ? [] : [{ ...found, article }];
  });
}

/** The items of a bulletin have one id. */
function itemKey({ id, title }: Article): string {
  return `${id}\n${title}`;
}
