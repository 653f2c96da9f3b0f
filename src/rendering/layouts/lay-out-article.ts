import type { Article, Byline, Language } from '../../model.ts';
import type { ReplyOf } from '../../reply.ts';
import { phrase } from '../../text/phrase.ts';
import { shortId } from '../../text/short-id.ts';
import { printButton } from '../controls/print-button.ts';
import { erratumLines } from '../words/errata.ts';
import { framed } from '../words/names.ts';
import { quotedSpans } from '../words/quotation.ts';
import { sourceLine } from '../words/source-line.ts';
import { titleSpan } from './lay-out-answer.ts';
import type { Line, Sheet } from './layout.ts';
import { bold, button, line } from './layout.ts';
import { pageButtons, pagesOf } from './pages.ts';

/** Misreadings listed one by one; more are counted. */
const CORRECTIONS_SHOWN = 3;

/** An article as a cutting: kicker, title, its text as printed, byline, figures, and what OCR damaged. */
export function layOutArticle(
  { article, link, page = 0, errata = [], places }: ReplyOf<'article'>,
  language: Language,
): Sheet {
  const title = titleSpan({ ...article, ...(link && { link }) }, language);
  const pages = pagesOf(article);
  const at = Math.min(Math.max(0, Math.trunc(page)), pages.length - 1) || 0;
  const isFirst = at === 0;
  const isLast = at === pages.length - 1;
  return {
    tone: 'answered',
    topic: article.topics[0] ?? null,
    lines: [
      ...(article.kicker === null || !isFirst ? [] : [line('small', article.kicker)]),
      line('plain', title.kind === 'plain' ? bold(title.text) : title),
      ...placeLine(article, language),
      line('small', { kind: 'id', text: article.id }),
      ...(pages[at] ?? []).map((quote) =>
        line('quote', ...quotedSpans(quote, { language, figures: article.figures, limit: quote.text.length })),
      ),
      ...(article.byline === null || !isLast ? [] : [line('small', bylineText(article.byline))]),
      ...(isLast ? erratumLines(errata, language) : []),
      ...(isLast ? damage(article, language) : []),
    ],
    footer: sourceLine(article, language),
    controls: {
      buttons: pageButtons('page', [shortId(article.id)], { at, pages: pages.length, language }),
      more: [
        ...(article.figures.length > 0 ? [button('figures', [shortId(article.id)], { language })] : []),
        ...(places === undefined ? [] : [printButton(shortId(article.id), { language, of: 'page' })]),
        button('cite', [shortId(article.id)], { language }),
        button('explain', [shortId(article.id)], { language }),
      ],
    },
  };
}

function placeLine({ district, topics }: Article, language: Language): Line[] {
  const words = [...(district === null ? [] : [district]), ...topics].map((word) => framed(word, language));
  return words.length === 0 ? [] : [line('small', words.join(' · '))];
}

function bylineText({ office, people, role }: Byline): string {
  return [office, ...people, role].filter((part) => part !== null).join(' ');
}

/** What a reader must know of the print: paragraphs whose end was lost, characters that were put right. */
function damage({ cut, corrections }: Article, language: Language): Line[] {
  const lines = corrections
    .slice(0, CORRECTIONS_SHOWN)
    .map(({ printed, read, fixed }) =>
      phrase(fixed === true ? 'render.fixed' : 'render.corrected', language, { printed, read }),
    );
  const more = corrections.length - lines.length;
  if (more > 0) lines.push(phrase('render.more-corrected', language, { count: `${more}` }));
  if (cut.length > 0) lines.push(phrase('render.cut', language, { count: `${cut.length}` }));
  return lines.map((text) => line('small', text));
}
