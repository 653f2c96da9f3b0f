import { districtName } from '../lookup/names.ts';
import type { Answer, Article, Reason } from '../model.ts';
import { QUESTION_FORMS } from '../tables/questions.ts';
import { phrase } from '../text/phrase.ts';
import type { Archive } from './archive.ts';
import { labelOf, nothing } from './compose.ts';
import { statesNumber } from './guard.ts';
import type { Question } from './question.ts';
import { keyFigures } from './summary.ts';
import { termsOf } from './terms.ts';

/** What one may ask instead: this many suggestions fit under a short reply. */
const OFFERED = 5;

const OFF_TOPIC = QUESTION_FORMS.off_topic.map(
  (form) => new RegExp(/^[a-z]/.test(form) ? `(?<![a-z])${form}(?![a-z])` : form),
);
const ARITHMETIC =
  /^[\d\s一二三四五六七八九十百千万零加减乘除以+\-*/×÷()=.]*[\d一二三四五六七八九十百千万](?:等于|是|=)?(?:几|多少)?\??$/;

/**
 * Whether no archive could answer: the question has a form of small talk, of the weather now, of arithmetic or of a
 * wish for a poem, and besides that form names nothing that the archive knows.
 */
export function isOffTopic(
  { folded, places }: Pick<Question, 'folded' | 'places'>,
  { knows }: Pick<Archive, 'knows'>,
): boolean {
  if (!/[\p{L}\p{N}]/u.test(folded) || ARITHMETIC.test(folded)) return true;
  const form = OFF_TOPIC.find((pattern) => pattern.test(folded));
  return (
    form !== undefined &&
    places.length === 0 &&
    !termsOf(folded.replace(form, '|')).some(({ words }) => words.some(knows))
  );
}

/** Says that the paper has nothing, and offers what is near without answering it. */
export function nothingFor(
  question: Question,
  reason: Reason,
  archive: Archive,
  about: readonly Article[] = [],
): Answer {
  const { language } = question;
  const place = question.places[0]?.place ?? null;
  const named = place === null ? null : districtName(place, language);
  const key = reason === 'no_figure' && named === null ? 'no_figure_anywhere' : reason;
  const unknown = question.unknownPlaces[0] ?? '';
  // A reply that has nothing shows no number, not even the reader's own.
  const shown = statesNumber(unknown) ? '…' : unknown;
  return nothing(question, reason, {
    text: phrase(`answer.nothing.${key}`, language, { place: reason === 'unknown_place' ? shown : (named ?? '') }),
    alternatives: reason === 'no_figure' ? measuresOf(about, question) : placesOf(archive, question),
  });
}

/** The measures that the articles do print. */
function measuresOf(articles: readonly Article[], { language }: Question): Answer['alternatives'] {
  return articles
    .flatMap((article) => keyFigures(article, { figures: OFFERED }).map((figure) => ({ figure, article })))
    .filter(({ figure }) => !statesNumber(figure.label))
    .slice(0, OFFERED)
    .map(({ figure, article }) => {
      const place = article.district === null ? '' : districtName(article.district, language);
      const label = labelOf(figure, language);
      return { label: `${place} ${label}`.trim(), ask: phrase('answer.ask_figure', language, { place, label }) };
    });
}

/** The places that the paper does cover. */
function placesOf({ coverage }: Archive, { language }: Question): Answer['alternatives'] {
  return coverage.districts.slice(0, OFFERED).map(({ name }) => {
    const place = districtName(name, language);
    return { label: place, ask: phrase('answer.ask_news', language, { place }) };
  });
}
