import { districtName } from '../lookup/names.ts';
import type { Answer, Article, Reason } from '../model.ts';
import { QUESTION_FORMS } from '../tables/questions.ts';
import { phrase } from '../text/phrase.ts';
import type { Archive } from './archive.ts';
import { labelOf, nothing } from './compose.ts';
import type { Question } from './question.ts';
import { keyFigures } from './summary.ts';

/** What one may ask instead: this many suggestions fit under a short reply. */
const OFFERED = 5;

const OFF_TOPIC = QUESTION_FORMS.off_topic.map((form) =>
  /^[a-z]/.test(form) ? new RegExp(`(?<![a-z])${form}(?![a-z])`) : new RegExp(form),
);
const ARITHMETIC = /^[\d\s一二三四五六七八九十百零加减乘除以+\-*/×÷()=.]+(等于几|等于多少|是多少|=\??|等于)?\??$/;

/** Whether a question has a form that no archive could answer: small talk, the weather now, arithmetic, a poem. */
export function isOffTopic({ folded, places, kind }: Question): boolean {
  if (ARITHMETIC.test(folded) && /\d|[一二三四五六七八九十]/.test(folded)) return true;
  return OFF_TOPIC.some((form) => form.test(folded)) && places.length === 0 && kind !== 'author';
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
  const shown = /[\d一二三四五六七八九十]/.test(unknown) ? '…' : unknown;
  return nothing(question, reason, {
    text: phrase(`answer.nothing.${key}`, language, { place: reason === 'unknown_place' ? shown : (named ?? '') }),
    alternatives: reason === 'no_figure' ? measuresOf(about, question) : placesOf(archive, question),
  });
}

/** The measures that the articles do print. */
function measuresOf(articles: readonly Article[], { language }: Question): Answer['alternatives'] {
  return articles
    .flatMap((article) => keyFigures(article, { figures: OFFERED }).map((figure) => ({ figure, article })))
    .filter(({ figure }) => !/\d/.test(figure.label))
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
