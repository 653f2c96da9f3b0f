import { printedWidth } from '../../src/reading/lines/width.ts';
import type { Chance } from './chance.ts';
import type { Manner } from './manner.ts';
import { type Line, lettersIn, linesOf, type Part, type SetArticle } from './set-article.ts';

/** A block where it is printed, and what it is of. */
export type Placed = {
  article: number | null;
  part: Part;
  paragraph: number;
  /** Whether its first line begins a paragraph. */
  begins: boolean;
  /** What stands in its first lines over its text or byline, or before it in one line: in how many lines, of how many letters. */
  over: Over;
  lines: string[];
  column: number;
  top: number;
};

export type Over = { part: Part; lines: number; letters: number };
export const NOTHING: Over = { part: 'text', lines: 0, letters: 0 };

/** Lines of a column from which an article is set in one more. */
const DEEP = 14;

/** Puts heads, and columns of equal depth beneath them, in the first place from the top that is wide enough. */
export function layOutPage(articles: readonly SetArticle[], manner: Manner, chance: Chance): Placed[] {
  const sky = Array.from({ length: manner.columns }, () => 0);
  return articles.flatMap((article, number) => {
    const most = Math.min(manner.columns, Math.max(1, Math.ceil(article.flow.length / DEEP)));
    const span = Math.max(1, most - chance.upTo(2));
    const { from, top } = firstPlace(sky, span);
    const head = headsAt(article, number, { from, top, span });
    const below = (head.at(-1)?.top ?? top) + 2;
    const { blocks, bottom } = columnsAt(article, number, { from, top: below, span, pictured: chance.percent(30) });
    for (let at = from; at < from + span; at += 1) sky[at] = bottom;
    return [
      ...head,
      ...leadAt(article, number, { from, top: below - 1 }),
      ...captionAt(article, number, manner, chance, { from, top: below }),
      ...blocks,
    ];
  });
}

type Place = { from: number; top: number };

function firstPlace(sky: readonly number[], span: number): Place {
  const tops = sky.slice(0, sky.length - span + 1).map((_, from) => Math.max(...sky.slice(from, from + span)));
  const top = Math.min(...tops);
  return { from: tops.indexOf(top), top: top + 1 };
}

function headsAt(
  { head, measure }: SetArticle,
  article: number,
  { from, top, span }: Place & { span: number },
): Placed[] {
  let row = top;
  // The lines of a title that is parted are as they are printed.
  const isParted = head.filter(({ part }) => part === 'title').length > 1;
  const blocks = head.map(({ part, text, joins }) => {
    const room =
      part === 'byline' || (part === 'title' && isParted)
        ? Number.POSITIVE_INFINITY
        : Math.max(7, Math.floor((span * measure) / (part === 'title' ? 1.8 : 1.2)));
    const lines =
      /\s/.test(text) || printedWidth(text) <= room
        ? text.split('\n')
        : linesOf(text, Math.ceil(printedWidth(text) / Math.ceil(printedWidth(text) / room)), 0);
    row += 2;
    return { article, part, paragraph: -1, begins: false, over: NOTHING, lines, column: from, top: row - 2, joins };
  });
  return blocks.flatMap(({ joins, ...block }, at) => {
    const [above, below] = [blocks[at - 1], blocks[at + 1]];
    if (above?.joins === true) return [];
    if (!joins || below === undefined) return [block];
    const part = block.part === 'kicker' ? below.part : block.part;
    const over = { part: block.part, lines: block.lines.length, letters: lettersIn(block.lines.join('')) };
    return [{ ...block, part, over, lines: [...block.lines, ...below.lines] }];
  });
}

function leadAt({ lead, leadSigned }: SetArticle, article: number, { from, top }: Place): Placed[] {
  if (lead.length === 0) return [];
  const at = { article, over: NOTHING, column: from, top };
  const text = { ...at, part: 'text' as const, paragraph: LEAD, begins: true, lines: lead };
  if (leadSigned === null) return [text];
  return [text, { ...at, part: 'byline' as const, paragraph: -1, begins: false, lines: [leadSigned] }];
}

/** The number of a paragraph that is set by itself. */
const LEAD = -2;

function captionAt(
  article: SetArticle,
  number: number,
  { caption, indent }: Manner,
  { percent }: Chance,
  { from, top }: Place,
): Placed[] {
  if (!percent(caption.percent)) return [];
  const words = `${caption.mark}${article.caption}`;
  const lines = linesOf(words, Math.round(article.measure * 1.4), caption.mark === '' ? indent : 0);
  return [
    {
      article: number,
      part: 'caption',
      paragraph: -1,
      begins: caption.mark === '' && indent > 0,
      over: NOTHING,
      lines,
      column: from,
      top,
    },
  ];
}

function columnsAt(
  { flow }: SetArticle,
  article: number,
  { from, top, span, pictured }: Place & { span: number; pictured: boolean },
) {
  // A picture takes the last column's upper part.
  const tops = Array.from({ length: span }, (_, at) => (pictured && span > 1 && at === span - 1 ? top + 7 : top));
  let bottom = Math.max(...tops) + 1;
  while (tops.reduce((room, one) => room + bottom - one, 0) < flow.length) bottom += 1;
  const blocks: Placed[] = [];
  let next = 0;
  for (const [at, begin] of tops.entries()) {
    let open: Placed | null = null;
    for (let row = begin; row < bottom; row += 1, next += 1) {
      const line = flow[next];
      if (line === undefined) break;
      if (open !== null && goesOn(open, flow[next - 1], line)) addLine(open, line);
      else {
        const { joins, head, ...own } = line;
        const over: Over = joins
          ? { part: line.part, lines: 1, letters: lettersIn(line.text) }
          : { part: 'title', lines: 0, letters: head ?? 0 };
        open = { ...own, article, over, lines: [line.text], column: from + at, top: row };
        blocks.push(open);
      }
    }
  }
  return { blocks, bottom };
}

/** Whether a line is of the block above it in its column. */
function goesOn(open: Placed, above: Line | undefined, line: Line): boolean {
  return above?.joins === true || (line.part === 'text' && open.part === 'text' && open.paragraph === line.paragraph);
}

function addLine(open: Placed, { part, text, paragraph }: Line): void {
  open.lines.push(text);
  if (part === 'text') Object.assign(open, { part, paragraph });
  else open.over = { ...open.over, lines: open.over.lines + 1, letters: open.over.letters + lettersIn(text) };
}
