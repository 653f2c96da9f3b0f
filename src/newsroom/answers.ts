import { answer } from '../answering/answer.ts';
import { withCompanions } from '../answering/companions.ts';
import { ambiguous, refOf } from '../answering/compose.ts';
import { guard } from '../answering/guard.ts';
import { answerReports } from '../answering/kinds/listing.ts';
import { answerSummary } from '../answering/kinds/summary.ts';
import { nothingFor } from '../answering/nothing.ts';
import { partsOf, together } from '../answering/parts.ts';
import { asksForNewest } from '../answering/question/asked-times.ts';
import { inPapersWords } from '../answering/question/paper-words.ts';
import { type Question, understand } from '../answering/question/question.ts';
import { QUESTION_CHARS, SEARCH } from '../limits.ts';
import { matchDistrict } from '../lookup/districts.ts';
import type { District } from '../lookup/gazetteer.ts';
import { districtName, topicName } from '../lookup/names.ts';
import { matchTopic } from '../lookup/topics.ts';
import type { Why } from '../lookup/why.ts';
import type { Answer, Article, Coverage } from '../model.ts';
import type { Library } from '../ports.ts';
import { confidence, evidenceFor } from '../search/confidence.ts';
import { type Ranked, rank } from '../search/rank.ts';
import { withoutDoubles } from '../search/stories.ts';
import { phrase } from '../text/phrase.ts';
import { type AnswerReply, type Asked, languageFor, languageForName } from './asked.ts';
import type { Catalogue } from './catalogue.ts';
import { candidates, knowing, OF_PLACE } from './find-candidates.ts';
import { meantHere } from './meant.ts';

type Desk = { library: Library; catalogue: Catalogue };

/** Articles offered beside the one that answers: one row of buttons. */
const RELATED = 3;

/** Answers a question in everyday words. */
export async function askDesk(text: string, asked: Asked, desk: Desk): Promise<AnswerReply> {
  const typed = text.slice(0, QUESTION_CHARS);
  const meant = await meantHere(typed, asked, desk);
  const given = (await answerParts(meant.text, asked, desk)) ?? (await answerTyped(meant.text, asked, desk));
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
async function answerParts(typed: string, asked: Asked, desk: Desk): Promise<AnswerReply | null> {
  const parts = partsOf(typed);
  if (parts === null) return null;
  const { questions } = parts;
  const language = languageFor(typed, asked);
  const replies = await Promise.all(questions.map((part) => answerTyped(part, { ...asked, language }, desk)));
  const all = together(
    replies.map(({ answer: given }) => given),
    parts,
  );
  if (all !== null) return { kind: 'answer', private: false, question: typed, answer: all };
  const whole = await answerTyped(typed, asked, desk);
  const said = replies.filter(({ answer: given }) => given.status === 'answered');
  const [only] = said;
  if (whole.answer.status !== 'nothing' || only === undefined || said.length > 1 || questions.length > 2) return whole;
  const part = questions[only === replies[0] ? 1 : 0];
  const note = { kind: 'took' as const, text: phrase('answer.one_of_two', language, { part: part ?? '' }) };
  return { ...only, question: typed, answer: { ...only.answer, notes: [...only.answer.notes, note] } };
}

async function answerTyped(typed: string, asked: Asked, { library, catalogue }: Desk): Promise<AnswerReply> {
  const { finder, coverage } = await catalogue();
  const covered = coverage.districts.map(({ name }) => name);
  const question = understand(typed, { today: asked.today, language: languageFor(typed, asked), covered });
  const isList = question.several?.of === 'reports';
  const about = isList ? (question.several?.asked ?? question) : question;
  const listed = (await articlesOnTopic(about, { library, isList })) ?? (await articlesOfTime(about, library));
  if (listed !== null) return answerListed(question, listed, coverage);
  const words = await finder.consult((spread) => inPapersWords(question, knowing(spread)));
  const found = await candidates(words.finding, question, { library, search: finder.search });
  return finder.consult((spread) => {
    const ranked = oncePerStory(rank(words.finding, found, spread));
    const evidence = evidenceFor(ranked);
    const archive = { ranked, confidence: confidence(evidence), coverage, knows: knowing(spread) };
    const given = answer(question, words.choosing, archive, { today: asked.today });
    const articles = ranked.map(({ article }) => article);
    const hits = ranked.filter(({ coverage }) => coverage >= SEARCH.hitShare).map(({ article }) => article);
    return withRelated(guarded(given, question, articles, archive), hits);
  });
}

/** What was ranked, each story once: copies of a page, and what a paper took over from another, do not answer beside it. */
function oncePerStory(ranked: readonly Ranked[]): Ranked[] {
  const byId = new Map(ranked.map((one) => [one.article.id, one]));
  return withoutDoubles(ranked.map(({ article }) => article)).flatMap((article) => {
    const found = byId.get(article.id);
    return found === undefined ? [] : [{ ...found, article }];
  });
}

/** What the paper prints of one place, named in any spelling. */
export async function districtDesk(name: string, asked: Asked, { library, catalogue }: Desk): Promise<AnswerReply> {
  const match = matchDistrict(name.slice(0, QUESTION_CHARS));
  const question = questionAbout(name, asked, match !== null && 'found' in match ? match : null);
  const { coverage } = await catalogue();
  const archive = { ranked: [], confidence: 0, coverage, knows: () => false };
  if (match === null)
    return reply(nothingFor({ ...question, unknownPlaces: [name.trim().slice(0, 30)] }, 'unknown_place', archive));
  if ('near' in match) {
    const options = match.near.map((row) => {
      const label = districtName(row.name, question.language);
      return { label, ask: phrase('answer.ask_news', question.language, { place: label }) };
    });
    return reply(ambiguous(question, phrase('answer.which_place', question.language), options));
  }
  const [first, ...rest] = await library.list({ district: match.found.name, limit: OF_PLACE });
  if (first === undefined) return reply(nothingFor(question, 'no_coverage', archive));
  const given = answerListed(question, [first, ...rest], coverage);
  const place = districtName(match.found.name, question.language);
  return { ...given, question: phrase('answer.ask_news', question.language, { place }) };
}

/** What the paper prints on one subject: by its table, else by the words themselves. */
export async function topicDesk(name: string, asked: Asked, desk: Desk): Promise<AnswerReply> {
  const match = matchTopic(name.slice(0, QUESTION_CHARS));
  const question = questionAbout(name, asked, null);
  const inWords = () => askDesk(name, { ...asked, language: question.language }, desk);
  if (match === null || 'near' in match) return inWords();
  const [first, ...rest] = await onTopic(match.found.name, desk.library);
  if (first === undefined) return inWords();
  const given = answerListed(question, [first, ...rest], (await desk.catalogue()).coverage);
  const topic = topicName(match.found.name, question.language);
  return { ...given, question: phrase('answer.ask_news_on', question.language, { topic }) };
}

/** The articles of a topic, where a question asks for the news on nothing but that. */
async function articlesOnTopic(
  question: Question,
  { library, isList }: { library: Library; isList: boolean },
): Promise<[Article, ...Article[]] | null> {
  const [term, ...others] = question.terms;
  const asksForNews = question.kind === 'summary' || question.kind === 'statement';
  const namesPlace = question.places.length > 0 || question.unknownPlaces.length > 0;
  if (!asksForNews || term === undefined || others.length > 0 || namesPlace) return null;
  const match = matchTopic(term.text);
  if (match === null || 'near' in match) return null;
  const { name } = match.found;
  // Of what is one of its subjects (高考) a topic has much besides: a list is of that alone.
  if (isList && !term.words.includes(name)) return null;
  const articles = await onTopic(name, library);
  const mostly = isList ? articles.filter(({ topics }) => topics[0] === name) : [];
  const [first, ...rest] = mostly.length > 0 ? mostly : articles;
  return first === undefined ? null : [first, ...rest];
}

/**
 * The articles of the days asked for, or of the newest issue, where a question asks for the news of no other thing; []
 * where nothing was printed in those days.
 */
async function articlesOfTime(question: Question, library: Library): Promise<Article[] | null> {
  const { kind, terms, places, periods, unknownPlaces, folded } = question;
  if (kind !== 'summary' || terms.length > 0 || places.length > 0 || unknownPlaces.length > 0) return null;
  const [asked] = periods;
  if (asked?.from != null && asked.to != null) {
    return library.list({ from: asked.from, to: asked.to, limit: OF_PLACE });
  }
  const [first, ...rest] = await library.list({ limit: OF_PLACE });
  if (first === undefined || !asksForNewest(folded)) return null;
  return [first, ...rest.filter(({ date }) => date === first.date)];
}

/** The newest articles on a topic; of one day, those that are most about it first. */
async function onTopic(topic: string, library: Library): Promise<Article[]> {
  const articles = await library.list({ topic, limit: OF_PLACE });
  return articles.toSorted(
    (a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.topics.indexOf(topic) - b.topics.indexOf(topic),
  );
}

function answerListed(question: Question, listed: readonly Article[], coverage: Coverage): AnswerReply {
  const archive = { ranked: [], confidence: 0, coverage, knows: () => false };
  const articles = withoutDoubles(listed);
  const [first, ...rest] = articles;
  if (first === undefined) return reply(nothingFor(question, 'no_match', archive));
  const { several } = question;
  const reports = several === null ? null : answerReports(several.asked, several, articles);
  const given = reports ?? withCompanions(answerSummary(question, [first, ...rest]), question, articles);
  return withRelated(guarded(given, question, articles, archive), rest);
}

function questionAbout(name: string, asked: Asked, match: { found: District; why: Why | null } | null): Question {
  const text = name.slice(0, QUESTION_CHARS);
  const understood = understand(text, { today: asked.today, language: languageForName(text, asked) });
  if (match === null) return { ...understood, kind: 'summary', places: [] };
  const { name: place } = match.found;
  const named = {
    district: place,
    place,
    level: 'district' as const,
    printed: text,
    start: 0,
    end: text.length,
    among: [],
    why: match.why,
  };
  return { ...understood, kind: 'summary', places: [named] };
}

/** An answer that the guard lets through; one that fails is withheld, and the fault told to whoever logs. */
export function guarded(
  given: Answer,
  question: Question,
  articles: readonly Article[],
  archive: Parameters<typeof nothingFor>[2],
): AnswerReply {
  const faults = guard(given, { question: question.text, articles });
  if (faults.length === 0) return { ...reply(given), question: question.text };
  return {
    ...reply(nothingFor(question, 'no_match', archive)),
    question: question.text,
    fault: `an answer was withheld: ${faults.join('; ')}`,
  };
}

/** The reply with the articles that one may read besides, where it tells of one. */
function withRelated(given: AnswerReply, found: readonly Article[]): AnswerReply {
  const { status, article } = given.answer;
  if (status !== 'answered' || article === null) return given;
  const told = new Set([article.id, ...(article.also ?? []).map(({ id }) => id)]);
  const related = found.filter(({ id, title }) => !told.has(id) && title !== null).slice(0, RELATED);
  return related.length === 0 ? given : { ...given, related: related.map(refOf) };
}

function reply(given: Answer): AnswerReply {
  return { kind: 'answer', private: false, answer: given };
}
