import type { Question } from '../asking/question.ts';
import { readsAlone } from '../figures/labels/noun-phrase.ts';
import { districtName } from '../lookup/names.ts';
import { type Answer, ArticleRef, type Note, type Reason } from '../model/answer.ts';
import type { FigureStatement, Statement } from '../model/statement.ts';
import type { Article, Figure, Language, Quote } from '../model.ts';
import { isCutOff } from '../search/passages/cut-off.ts';
import { quoteOf, sentenceAround } from '../search/passages/sentence-around.ts';
import { phrase } from '../text/phrase.ts';
import type { Span } from '../text/sentences.ts';
import { figureLine, say, withoutPlace } from './say.ts';

/** What an answer is made of before the frame is put around it. */
export type Draft = {
  says: readonly Statement[];
  article: Article;
  quotes: readonly Quote[];
  figures?: readonly Figure[];
  notes?: readonly Note[];
} & Partial<Pick<Answer, 'short' | 'figure' | 'computed' | 'alternatives' | 'listed' | 'counted'>>;

/** An answer with everything that a reader must know about it: names that were put right, paragraphs cut short. */
export function answered(question: Question, draft: Draft): Answer {
  const { says, article, figures = [], notes = [], ...own } = draft;
  const quotes = uniqueQuotes([...draft.quotes, ...quotesOf(figures.map((figure) => ({ figure, article })))]);
  return {
    ...bare(question),
    ...saying(says, question.language),
    ...own,
    status: 'answered',
    figures: [...figures],
    quote: quotes[0]?.text ?? null,
    quotes,
    article: refOf(article),
    notes: [...tookNotes(question), ...damageNotes(article, quotes, question.language), ...notes],
    band: 'sure',
  };
}

/** Several answers fit equally: each is offered as a question of its own. */
export function ambiguous(question: Question, text: string, alternatives: Answer['alternatives']): Answer {
  const says: Statement[] = [
    { kind: 'line', text },
    ...alternatives.map(({ label }): Statement => ({ kind: 'offer', label })),
  ];
  return { ...bare(question), ...saying(says, question.language), status: 'ambiguous', alternatives };
}

/** The paper has nothing, and why; such a reply carries no figure. */
export function nothing(
  question: Question,
  reason: Reason,
  { text, alternatives }: { text: string; alternatives: Answer['alternatives'] },
): Answer {
  const said = saying([{ kind: 'line', text }], question.language);
  return { ...bare(question), ...said, status: 'nothing', reason, alternatives };
}

/** What an answer says, with its plain text. */
export function saying(statements: readonly Statement[], language: Language): Pick<Answer, 'statements' | 'answer'> {
  return { statements: [...statements], answer: say(statements, language) };
}

function bare(question: Question): Answer {
  return {
    status: 'nothing',
    reason: null,
    language: question.language,
    statements: [],
    answer: '',
    short: null,
    figure: null,
    figures: [],
    computed: [],
    quote: null,
    quotes: [],
    article: null,
    notes: tookNotes(question),
    alternatives: [],
    listed: [],
    band: 'none',
    age: null,
  };
}

const KEPT = Object.keys(ArticleRef.shape);

/** What a reply says of an article. */
export function refOf(article: Article): ArticleRef {
  return Object.fromEntries(Object.entries(article).filter(([key]) => KEPT.includes(key))) as unknown as ArticleRef;
}

/** The same in a list. */
export function entryOf({ id, title, date, district }: Article): Answer['listed'][number] {
  return { id, title, date, district };
}

/** The printed sentence around a figure, as a Quote; null where the figure is of another article. */
export function quoteOfFigure(figure: Figure, article: Article): Quote | null {
  if (figure.articleId !== article.id) return null;
  const paragraph = article.paragraphs[figure.paragraph] ?? '';
  const sentence = sentenceAround(paragraph, figure);
  return quoteOf(article, {
    paragraph: figure.paragraph,
    ...sentence,
    start: startWithPeriod(paragraph, sentence, figure),
  });
}

/** The same for figures of several articles; what is of another article than it comes with is left out. */
export function quotesOf(found: readonly { figure: Figure; article: Article }[]): Quote[] {
  return found.map(({ figure, article }) => quoteOfFigure(figure, article)).filter((quote) => quote !== null);
}

/** A sentence too long to be quoted whole may name the period before the stretch with the figure: then it is quoted from there. */
function startWithPeriod(paragraph: string, { start, end }: Span, { period }: Figure): number {
  if (period === null || paragraph.slice(start, end).includes(period.printed)) return start;
  const from = paragraph.lastIndexOf(period.printed, start);
  return from < 0 ? start : sentenceAround(paragraph, { start: from, end: from + period.printed.length }).start;
}

/** A figure as what an answer says: behind its label where that reads by itself, else in its printed clause, else alone. */
export function figureStatement(
  { figure, article }: { figure: Figure; article: Article },
  { opening, date }: Pick<FigureStatement, 'opening' | 'date'> = {},
): FigureStatement {
  const isNoun = readsAlone(withoutPlace(figure, figure.district ?? article.district).label);
  return {
    kind: 'figure',
    figure,
    place: figure.district ?? article.district,
    said: isNoun ? 'label' : inClause(figure, article) ? 'clause' : 'number',
    ...(opening !== undefined && { opening }),
    ...(date !== undefined && { date }),
  };
}

/** UTF-16 units of a clause that still reads as one line. */
const CLAUSE_CHARS = 44;

/** Whether the clause of a figure reads as one line, and stands in what would be quoted for it. */
function inClause(figure: Figure, article: Article): boolean {
  const cited = quoteOfFigure(figure, article)?.text ?? '';
  return figure.quote.length <= CLAUSE_CHARS && cited.includes(figure.quote);
}

/** Figures under a head that names their place: in clauses that are printed words, each clause once. */
export function cardStatements(figures: readonly Figure[], article: Article, most: number): FigureStatement[] {
  const clauses = new Map(figures.map((figure) => [`${figure.paragraph} ${figure.quote}`, figure]));
  return [...clauses.values()]
    .filter((figure) => inClause(figure, article))
    .slice(0, most)
    .map((figure) => ({ kind: 'figure', figure, place: null, said: 'clause' }));
}

/** The same as a line of plain text. */
export function lineOf(found: { figure: Figure; article: Article }, language: Language): string {
  return figureLine(figureStatement(found), language);
}

/** The note that another article prints it differently. */
export function contradictionNote(
  { figure, article }: { figure: Figure; article: Article },
  { language }: Question,
): Note {
  const where = [article.source, article.date].filter((part) => part !== null).join(' ');
  const line = lineOf({ figure, article }, language);
  return { kind: 'contradiction', text: phrase('answer.contradiction', language, { where, line }) };
}

function tookNotes({ places, language }: Question): Note[] {
  return places.flatMap(({ why, printed, place }) => {
    // Who asks in English or in traditional script need not be told that the paper is in simplified.
    if (why === null || why === 'traditional' || (language === 'en' && why !== 'typo' && why !== 'old name')) return [];
    const values = {
      typed: printed,
      place: districtName(place, language),
      why: phrase(`why.${why.replace(' ', '-')}`, language),
    };
    return [{ kind: 'took' as const, text: phrase('answer.took', language, values) }];
  });
}

function damageNotes(article: Article, quotes: readonly Quote[], language: Language): Note[] {
  const cut = quotes.some((quote) => quote.articleId === article.id && isCutOff(article, quote));
  const corrected = article.corrections.filter(({ read }) => quotes.some(({ text }) => text.includes(read)));
  return [
    ...(cut ? [{ kind: 'cut' as const, text: phrase('answer.cut', language) }] : []),
    ...corrected.map(({ printed, read, fixed }) => ({
      kind: 'corrected' as const,
      text: phrase(fixed === true ? 'answer.fixed' : 'answer.corrected', language, { printed, read }),
    })),
    ...unsureFiguresIn(article, quotes).map((printed) => ({
      kind: 'unsure' as const,
      text: phrase('answer.unsure', language, { printed }),
    })),
  ];
}

/** Figures in quotes of an article that were hard to read, the first few for all; letters are marked where they stand. */
function unsureFiguresIn({ id }: Article, quotes: readonly Quote[]): string[] {
  const figures = quotes
    .filter(({ articleId }) => articleId === id)
    .flatMap(({ text, start: from, unsure = [] }) =>
      unsure.filter(({ figure }) => figure).map(({ start, end }) => text.slice(start - from, end - from)),
    );
  return [...new Set(figures)].slice(0, UNSURE_NAMED);
}

/** Figures named that were hard to read: enough to see that the page should be looked at. */
const UNSURE_NAMED = 4;

/** Quotes without those that stand within another one before them. */
export function uniqueQuotes(quotes: readonly Quote[]): Quote[] {
  return quotes.filter(
    (quote, index) =>
      !quotes
        .slice(0, index)
        .some(
          ({ articleId, paragraph, start, end }) =>
            articleId === quote.articleId && paragraph === quote.paragraph && start <= quote.start && quote.end <= end,
        ),
  );
}
