import type { Answer } from '../model/answer.ts';
import type { Quote } from '../model.ts';
import { cleanLine, cleanLines } from './clean.ts';
import type { Line, Span } from './layout.ts';
import { bold, line, plain, textOf } from './layout.ts';
import { quotation } from './quotation.ts';

/** UTF-16 units of a first line that may all stand in bold; a longer one has only its answering words in bold. */
const BOLD_CHARS = 120;
/** What joins an answer's own words to a quotation, and has no work left when the quotation stands below them. */
const JOINT = /[\s。.，,：:“”「」]+$/u;

/**
 * The answer's text as lines: its own words first, in bold, and whatever of it is printed words as a quotation.
 * What is offered as a question below is not said twice.
 * @returns the lines, and the quotes that stand among them.
 */
export function answerLines(answer: Answer): { lines: Line[]; quoted: Quote[] } {
  const quoted: Quote[] = [];
  const lines = cleanLines(answer.answer)
    .filter((text) => !isOffer(text, answer))
    .flatMap((text) => splitAtQuotes(text, answer, quoted));
  const [first] = lines;
  // An answer that is nothing but printed words still begins with those that answer.
  if (first?.kind === 'quote' && answer.short !== null) lines.unshift(line('plain', bold(answer.short)));
  else if (first?.kind === 'plain') lines[0] = line('plain', ...leadSpans(textOf(first), answer.short));
  return { lines, quoted };
}

function isOffer(text: string, { alternatives }: Answer): boolean {
  const point = /^[·•-]\s*(.+)$/.exec(text)?.[1];
  return point !== undefined && alternatives.some(({ label }) => cleanLine(label) === point);
}

/** A line's own words and the quotations within it, each on a line of its own; notes the quotes in `quoted`. */
function splitAtQuotes(text: string, answer: Answer, quoted: Quote[]): Line[] {
  const [first] = answer.quotes
    .filter((quote) => !quoted.includes(quote))
    .map((quote) => ({ quote, printed: cleanLine(quote.text) }))
    .filter(({ printed }) => printed !== '' && text.includes(printed))
    .toSorted((a, b) => text.indexOf(a.printed) - text.indexOf(b.printed));
  if (first === undefined) return [line('plain', text)];
  const { quote: found, printed } = first;
  quoted.push(found);
  const at = text.indexOf(printed);
  const before = text.slice(0, at).replace(JOINT, '');
  const after = text.slice(at + printed.length).trim();
  return [
    ...(before === '' ? [] : [line('plain', before)]),
    quotation(found, answer.figures, answer.short),
    ...(/[\p{L}\p{N}]/u.test(after) ? splitAtQuotes(after, answer, quoted) : []),
  ];
}

function leadSpans(first: string, short: string | null): Span[] {
  if (first.length <= BOLD_CHARS) return [bold(first)];
  const at = short === null || short === '' ? -1 : first.indexOf(short);
  if (short === null || at < 0) return [plain(first)];
  return [plain(first.slice(0, at)), bold(short), plain(first.slice(at + short.length))];
}
