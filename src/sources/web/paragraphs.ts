import { Tokenizer } from 'htmlparser2';
import { UNHEARD } from './shape.ts';

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr html li main nav ol p pre section table tbody tfoot thead tr ul'
  ).split(' '),
);

/** Elements whose text nobody reads. */
const UNREAD = new Set(
  'button head iframe noscript object script select style svg template textarea title video'.split(' '),
);

/** Elements that stand beside one another on one line. */
const CELLS = new Set(['td', 'th']);

/**
 * The text of HTML, or of words with a stray tag or entity in them, paragraph by paragraph: white space as a browser
 * shows it, no empty ones. Any string is read; what is no HTML is one paragraph.
 */
export function paragraphsOf(html: string): string[] {
  const paragraphs: string[] = [];
  let line: string[] = [];
  let tag = '';
  let unread = 0;
  const end = () => {
    const text = visible(line.join(''));
    if (text !== '') paragraphs.push(text);
    line = [];
  };
  const add = (text: string) => {
    if (unread === 0) line.push(text);
  };
  const close = (name: string) => {
    // A stray end opens nothing.
    if (UNREAD.has(name)) unread = Math.max(0, unread - 1);
    else if (BLOCKS.has(name)) end();
  };
  // The tokenizer and not the parser: that one keeps what is open, at a price that grows with the square of its depth.
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...UNHEARD,
      ontext: (start, after) => add(html.slice(start, after)),
      ontextentity: (codepoint) => add(String.fromCodePoint(codepoint)),
      onopentagname(start, after) {
        tag = html.slice(start, after).toLowerCase();
        if (UNREAD.has(tag)) unread += 1;
        else if (BLOCKS.has(tag)) end();
        else if (CELLS.has(tag)) add(' ');
      },
      onselfclosingtag: () => close(tag),
      onclosetag: (start, after) => close(html.slice(start, after).toLowerCase()),
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  end();
  return paragraphs;
}

/** The same on one line, as a title is. */
export function lineOf(html: string): string {
  return paragraphsOf(html).join(' ');
}

function visible(text: string): string {
  // Line ends are control characters too, and must part words before the others vanish.
  const unmarked = text.replace(/[\u200b\ufeff]/g, '');
  return unmarked
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();
}
