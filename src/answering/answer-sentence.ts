import { districtName } from '../lookup/names.ts';
import type { Answer, Article, Day, Quote } from '../model.ts';
import { rankSentences } from '../search/rank-sentences.ts';
import { foldText } from '../text/fold.ts';
import { phrase } from '../text/phrase.ts';
import { answered } from './compose.ts';
import { takesOtherSide } from './contrast.ts';
import type { Evidence } from './evidence.ts';
import type { Question } from './question.ts';
import { quoteOf } from './sentence-around.ts';
import { namesWhatIsAsked, shortAnswer } from './short.ts';

/** A sentence that may answer, with how well it does, comparable within one article. */
type Pick = { article: Article; quote: Quote; score: number };

/** Sentences of each article that are looked at for a short answer of the right kind. */
const LOOKED_AT = 3;
/** A later sentence that holds a name or a day is taken before the first only where it covers nearly as much. */
const NEARLY = 0.7;

/** The sentence of the best article that answers, the first of its article's ranking that takes no other side. */
function pickSentence(words: string, question: Question, articles: readonly Article[]): Pick | null {
  for (const article of articles) {
    const hits = rankSentences(words, article)
      .map((hit) => ({ article, quote: quoteOf(article, hit), score: hit.score }))
      .filter(({ quote }) => !takesOtherSide(question.folded, [foldText(quote.text)]));
    const [best] = hits;
    if (best === undefined) continue;
    return best;
  }
  return null;
}

/** Answers with the printed sentence, and its few answering words where they can be told. */
export function answerSentence(
  question: Question,
  { words, articles, evidence, today }: { words: string; articles: readonly Article[]; evidence: Evidence; today: Day },
): Answer | null {
  const picks = sentencesOfBest(words, question, articles);
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

/** The one figure that the sentence holds, where a number is asked for: nothing else there can be meant. */
function onlyFigure({ kind }: Question, { article, quote }: Pick): string | null {
  if (kind !== 'figure') return null;
  const [only, ...others] = article.figures.filter(
    ({ paragraph, start, end }) => paragraph === quote.paragraph && quote.start <= start && end <= quote.end,
  );
  return only === undefined || others.length > 0 ? null : only.printed;
}

function sentencesOfBest(words: string, question: Question, articles: readonly Article[]): Pick[] {
  const first = pickSentence(words, question, articles);
  if (first === null) return [];
  const rest = rankSentences(words, first.article)
    .slice(0, LOOKED_AT)
    .map((hit) => ({ article: first.article, quote: quoteOf(first.article, hit), score: hit.score }))
    .filter(({ quote }) => quote.start !== first.quote.start || quote.paragraph !== first.quote.paragraph);
  return [first, ...rest.filter(({ quote }) => !takesOtherSide(question.folded, [foldText(quote.text)]))];
}

function textOf(question: Question, { article, quote }: Pick, short: string | null): string {
  const { language } = question;
  if (question.kind === 'place' && short === null && article.district !== null) {
    return phrase('answer.place', language, { place: districtName(article.district, language), sentence: quote.text });
  }
  if (short === null) return quote.text;
  return phrase('answer.short', language, { short, sentence: quote.text });
}
