import type { Question } from '../../asking/question.ts';
import { contradicting } from '../../figures/alike.ts';
import { FIGURES_SHOWN } from '../../limits.ts';
import { districtName } from '../../lookup/names.ts';
import type { Answer } from '../../model/answer.ts';
import { standsIn } from '../../model/stands-in.ts';
import type { Article } from '../../model.ts';
import { amountOf, isHandful, keyFigures, summarise } from '../../search/passages/summary.ts';
import { phrase } from '../../text/phrase.ts';
import { isStatedIn } from '../../text/stated-in.ts';
import { answered, cardStatements, contradictionNote, quotesOf } from '../compose.ts';
import { titleOf } from '../say.ts';

/** Sentences of a summary: what is read at a glance on a phone. */
const SENTENCES = 2;
/** Figures that lead it: the others are a press away. */
const LEADING = 3;

/** Answers what is in the news by the first of the articles: its own sentences and key figures. */
export function answerSummary(question: Question, articles: readonly [Article, ...Article[]]): Answer {
  const { language } = question;
  const [article] = articles;
  const summary = summarise(article, { sentences: SENTENCES });
  const figures = keyFigures(article, { figures: FIGURES_SHOWN });
  const otherwise = figures.flatMap((figure) => contradicting(figure, article.date, articles).slice(0, 1));
  const head =
    article.district === null
      ? titleOf(article, language)
      : phrase('answer.summary', language, {
          place: districtName(article.district, language),
          title: titleOf(article, language),
        });
  const besides = figures.filter((figure) => !isStatedIn(article.title, amountOf(figure)) && !isHandful(figure));
  const leading = cardStatements(besides, article, LEADING);
  const rest = summary.filter((quote) => !leading.some(({ figure }) => standsIn(figure, quote)));
  return answered(question, {
    says: [
      { kind: 'line', text: head },
      ...leading,
      ...(rest.length === 0 ? [] : [{ kind: 'passage' as const, quotes: rest }]),
    ],
    article,
    quotes: [...summary, ...quotesOf(otherwise)],
    figures,
    notes: otherwise.map((one) => contradictionNote(one, question)),
  });
}
