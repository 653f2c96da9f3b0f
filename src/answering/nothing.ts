import { termsNamed } from '../asking/named.ts';
import { asksNothing } from '../asking/off-topic.ts';
import type { Question } from '../asking/question.ts';
import { likeness } from '../figures/alike.ts';
import { readsAlone } from '../figures/labels/noun-phrase.ts';
import { districtName } from '../lookup/names.ts';
import type { Answer, Reason } from '../model/answer.ts';
import type { Article } from '../model.ts';
import { keyFigures } from '../search/passages/summary.ts';
import { fold } from '../text/fold.ts';
import { phrase } from '../text/phrase.ts';
import type { Archive } from './archive.ts';
import { nothing } from './compose.ts';
import { statesNumber } from './guard.ts';
import { labelOf, titleOf, withoutPlace } from './say.ts';

/** What one may ask instead: this many suggestions fit under a short reply. */
const OFFERED = 5;

/** Says that the paper has nothing, and offers what is near without answering it. */
export function nothingFor(
  question: Question,
  reason: Reason,
  archive: Pick<Archive, 'coverage'>,
  about: readonly Article[] = [],
): Answer {
  const { language } = question;
  const place = question.places[0]?.place ?? null;
  const named = place === null ? null : districtName(place, language);
  const key = keyOf(question, reason);
  const unknown = question.unknownPlaces[0] ?? '';
  // A reply that has nothing shows no number, not even the reader's own.
  const shown = statesNumber(unknown) ? '…' : unknown;
  const sought = key === 'no_match' ? soughtIn(question) : '';
  const lacks = named === null ? 'no_match_for' : 'no_match_there';
  return nothing(question, reason, {
    text: phrase(`answer.nothing.${sought === '' ? key : lacks}`, language, {
      place: reason === 'unknown_place' ? shown : (named ?? ''),
      sought,
    }),
    alternatives: nearest(question, reason, archive, about),
  });
}

/** Letters of what was looked for that are said again: one by itself (丢) says too little, and a long question stands above. */
const SOUGHT = { least: 2, most: 30 };

/** What a question looks for: its words from the first thing that it names to the last, or nothing where they state a number. */
function soughtIn(question: Question): string {
  const { text, at } = fold(question.text);
  const named = termsNamed(question).flatMap(({ text: term }) => {
    const from = text.indexOf(term);
    return from < 0 ? [] : [{ from, to: from + term.length }];
  });
  if (named.length === 0) return '';
  const from = at[Math.min(...named.map((one) => one.from))];
  const said = question.text.slice(from, at[Math.max(...named.map(({ to }) => to))]).trim();
  return said.length < SOUGHT.least || said.length > SOUGHT.most || statesNumber(said) ? '' : said;
}

/** What is near: the measures that are printed, what is printed of the place, or the places that are covered. */
function nearest(
  question: Question,
  reason: Reason,
  archive: Pick<Archive, 'coverage'>,
  about: readonly Article[],
): Answer['alternatives'] {
  if (reason === 'no_figure') return measuresOf(about, question);
  const reports = reason === 'no_match' ? reportsOf(about, question) : [];
  return reports.length > 0 ? reports : placesOf(archive, question);
}

/** The reports that are nearest, those of the place alone where one is named; a title with a number would put that into a reply without figures. */
function reportsOf(articles: readonly Article[], { places, language }: Question): Answer['alternatives'] {
  const isOfPlace = ({ district }: Article) =>
    places.length === 0 || places.some((place) => district !== null && (place.district ?? place.place) === district);
  return articles
    .filter((article) => isOfPlace(article) && article.title !== null && !statesNumber(article.title))
    .slice(0, OFFERED)
    .map((article) => {
      const title = titleOf(article, language);
      const place = article.district === null ? '' : districtName(article.district, language);
      return { label: title, ask: `${place} ${title}`.trim() };
    });
}

function keyOf(question: Question, reason: Reason): string {
  if (reason === 'no_figure' && question.places.length === 0) return 'no_figure_anywhere';
  return reason === 'off_topic' && asksNothing(question) ? 'empty' : reason;
}

/** Figures of an article among which the measures that are nearest to the question are looked for. */
const LOOKED_AT = 30;

/** The measures that the articles do print, those first whose names are nearest to what was asked for. */
function measuresOf(articles: readonly Article[], { language, terms }: Question): Answer['alternatives'] {
  const asked = terms.map(({ text }) => text).join('');
  return articles
    .flatMap((article) => keyFigures(article, { figures: LOOKED_AT }).map((figure) => ({ figure, article })))
    .filter(({ figure }) => readsAlone(figure.label) && !statesNumber(figure.label))
    .toSorted((a, b) => likeness(b.figure.label, asked) - likeness(a.figure.label, asked))
    .slice(0, OFFERED)
    .map(({ figure, article }) => {
      const place = article.district === null ? '' : districtName(article.district, language);
      const label = labelOf(withoutPlace(figure, figure.district ?? article.district), language);
      return { label: `${place} ${label}`.trim(), ask: phrase('answer.ask_figure', language, { place, label }) };
    });
}

/** The places that the paper does cover. */
function placesOf({ coverage }: Pick<Archive, 'coverage'>, { language }: Question): Answer['alternatives'] {
  return coverage.districts.slice(0, OFFERED).map(({ name }) => {
    const place = districtName(name, language);
    return { label: place, ask: phrase('answer.ask_news', language, { place }) };
  });
}
