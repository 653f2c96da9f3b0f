import { FIGURES_SHOWN } from '../limits.ts';
import type { Answer, ArticleRef, Figure, Language, Note } from '../model.ts';
import { phrase } from '../text/phrase.ts';
import { cleanLines } from './clean.ts';
import { computedLine, figureField, isSame } from './figure-words.ts';
import type { Field, Layout, Line, Span } from './layout.ts';
import { bold, line, plain, safeUrl } from './layout.ts';
import { quotation, standsIn } from './quotation.ts';
import { sourceLine } from './source-line.ts';

/** Quotes shown with one answer: the one that answers it, and two more where other figures stand. */
const QUOTES_SHOWN = 3;
const ASKS_SHOWN = 5;
/** UTF-16 units of a first line that may all stand in bold; a longer one has only its answering words in bold. */
const BOLD_CHARS = 120;

/** The answer first; then the printed words, what to know about them, the figures, and what one may ask next. */
export function layOutAnswer(answer: Answer, language: Language): Layout {
  const figures = shownFigures(answer);
  return {
    language,
    tone: answer.status,
    lines: [
      ...answerLines(answer),
      ...quoteLines(answer, figures),
      ...titleLine(answer.article, language),
      ...noteLines(answer.notes, language),
    ],
    fields: [
      ...figures.slice(0, FIGURES_SHOWN).map((figure) => figureField(figure, language, answer.computed)),
      ...looseComputed(answer, figures, language),
      ...askField(answer, language),
    ],
    footer: answer.article === null ? null : sourceLine(answer.article, language),
  };
}

/** Notes as small print, each with the sign of its kind. */
export function noteLines(notes: readonly Note[], language: Language): Line[] {
  return notes.map(({ kind, text }) =>
    line('small', phrase(`render.note.${kind}`, language), ' ', ...cleanLines(text)),
  );
}

/** The article's title, linked where it has an address. */
export function titleSpan(article: Pick<ArticleRef, 'title' | 'url'>, language: Language): Span {
  const text = article.title ?? phrase('render.untitled', language);
  const url = safeUrl(article.url);
  return url === null ? plain(text) : { kind: 'link', text, url };
}

function titleLine(article: ArticleRef | null, language: Language): Line[] {
  if (article === null || article.title === null) return [];
  return [line('small', '—— ', titleSpan(article, language))];
}

function answerLines(answer: Answer): Line[] {
  const [first = '', ...rest] = cleanLines(answer.answer);
  return [line('plain', ...leadSpans(first, answer.short)), ...rest.map((text) => line('plain', text))];
}

function leadSpans(first: string, short: string | null): Span[] {
  if (first.length <= BOLD_CHARS) return [bold(first)];
  const at = short === null || short === '' ? -1 : first.indexOf(short);
  if (short === null || at < 0) return [plain(first)];
  return [plain(first.slice(0, at)), bold(short), plain(first.slice(at + short.length))];
}

/** The figure asked for, before the others that the answer shows. */
function shownFigures({ figure, figures }: Answer): Figure[] {
  if (figure === null) return figures;
  return [figure, ...figures.filter((other) => !isSame(other, figure))];
}

/** Printed words that the answer itself does not give word for word already. */
function quoteLines(answer: Answer, figures: readonly Figure[]): Line[] {
  const marked = answer.figure === null ? figures : [answer.figure];
  return answer.quotes
    .filter((quote, index) => index === 0 || figures.some((figure) => standsIn(figure, quote)))
    .slice(0, QUOTES_SHOWN)
    .filter(({ text }) => !answer.answer.includes(text))
    .map((quote) =>
      quotation(quote, marked.some((figure) => standsIn(figure, quote)) ? marked : figures, answer.short),
    );
}

/** What was computed from a figure that is not among those shown. */
function looseComputed({ computed }: Answer, figures: readonly Figure[], language: Language): Field[] {
  return computed
    .filter(({ from }) => !figures.slice(0, FIGURES_SHOWN).some((figure) => isSame(figure, from)))
    .map((row) => ({ name: row.from.printed, lines: [computedLine(row, language)], inline: true }));
}

function askField({ status, alternatives }: Answer, language: Language): Field[] {
  const lines = alternatives.slice(0, ASKS_SHOWN).map(({ label, ask }) => {
    const how: Span[] = [{ kind: 'phrase', text: '/ask ' }, plain(ask)];
    return label === '' || label === ask ? line('point', ...how) : line('point', bold(label), ' — ', ...how);
  });
  if (lines.length === 0) return [];
  const name = phrase(status === 'ambiguous' ? 'render.which' : 'render.ask-next', language);
  return [{ name, lines, inline: false }];
}
