import { cleanStretch } from './clean.ts';
import { type Span, UNSURE } from './layouts/layout.ts';

/** What Discord reads as markup anywhere in a line: emphasis, code, links, mentions (`<@…>`, `</…>`, `<#…>`, `<t:…>`). */
const ANYWHERE = /[\\*_`[\]<@]/g;
/** What it reads as markup only when doubled: `||spoiler||`, `~~struck~~`. One alone is the printer's 20~30. */
const DOUBLED = /\|{2,}|~{2,}/g;
/** What it reads as markup at its start: heading, small print, list, quote. */
const AT_START = /^(\s*)(#{1,3}(?=\s|$)|-(?=\s|#|$)|>)/;
const NUMBERED = /^(\s*\d+)\.(?=\s|$)/;
/** The colon of a bare address, which becomes a link, and of `:smile:`, which becomes a picture. */
const COLON = /:(?=\/\/|[^\s:]+:)/g;

/**
 * A line's text as Discord shows it unchanged: nothing in it can link, mention, format or break out of its line, and a
 * printed (?) is told from our own by its escape. What a reader sees is the text as given.
 */
function escapeMarkup(text: string): string {
  return text
    .replace(ANYWHERE, '\\$&')
    .replace(DOUBLED, (run) => [...run].map((mark) => `\\${mark}`).join(''))
    .replace(COLON, '\\:')
    .replaceAll(UNSURE, `\\${UNSURE}`)
    .replace(AT_START, '$1\\$2')
    .replace(NUMBERED, '$1\\.');
}

/**
 * A stretch of a line as Discord markdown, without hidden and direction characters; '' where nothing of it can be seen.
 */
export function renderSpan(span: Span): string {
  if (span.kind === 'channel') return `<#${span.id}>`;
  if (span.kind === 'role') return `<@&${span.id}>`;
  if (span.kind === 'phrase' || span.kind === 'unsure') return span.text;
  if (span.kind === 'id') return '';
  const text = escapeMarkup(cleanStretch(span.text));
  if (text.trim() === '') return text;
  if (span.kind === 'bold') return `**${text}**`;
  if (span.kind === 'ask') return `/ask ${text}`;
  if (span.kind === 'link') return `[${text}](${span.url})`;
  return text;
}
