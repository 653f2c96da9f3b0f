import { districtName } from '../../lookup/names.ts';
import type { Answer } from '../../model/answer.ts';
import type { Article, Day } from '../../model.ts';
import { phrase } from '../../text/phrase.ts';
import type { Evidence } from '../choosing/evidence.ts';
import { type Pick, sentencesFor } from '../choosing/pick-sentence.ts';
import { namesWhatIsAsked, shortAnswer } from '../choosing/short.ts';
import { answered } from '../compose.ts';
import type { Question } from '../question/question.ts';
import { unitFit } from '../question/wanted.ts';

/** A later sentence that holds a name or a day is taken before the first only where it covers nearly as much. */
const NEARLY = 0.7;

/** Answers with the printed sentence, and its few answering words where they can be told. */
export function answerSentence(
  question: Question,
  { words, articles, evidence, today }: { words: string; articles: readonly Article[]; evidence: Evidence; today: Day },
): Answer | null {
  const picks = sentencesFor(words, question, articles);
  const [best] = picks;
  if (best === undefined) return null;
  const shorts = picks
    .filter(({ score }) => score >= best.score * NEARLY)
    .map((pick) => ({
      pick,
      short: shortAnswer({ question, sentence: pick.quote.text, evidence, today }) ?? onlyFigure(question, pick),
    }));
  const { pick, short } = shorts.find((one) => one.short !== null) ?? {
    pick: shorts.find((one) => namesWhatIsAsked(question, one.pick.quote.text))?.pick ?? best,
    short: null,
  };
  return answered(question, {
    text: textOf(question, pick, short),
    article: pick.article,
    quotes: [pick.quote],
    short,
  });
}

/** The one figure that the sentence holds, or holds of what is wanted, where a number is asked for. */
function onlyFigure({ kind, wanted }: Question, { article, quote }: Pick): string | null {
  if (kind !== 'figure') return null;
  const held = article.figures.filter(
    ({ paragraph, start, end }) => paragraph === quote.paragraph && quote.start <= start && end <= quote.end,
  );
  const fitting = held.filter((figure) => unitFit(wanted, figure) > 0);
  const [only, ...others] = fitting.length > 0 ? fitting : held;
  return only === undefined || others.length > 0 ? null : only.printed;
}

function textOf(question: Question, { article, quote }: Pick, short: string | null): string {
  const { language } = question;
  if (question.kind === 'place' && short === null && article.district !== null) {
    return phrase('answer.place', language, { place: districtName(article.district, language), sentence: quote.text });
  }
  if (short === null) return quote.text;
  return phrase('answer.short', language, { short, sentence: quote.text });
}
