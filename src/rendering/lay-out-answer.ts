import { FIGURES_SHOWN } from '../limits.ts';
import type { Answer, ArticleRef, Note } from '../model/answer.ts';
import type { Figure, Language, Quote } from '../model.ts';
import type { ReplyOf } from '../reply.ts';
import { phrase } from '../text/phrase.ts';
import { answerControls, fitsButton } from './answer-controls.ts';
import { answerLines } from './answer-lines.ts';
import { cleanLines } from './clean.ts';
import { erratumSpans } from './errata.ts';
import { computedLine, figureField, isSame } from './figure-words.ts';
import type { Field, Layout, Line, Span } from './layout.ts';
import { bold, line, plain, safeUrl, textOf } from './layout.ts';
import { quotation, standsIn } from './quotation.ts';
import { alsoLines, drawsOnSeveral, overTheirWords, reckonedLines } from './reports.ts';
import { sourceLine } from './source-line.ts';

/** Quotes shown with one answer: the one that answers it, and two more where other figures stand. */
const QUOTES_SHOWN = 3;
const ASKS_SHOWN = 5;

type AnswerReply = ReplyOf<'answer'>;

/** The answer first; then the printed words, what to know about them, the figures, and what one may ask next. */
export function layOutAnswer(reply: AnswerReply, language: Language): Layout {
  const { answer, question = null, errata = [] } = reply;
  const several = drawsOnSeveral(answer);
  const { lines: own, quoted } = answerLines(answer);
  const lines = several ? overTheirWords(own, answer, quoted) : own;
  // Where every report has a line of its own, its figure stands there; what editors put right stands in a box.
  const said = several ? lines.map(textOf).join('\n') : '';
  const figures = shownFigures(answer).filter(
    (figure) => !said.includes(figure.printed) || erratumSpans(figure, errata, language).length > 0,
  );
  return {
    language,
    tone: answer.status,
    topic: answer.article?.topics[0] ?? null,
    question,
    lines: [
      ...lines,
      ...reckonedLines(answer, language),
      ...quoteLines(answer, figures, quoted),
      ...titleLine(answer, language),
      ...alsoLines(answer, language),
      ...noteLines(answer.notes, language),
    ],
    fields: [
      ...figures
        .slice(0, FIGURES_SHOWN)
        .map((figure) =>
          figureField(figure, language, { computed: answer.computed, errata, home: answer.article?.district ?? null }),
        ),
      ...looseComputed(answer, figures, language),
      ...askField(answer, language),
    ],
    footer: footerOf(answer, language),
    controls: answerControls(reply, language),
  };
}

/** Where it is printed, and, where a writer is at work, whose words the answer is in. */
function footerOf({ article, writer }: Answer, language: Language): string | null {
  if (article === null) return null;
  const source = sourceLine(article, language);
  return writer === undefined ? source : `${source} · ${phrase(`render.writer.${writer}`, language)}`;
}

/** Notes as small print, each with the sign of its kind. */
export function noteLines(notes: readonly Note[], language: Language): Line[] {
  return notes.map(({ kind, text }) =>
    line('small', phrase(`render.note.${kind}`, language), ' ', ...cleanLines(text)),
  );
}

/** The article's title, linked where it has an address. */
export function titleSpan(article: Pick<ArticleRef, 'title' | 'url'>, language: Language): Span {
  const text = article.title ?? phrase('answer.untitled', language);
  const url = safeUrl(article.url);
  return url === null ? plain(text) : { kind: 'link', text, url };
}

/** Whose words the quotations are; not where the answer names the article itself. */
function titleLine({ answer, article, quotes }: Answer, language: Language): Line[] {
  if (article === null || article.title === null || drawsOnSeveral({ article, quotes })) return [];
  if (article.url === null && answer.includes(article.title)) return [];
  return [line('small', '—— ', titleSpan(article, language))];
}

/** The figure asked for, before the others that the answer shows. */
function shownFigures({ figure, figures }: Answer): Figure[] {
  if (figure === null) return figures;
  return [figure, ...figures.filter((other) => !isSame(other, figure))];
}

/** The printed words that answer, and those where the figures stand, as far as the answer does not hold them. */
function quoteLines(answer: Answer, figures: readonly Figure[], quoted: readonly Quote[]): Line[] {
  const asked = answer.figure === null ? figures : [answer.figure];
  return answer.quotes
    .filter((quote) => !quoted.includes(quote))
    .filter((quote) => quote === answer.quotes[0] || figures.some((figure) => standsIn(figure, quote)))
    .slice(0, Math.max(0, QUOTES_SHOWN - quoted.length))
    .map((quote) => quotation(quote, asked.some((figure) => standsIn(figure, quote)) ? asked : figures, answer.short));
}

/** What was computed from a figure that is not among those shown. */
function looseComputed({ computed }: Answer, figures: readonly Figure[], language: Language): Field[] {
  return computed
    .filter(({ from, added }) => {
      return added === undefined && !figures.slice(0, FIGURES_SHOWN).some((figure) => isSame(figure, from));
    })
    .map((row) => ({ name: row.from.printed, lines: [computedLine(row, language)], inline: true }));
}

function askField({ status, alternatives }: Answer, language: Language): Field[] {
  const lines = alternatives.slice(0, ASKS_SHOWN).map(({ label, ask }) => {
    const how: Span = { kind: 'ask', text: ask };
    return lettersOf(ask).includes(lettersOf(label)) ? line('point', how) : line('point', bold(label), ' — ', how);
  });
  if (lines.length === 0) return [];
  const name = phrase(status === 'ambiguous' ? 'render.which' : 'render.ask-next', language);
  return [{ name, lines, inline: false, offered: alternatives.every(fitsButton) }];
}

/** A text without its spaces and marks: what tells whether one says all that the other does. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}
