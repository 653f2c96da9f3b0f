import { comparable } from '../../figures/convert.ts';
import { districtName } from '../../lookup/names.ts';
import type { Answer } from '../../model/answer.ts';
import { ASKS } from '../../tables/asks.ts';
import { phrase } from '../../text/phrase.ts';
import type { FigureFit } from '../choosing/pick-figure.ts';
import { answered, lineOf, quotesOf } from '../compose.ts';
import type { Question } from '../question/question.ts';
import { plainer, sizeBeside } from './side-by-side.ts';
import { notesOn } from './trend.ts';

/**
 * Places by a figure of each for one measure, the most first, or the least where that is asked for; the first figure
 * given says which others can be set beside it.
 * @param shown - Places that are told of at most.
 */
export function answerRanking(
  question: Question,
  fits: readonly [FigureFit, ...FigureFit[]],
  shown = Number.POSITIVE_INFINITY,
): Answer {
  const [{ figure: measure }] = fits;
  const { language, folded } = question;
  const least = ASKS.least.test(folded) || ASKS.fewer.test(folded);
  const ordered = fits
    .filter(({ figure }) => comparable(figure, measure))
    .toSorted((a, b) => (least ? 1 : -1) * (sizeBeside(a.figure, measure) - sizeBeside(b.figure, measure)))
    .slice(0, shown);
  const [first = fits[0]] = ordered;
  const { figure, article } = first;
  const place = districtName(article.district ?? article.title ?? '', language);
  return answered(question, {
    text: [
      phrase(least ? 'answer.least' : 'answer.most', language, { place }),
      ...ordered.map((fit) => lineOf(fit, language)),
    ].join('\n'),
    article,
    quotes: quotesOf(ordered),
    figure,
    figures: ordered.map((fit) => fit.figure),
    computed: plainer(figure),
    notes: notesOn(ordered, question),
  });
}
