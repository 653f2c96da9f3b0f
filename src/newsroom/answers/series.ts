import { refOf } from '../../answering/compose.ts';
import { courseOf } from '../../answering/operators/over-time.ts';
import { rankingOf } from '../../answering/operators/ranking.ts';
import { queryOf, wordsOf } from '../../answering/query.ts';
import { withoutPlace } from '../../answering/say.ts';
import type { Question } from '../../asking/question.ts';
import { agrees } from '../../figures/alike.ts';
import { timeOf } from '../../figures/dates/times.ts';
import { QUESTION_CHARS, SERIES } from '../../limits.ts';
import { districtName } from '../../lookup/names.ts';
import type { Note } from '../../model/answer.ts';
import type { Article } from '../../model.ts';
import type { Reply, ReplyOf } from '../../reply.ts';
import { withoutDoubles } from '../../search/stories.ts';
import { phrase } from '../../text/phrase.ts';
import type { Found } from '../../weighing/figures/signals.ts';
import { type Fit, foundFor } from '../../weighing/figures/weigh.ts';
import { type Dependencies, noticeReply, placeTyped } from '../archive/lists.ts';
import { type Asked, languageForName } from '../asked.ts';
import { candidates, knowing } from '../catalogue/find-candidates.ts';

/**
 * How a measure of a place, or of no place in particular, went on: as report after report prints it, the oldest first. One that
 * is printed once in each of several places is told place by place: none of them went on.
 */
export async function trendOf(
  place: string | null,
  measure: string,
  asked: Asked,
  dependencies: Dependencies,
): Promise<Reply> {
  const district = place === null ? null : await placeTyped(place, dependencies.catalogue);
  if (place !== null && district === null) return noticeReply('unknown_district', place, asked);
  const { question, found } = await look(measure, district ?? '', asked, dependencies);
  const points = printedOnce(courseOf(question, found)).slice(-SERIES.printings);
  if (points.length === 0) {
    if (district === null) return noticeReply('no_series', measure, asked);
    return noticeReply('no_series_there', `${district}${measure}`, asked);
  }
  const places = district === null ? byPlace(question, found) : [];
  if (points.length === 1 && places.length > 1)
    return series('place', { phrase: 'answer.heading.rank', about: measure }, places, question);
  const others = placesBeside(points, places);
  const own = district ?? (others.length === 0 ? null : placeOf(points[0]));
  const name = (one: string) => districtName(one, question.language);
  const about = [...(own === null ? [] : [name(own)]), withoutPlace({ label: measure }, own).label].join(' · ');
  const given = series('time', { phrase: 'answer.heading.trend', about }, points, question);
  if (own === null || others.length === 0) return given;
  const text = phrase('answer.one_of', question.language, {
    place: name(own),
    others: others.slice(0, SERIES.others).map(name).join(phrase('render.and', question.language)),
  });
  return { ...given, notes: [...given.notes, { kind: 'took', text }] };
}

/** Where else a measure is printed than in the place whose course is told. */
function placesBeside([first]: readonly Fit[], all: readonly Fit[]): string[] {
  const own = placeOf(first);
  return own === null ? [] : [...new Set(all.flatMap((fit) => placeOf(fit) ?? []))].filter((place) => place !== own);
}

function placeOf(fit: Fit | undefined): string | null {
  return fit === undefined ? null : (fit.article.district ?? fit.figure.district);
}

/** What a measure is in place after place, by the newest report of each, the most first. */
export async function rankOf(measure: string, asked: Asked, dependencies: Dependencies): Promise<Reply> {
  const { question, found } = await look(measure, '', asked, dependencies);
  const points = byPlace(question, found);
  if (points.length === 0) return noticeReply('no_series', measure, asked);
  return series('place', { phrase: 'answer.heading.rank', about: measure }, points, question);
}

function byPlace(question: Question, found: readonly Found[]): Fit[] {
  return rankingOf({ ...question, places: [] }, found).slice(0, SERIES.places);
}

/** The articles in which a measure of a place may stand, each story once, of the days up to today. */
async function look(
  measure: string,
  place: string,
  asked: Asked,
  { library, catalogue, pause }: Dependencies,
): Promise<{ question: Question; found: Found[] }> {
  const label = measure.slice(0, QUESTION_CHARS);
  const text = /^[\p{Script=Latin}\s]+$/u.test(label)
    ? `How much ${label} ${place}`
    : phrase('answer.ask_figure', 'zh-CN', { place, label });
  const { finder } = await catalogue();
  const query = queryOf(text, { today: asked.today, language: languageForName(label, asked) });
  const words = await finder.consult((spread) => wordsOf(query, knowing(spread)));
  const all = await candidates(words.finding, query.question, { library, search: finder.search, pause });
  const scores = new Map(all.map(({ article, score }) => [article.id, score]));
  const articles = withoutDoubles(all.map(({ article }) => article).filter((article) => isPrinted(article, asked)));
  const ranked = articles.map((article) => ({ article, score: scores.get(article.id) ?? 0 }));
  return { question: query.question, found: foundFor(query.question, ranked) };
}

function isPrinted({ date }: Article, { today }: Asked): boolean {
  return date === null || date <= today;
}

/** Printings of one time and value are one, and the first stands for it. */
function printedOnce(fits: readonly Fit[]): Fit[] {
  return fits.filter((fit, at) => {
    const before = fits.slice(0, at);
    return !before.some((one) => timeOf(one) === timeOf(fit) && agrees(one.figure, fit.figure));
  });
}

function series(
  by: 'time' | 'place',
  heading: ReplyOf<'series'>['heading'],
  fits: readonly Fit[],
  { language }: Question,
): ReplyOf<'series'> {
  const points = fits.map(({ figure, article }) => ({ figure, article: refOf(article) }));
  const notes: Note[] = points.length > 1 ? [] : [{ kind: 'took', text: phrase(`answer.once.${by}`, language) }];
  return { kind: 'series', private: false, language, heading, by, points, notes };
}
