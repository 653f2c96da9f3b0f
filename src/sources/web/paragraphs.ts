import { Tokenizer } from 'htmlparser2';
import { UNHEARD } from './shape.ts';
import { linesOf, type Table } from './table.ts';

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

const CELLS = new Set(['td', 'th']);

/**
 * The text of HTML, or of words with a stray tag or entity in them, paragraph by paragraph: white space as a browser
 * shows it, no empty ones; of a table the lines that `linesOf` makes. Any string is read; what is no HTML is one paragraph.
 */
export function paragraphsOf(html: string): string[] {
  const paragraphs: string[] = [];
  let line: string[] = [];
  let tag = '';
  let unread = 0;
  let table: Table | null = null;
  const end = () => {
    const text = visible(line.join(''));
    line = [];
    if (text !== '') (table?.rows.at(-1)?.at(-1) ?? paragraphs).push(text);
  };
  const add = (text: string) => {
    if (unread === 0) line.push(text);
  };
  const endTable = () => {
    end();
    if (table !== null) for (const text of linesOf(table)) paragraphs.push(text);
    table = null;
  };
  const openInTable = (name: string, { rows, heads }: Table) => {
    if (name === 'tr') {
      rows.push([]);
      heads.push(true);
    } else if (CELLS.has(name)) {
      end();
      rows.at(-1)?.push([]);
      if (name === 'td') heads[heads.length - 1] = false;
    }
  };
  const open = (name: string) => {
    if (UNREAD.has(name)) unread += 1;
    // A table around another is there for its looks.
    else if (name === 'table') endTable();
    else if (BLOCKS.has(name)) end();
    if (name === 'table') table = { rows: [], heads: [] };
    else if (table !== null) openInTable(name, table);
    else if (CELLS.has(name)) add(' ');
  };
  const close = (name: string) => {
    // A stray end opens nothing.
    if (UNREAD.has(name)) unread = Math.max(0, unread - 1);
    else if (name === 'table') endTable();
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
        open(tag);
      },
      onselfclosingtag: () => close(tag),
      onclosetag: (start, after) => close(html.slice(start, after).toLowerCase()),
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  endTable();
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
