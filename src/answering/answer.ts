import { type Intent, likeliest, subjectsRather } from '../asking/intents.ts';
import { termsNamed } from '../asking/named.ts';
import { asksWeather, WEATHER } from '../asking/off-topic.ts';
import type { PaperWords } from '../asking/paper-words.ts';
import type { Question } from '../asking/question.ts';
import { BANDS, EITHER, LONG_PASSAGE, OLD_DAYS, PASSAGE } from '../limits/answering.ts';
import { topicsAsked } from '../lookup/topics-of.ts';
import type { Answer } from '../model/answer.ts';
import type { Day } from '../model.ts';
import { countriesIn } from '../search/named-places.ts';
import { inRegion } from '../search/region.ts';
import { ASKS } from '../tables/asks.ts';
import { daysBetween } from '../text/day.ts';
import { phrase } from '../text/phrase.ts';
import { once } from '../text/remembering.ts';
import { fitsFor, foundFor } from '../weighing/figures/weigh.ts';
import { type Scored, scored } from '../weighing/score.ts';
import { candidatesIn, inReach } from '../weighing/signals.ts';
import type { Archive } from './archive.ts';
import { withCompanions } from './companions.ts';
import { evidenceOf, likelihood } from './gate.ts';
import type { Subject } from './listing/belonging.ts';
import { subjectOf } from './listing/subject.ts';
import { nothingFor } from './nothing.ts';
import { answerAmount } from './operators/amount.ts';
import { answerSides } from './operators/compare.ts';
import { answerEachPlace } from './operators/each-place.ts';
import { listNews, type News, overview } from './operators/list.ts';
import { answerWithPassage, type Picked, pickOther, pickPassage, withOther } from './operators/pick.ts';
import { answerStory } from './operators/story.ts';
import { type Query, queryTermsFor } from './query.ts';
import { cannotAnswer, refused, refusedBeforehand } from './refusing.ts';

/**
 * Answers a question from what was found for it.
 * @returns An answer of any status; the same input gives the same answer.
 */
export function answer(query: Query, words: PaperWords, archive: Archive, { today }: { today: Day }): Answer {
  const given = refusedBeforehand(query, archive) ?? answerByIntent(query, words, archive, { today });
  return dated(given, { today, newest: archive.coverage.latest, periods: query.question.periods });
}

/** How likely it must be, 0 to 1, that news of a place is asked for where a question names a thing as well. */
const PLAINLY = 0.9;

/** What a question wants, among what is possible. */
export function intentOf({ question, intents }: Query): Intent {
  const { places, kind, folded } = question;
  const things = termsNamed(question).map(({ text }) => text);
  // 垫江渠边种了哪些东西, 浙江有没有台风 and 荣昌生猪怎么变的 ask of a thing that they name, and not of all news there; 老家 is none.
  const asksOfThing =
    kind === 'trend' ||
    (intents.place_list < PLAINLY && (kind === 'list' || topicsAsked(things, things.join(' '), 1).length > 0));
  const ofPlace = places.length + countriesIn(folded).length > 0 && !(asksOfThing && things.length > 0);
  // How many mu is an amount, however much it reads like news of a thing; how many districts is a list that is counted.
  const weighed = subjectsRather(intents, { amount: kind === 'figure' && question.several === null });
  return likeliest(weighed, (intent) => intent !== 'place_list' || ofPlace);
}

function answerByIntent(query: Query, words: PaperWords, archive: Archive, { today }: { today: Day }): Answer {
  const { question, region } = query;
  const { spread, coverage, home = null } = archive;
  const among = { articles: inRegion(archive.listed, region), spread, newest: coverage.latest, home };
  if (asksWeather(question, archive)) return weatherIn(query, archive, among);
  const subject = once(() => subjectOf(question, spread));
  const intent = intentOf(query);
  const ofAll = region !== null && intent === 'topic_list' && subject().things.length + subject().places.length === 0;
  if (intent === 'overview' || ofAll) return overview(query, among) ?? nothingFor(question, 'no_match', archive);
  const ofEach = question.several?.first === true && question.several.of === 'places';
  if (!ofEach && (intent === 'topic_list' || intent === 'place_list')) {
    const of = intent === 'topic_list' && subject().things.length > 0 ? 'topic' : 'place';
    const given = listNews(query, subject(), { ...among, of });
    if (given !== null) {
      return ofOneReport(given, subject(), () => answerFact(query, words, archive, { today, intent, subject }));
    }
    if (of === 'place') return nothingFor(question, 'no_coverage', archive);
  }
  return answerFact(query, words, archive, { today, intent, subject });
}

/** The weather as far as reports tell of it: what is merely alike, as of harvests, does not. */
function weatherIn(query: Query, archive: Archive, among: News): Answer {
  const list = listNews(query, subjectOf({ ...query.question, terms: WEATHER }, archive.spread), {
    ...among,
    of: 'topic',
  });
  return list === null || list.band === 'nearest' ? nothingFor(query.question, 'off_topic', archive) : list;
}

/** Of a thing with one report its passage says more than a line of it, where that is surely what was asked. */
function ofOneReport(list: Answer, { things }: Subject, tell: () => Answer): Answer {
  if (things.length === 0 || list.listed.length !== 1) return list;
  const told = tell();
  return told.article?.id === list.article?.id && told.band === 'sure' ? told : list;
}

function answerFact(
  query: Query,
  words: PaperWords,
  archive: Archive,
  { today, intent, subject }: { today: Day; intent: Intent; subject: () => Subject },
): Answer {
  const { question } = query;
  const sought = queryTermsFor(query, words, archive.spread);
  const newest = archive.coverage.latest;
  // Of several places each has a report of its own, however well that was found.
  const looked = question.several === null ? inReach(archive.ranked) : archive.ranked;
  const sentences = scored(candidatesIn(sought, looked, { newest }));
  const picked = pickPassage(sentences, intent === 'story' ? LONG_PASSAGE : PASSAGE);
  const found = foundFor(question, archive.ranked);
  const fits = question.kind === 'figure' ? fitsFor(question, found) : [];
  const sure = picked === null ? 0 : likelihood(query, sought, evidenceOf(picked, { fits, ranked: archive.ranked }));
  const isNear = sure >= (intent === 'fact' ? BANDS.nearest.fact : BANDS.nearest.other);
  if (intent === 'foreign' && isForeign(query, archive, { isNear })) {
    return nothingFor(question, 'off_topic', archive);
  }
  const each = answerEachPlace(query, sentences);
  if (each !== null) return each;
  const amount = answerAmount(query, archive, { found, sentences, today, sure: isNear });
  if (amount !== null) return amount;
  if (picked === null || !isNear || cannotAnswer(picked, question, sought)) {
    return refused(question, archive, { picked, sought, isOffered: sure >= BANDS.offered });
  }
  const articles = [...archive.ranked.map(({ article }) => article), ...archive.listed];
  const queryTermsOf = (text: string) => queryTermsFor(query, { ...words, choosing: text }, archive.spread);
  const sides = intent === 'compare' ? answerSides(query, { ranked: archive.ranked, newest, queryTermsOf }) : null;
  const given =
    sides ??
    (intent === 'story'
      ? answerStory(query, picked, { articles, spread: archive.spread, subject: subject() })
      : ofEither(sentences, picked, (one) => withCompanions(answerWithPassage(query, one), question, articles)));
  if (sure >= BANDS.sure) return given;
  return { ...given, band: 'nearest', answer: `${phrase('answer.nearest', question.language)}${given.answer}` };
}

/** Answers by one report; by two, each with less of it, where either may be the one that answers. */
function ofEither(sentences: readonly Scored[], picked: Picked, tell: (picked: Picked) => Answer): Answer {
  const other = pickOther(sentences);
  return other === null ? tell(picked) : withOther(tell(pickPassage(sentences, EITHER.best) ?? picked), other);
}

/** Whether what is asked seems to be of no paper, and no report that prints what it names may answer it all the same. */
function isForeign({ question }: Query, { knows }: Archive, { isNear }: { isNear: boolean }): boolean {
  const isPrinted = (word: string) => word.length > 1 && knows(word);
  const namesKnown = termsNamed(question).some(({ words }) => words.some(isPrinted));
  return !namesKnown || !isNear || ASKS.opinion.test(question.folded);
}

/**
 * An answer with how old the report is that it rests on; one older than the newest edition by over a month says so, and one
 * from before the time that is asked for and still runs: 今年, answered from last year's paper.
 */
export function dated(
  given: Answer,
  { today, newest, periods = [] }: { today: Day; newest: Day | null; periods?: Question['periods'] },
): Answer {
  const day = given.article?.date ?? null;
  if (day === null) return given;
  // The lines of a list say their days themselves.
  const isTold = given.answer.includes(day);
  const isBefore = periods.some(
    ({ from, to }) => from !== null && to !== null && from <= today && today <= to && day < from,
  );
  const isOld = !isTold && (isBefore || (newest !== null && daysBetween(day, newest) > OLD_DAYS));
  const text = phrase('answer.as_of', given.language, { date: day });
  const notes = isOld ? [...given.notes, { kind: 'as_of' as const, text }] : given.notes;
  return { ...given, notes, age: daysBetween(day, today) };
}
