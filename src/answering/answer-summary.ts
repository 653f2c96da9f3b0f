import { FIGURES_SHOWN } from '../limits.ts';
import { districtName } from '../lookup/names.ts';
import type { Answer, Article } from '../model.ts';
import { phrase } from '../text/phrase.ts';
import { answered, titleOf } from './compose.ts';
import type { Question } from './question.ts';
import { keyFigures, summarise } from './summary.ts';

/** Sentences of a summary: what is read at a glance on a phone. */
const SENTENCES = 2;
/** Other articles that are offered with one. */
const OTHERS = 4;

/** Answers what is in the news: the best article in its own sentences with its key figures, the others by title. */
export function answerSummary(question: Question, articles: readonly [Article, ...Article[]]): Answer {
  const { language } = question;
  const [article, ...others] = articles;
  const quotes = summarise(article, { sentences: SENTENCES });
  const head =
    article.district === null
      ? titleOf(article, language)
      : phrase('answer.summary', language, {
          place: districtName(article.district, language),
          title: titleOf(article, language),
        });
  return answered(question, {
    text: [head, ...quotes.map(({ text }) => text)].join('\n'),
    article,
    quotes,
    figures: keyFigures(article, { figures: FIGURES_SHOWN }),
    alternatives: others.slice(0, OTHERS).map((other) => {
      const title = titleOf(other, language);
      const place = other.district === null ? '' : districtName(other.district, language);
      return { label: `${place} · ${title}`.replace(/^ · /, ''), ask: place === '' ? title : `${place} ${title}` };
    }),
  });
}
