import type { Answer, ArticleRef, Note } from '../../model/answer.ts';
import type { Language } from '../../model.ts';
import type { ReplyOf } from '../../reply.ts';
import { phrase } from '../../text/phrase.ts';
import { cleanLines } from '../clean.ts';
import { answerControls, fitsButton } from '../controls/answer-controls.ts';
import { lettersOf } from '../words/letters.ts';
import { alsoLine, looseComputed, reckonedLines } from '../words/reports.ts';
import { sourceLine } from '../words/source-line.ts';
import { headOf, statementLines } from '../words/statements.ts';
import type { Field, Line, Sheet, Span } from './layout.ts';
import { bold, line, plain, safeUrl } from './layout.ts';

const ASKS_SHOWN = 5;

type AnswerReply = ReplyOf<'answer'>;

/** The answer in one line; the printed words with it marked; what to know about them; where they stand. */
export function layOutAnswer(reply: AnswerReply, language: Language): Sheet {
  const { answer, question = null, errata = [] } = reply;
  return {
    tone: answer.status,
    topic: answer.article?.topics[0] ?? null,
    question,
    lines: [
      ...(answer.band === 'nearest' && answer.listed.length === 0
        ? [line('small', phrase('render.nearest', language))]
        : []),
      ...statementLines(answer, { language, errata }),
      ...looseComputed(answer, language),
      ...reckonedLines(answer, language),
      ...linkLine(answer, language),
      ...alsoLine(answer, language),
      ...noteLines(answer.notes, language),
      ...idLine(answer),
    ],
    fields: [...askField(answer, language), ...othersField(reply, language)],
    footer: footerOf(answer, language),
    controls: answerControls(reply, language),
  };
}

/** Where it is printed, and, where a writer is at work, whose words the answer is in. */
function footerOf({ article, writer, age, notes, listed }: Answer, language: Language): string | null {
  if (article === null) return null;
  const old = notes.some(({ kind }) => kind === 'as_of');
  // A list is of many days, which its lines say.
  const source = listed.length > 1 ? null : sourceLine(article, language, { days: age, old });
  const worded = writer === undefined ? null : phrase(`render.writer.${writer}`, language);
  return [source, worded].filter((part) => part !== null && part !== '').join(' · ') || null;
}

/** Notes as small print, each with the sign of its kind; that a report is old, its badge says. */
export function noteLines(notes: readonly Note[], language: Language): Line[] {
  return notes
    .filter(({ kind }) => kind !== 'as_of')
    .map(({ kind, text }) => line('small', phrase(`render.note.${kind}`, language), ' ', ...cleanLines(text)));
}

/** The article's title, linked where it has an address. */
export function titleSpan(article: Pick<ArticleRef, 'title' | 'url' | 'link'>, language: Language): Span {
  const text = article.title ?? phrase('answer.untitled', language);
  const url = addressOf(article);
  return url === null ? plain(text) : { kind: 'link', text, url };
}

/** Where it can be read: in the archive, whose page leads on to the paper’s own, else there. */
function addressOf({ link, url }: Pick<ArticleRef, 'url' | 'link'>): string | null {
  return safeUrl(link ?? null) ?? safeUrl(url);
}

/** The report on the web, where it is one. */
function linkLine({ article, listed }: Answer, language: Language): Line[] {
  if (article === null || listed.length > 1 || addressOf(article) === null) return [];
  return [line('small', titleSpan(article, language))];
}

/** By what the article is asked for where there are no buttons. */
function idLine({ article, listed }: Answer): Line[] {
  const ids = listed.length > 0 ? [] : [article?.id ?? ''].filter((id) => id !== '');
  return ids.map((text) => line('small', { kind: 'id', text }));
}

/** What else is printed of the place or the subject, by title. */
function othersField({ others = [] }: AnswerReply, language: Language): Field[] {
  const lines = others.map((one) => {
    const title = one.title ?? phrase('answer.untitled', language);
    return line('point', ...headOf({ ...one, title }, language));
  });
  return lines.length === 0 ? [] : [{ name: phrase('render.others', language), lines, inline: false }];
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
