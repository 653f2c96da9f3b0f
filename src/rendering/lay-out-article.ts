import { FIGURES_SHOWN } from '../limits.ts';
import type { Article, Byline, Language } from '../model.ts';
import type { Reply } from '../reply.ts';
import { phrase } from '../text/phrase.ts';
import { figureField } from './figure-words.ts';
import { titleSpan } from './lay-out-answer.ts';
import type { Layout, Line } from './layout.ts';
import { bold, line } from './layout.ts';
import { framed } from './names.ts';
import { quotedSpans } from './quotation.ts';
import { sourceLine } from './source-line.ts';

type ArticleReply = Extract<Reply, { kind: 'article' }>;

/** Misreadings listed one by one; more are counted. */
const CORRECTIONS_SHOWN = 3;

/** An article as a cutting: kicker, title, its text as printed, byline, figures, and what OCR damaged. */
export function layOutArticle({ article }: ArticleReply, language: Language): Layout {
  const title = titleSpan(article, language);
  return {
    language,
    tone: 'answered',
    topic: article.topics[0] ?? null,
    question: null,
    lines: [
      ...(article.kicker === null ? [] : [line('small', article.kicker)]),
      line('plain', title.kind === 'plain' ? bold(title.text) : title),
      ...placeLine(article, language),
      ...paragraphs(article),
      ...(article.byline === null ? [] : [line('small', bylineText(article.byline))]),
      ...damage(article, language),
    ],
    fields: article.figures
      .slice(0, FIGURES_SHOWN)
      .map((figure) => figureField(figure, language, { home: article.district })),
    footer: sourceLine(article, language),
    controls: [],
  };
}

function placeLine({ district, topics }: Article, language: Language): Line[] {
  const words = [...(district === null ? [] : [district]), ...topics].map((word) => framed(word, language));
  return words.length === 0 ? [] : [line('small', words.join(' · '))];
}

/** The whole text, paragraph by paragraph, its figures marked; what a message cannot hold is cut at its end. */
function paragraphs({ id, paragraphs: texts, figures }: Article): Line[] {
  return texts.map((text, paragraph) =>
    line(
      'quote',
      ...quotedSpans({ articleId: id, paragraph, start: 0, end: text.length, text }, figures, null, text.length),
    ),
  );
}

function bylineText({ office, people, role }: Byline): string {
  return [office, ...people, role].filter((part) => part !== null).join(' ');
}

/** What a reader must know of the print: paragraphs whose end was lost, characters that were put right. */
function damage({ cut, corrections }: Article, language: Language): Line[] {
  const lines = corrections
    .slice(0, CORRECTIONS_SHOWN)
    .map(({ printed, read }) => phrase('render.corrected', language, { printed, read }));
  const more = corrections.length - lines.length;
  if (more > 0) lines.push(phrase('render.more-corrected', language, { count: `${more}` }));
  if (cut.length > 0) lines.push(phrase('render.cut', language, { count: `${cut.length}` }));
  return lines.map((text) => line('small', text));
}
