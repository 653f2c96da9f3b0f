/** A stretch of a text, UTF-16 offsets, end exclusive. */
export type Span = { start: number; end: number };

const ENDS = new Set('。!?！？…');
const CLOSERS = new Set('"\'”’」』)）》】');
const CLOSER_OF: Readonly<Record<string, string>> = { '（': '）', '(': ')' };
/**
 * A full stop of Latin script: behind a word that is no title or initial, before a capital or the end of the line. 3.5, U.S.
 * and Mr. Li have none.
 */
const FULL_STOP =
  /(?<=[\p{Ll}\d%)”"’])(?<!\b(?:Mrs?|Ms|Dr|Prof|St|Sr|Jr|vs|No|Inc|Ltd|Co|Corp|Gen|Gov|Sen|Rep|[ap]\.m))\.(?=["”’)]*(?:\s+["“‘(]?\p{Lu}|\s*$))/u;
const MARKS = new RegExp(`[。!?！？…（(）)]|${FULL_STOP.source}`, 'gu');

/** UTF-16 units in which a bracket must close again to count as one; longer, OCR lost the other half. */
const BRACKET_CHARS = 200;

/**
 * Cuts a paragraph into its printed sentences, with the closing quotation marks and brackets that belong to them.
 * A sentence inside brackets does not end the one around it, unless it stands in brackets as a whole. A text without
 * an end mark is one sentence.
 */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  const open: Bracket[] = [];
  let start = skipSpace(text, 0);
  for (const { index, 0: mark } of text.matchAll(MARKS)) {
    if (index < start) continue;
    const closed = trackBracket(open, text, index);
    const ends = ENDS.has(mark) || mark === '.' || (closed?.at === start && ENDS.has(text.charAt(index - 1)));
    if (!ends || open.length > 0) continue;
    const end = endWithClosers(text, start, index + 1);
    spans.push({ start, end });
    start = skipSpace(text, end);
  }
  if (start < text.length) spans.push({ start, end: trimEnd(text, start) });
  return spans;
}

type Bracket = { closer: string; at: number };

/** Opens or closes the bracket at a position; the one that was closed, else undefined. */
function trackBracket(open: Bracket[], text: string, at: number): Bracket | undefined {
  const mark = text.charAt(at);
  const closer = CLOSER_OF[mark];
  if (closer !== undefined && text.slice(at, at + BRACKET_CHARS).includes(closer)) open.push({ closer, at });
  return mark === open.at(-1)?.closer ? open.pop() : undefined;
}

/** Where a sentence ends whose end mark stands before `from`: further marks and closing quotation marks belong to it. */
function endWithClosers(text: string, start: number, from: number): number {
  let end = from;
  while (end < text.length && (ENDS.has(text.charAt(end)) || CLOSERS.has(text.charAt(end)))) {
    // A straight quote right after the end may open the next sentence instead; it closes when one is open.
    if (text.charAt(end) === '"' && quotesBefore(text, start, end) % 2 === 0) break;
    end += 1;
  }
  return end;
}

/** Cuts a sentence at commas, semicolons and colons: the clauses in which a figure and its label stand. */
export function clausesOf(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let from = start;
  for (let position = start; position < end; position += 1) {
    const character = text.charAt(position);
    if (!/[,，;；:：。!?！？]/.test(character)) continue;
    // 1,000 is one number.
    if (
      character === ',' &&
      /\d/.test(text.charAt(position - 1)) &&
      /^\d{3}(?!\d)/.test(text.slice(position + 1, position + 5))
    )
      continue;
    if (position > from) spans.push({ start: from, end: position });
    from = position + 1;
  }
  if (end > from) spans.push({ start: from, end });
  return spans;
}

function quotesBefore(text: string, start: number, end: number): number {
  let count = 0;
  for (let position = start; position < end; position += 1) if (text.charAt(position) === '"') count += 1;
  return count;
}

function skipSpace(text: string, from: number): number {
  let position = from;
  while (position < text.length && /\s/.test(text.charAt(position))) position += 1;
  return position;
}

function trimEnd(text: string, start: number): number {
  let end = text.length;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end;
}
