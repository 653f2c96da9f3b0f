import { FIGURES } from '../../limits/figures.ts';
import type { Span } from '../../text/sentences.ts';

const { before, behind } = FIGURES.quoteChars;

/** What a mark is: words may be cut behind it, or where it stands in no number (1,000 and 10:30 are whole), or it is part of one. */
const EDGE = 1;
const EDGE_OUTSIDE_NUMERAL = 2;
const IN_NUMERAL = 4;
const DIGIT = 8;

const MARKS: readonly (readonly [RegExp, number])[] = [
  [/[、;。!?\s]/, EDGE],
  [/[,:]/, EDGE_OUTSIDE_NUMERAL],
  [/[\d.,:%]/, IN_NUMERAL],
  [/\d/, DIGIT],
];

// A table: of a text of nothing but figures each is looked around for hundreds of letters. No mark and no blank stands behind 。 but one.
const marks = new Uint8Array(0x1_0000);
for (const code of [...Array(0x3003).keys(), 0xfeff])
  for (const [holds, mark] of MARKS) if (holds.test(String.fromCharCode(code))) marks[code] = (marks[code] ?? 0) | mark;

function has(mark: number, text: string, at: number): boolean {
  return ((marks[text.charCodeAt(at)] ?? 0) & mark) !== 0;
}

/**
 * The words around a figure that are its quote: its clause, and of one that goes on farther than a quote may have it what
 * is near, from a mark or a space on where one stands at the far end.
 * @param clause - Where the words begin that tell what is measured, and where the clause ends; folded offsets, as all here.
 */
export function quoteAround(text: string, figure: Span, clause: Span): Span {
  const start = figure.start - clause.start > before ? startNear(text, figure.start) : clause.start;
  const end = clause.end - figure.end > behind ? endNear(text, figure.end) : clause.end;
  return { start: Math.min(start, figure.start), end: Math.max(end, figure.end) };
}

function startNear(text: string, figure: number): number {
  const farthest = figure - before;
  const edge = nextEdge(text, farthest, figure - before / 2);
  return edge < figure - before / 2 ? edge + 1 : nextOutside(text, farthest, figure);
}

function endNear(text: string, figure: number): number {
  const farthest = figure + behind;
  const edge = lastEdge(text, farthest, figure + behind / 2);
  return edge > figure + behind / 2 ? edge : lastOutside(text, farthest, figure);
}

type Holds = (text: string, at: number) => boolean;

// Figures come in their order, and of a list without a mark each would be looked around for hundreds of letters: what was
// looked through for the one before is not looked through again.

/** Looks from a place on for the first that holds, up to a limit, which is given where there is none. */
function firstFrom(holds: Holds): (text: string, at: number, limit: number) => number {
  let known = { text: '', from: 0, to: 0 };
  return (text, at, limit) => {
    if (known.text !== text || at < known.from || at > known.to) known = { text, from: at, to: at };
    while (known.to < limit && !holds(text, known.to)) known.to += 1;
    return Math.min(known.to, limit);
  };
}

/** The same back from a place. */
function lastUpTo(holds: Holds): (text: string, at: number, limit: number) => number {
  let known = { text: '', from: 0, to: 0, last: -1 };
  return (text, at, limit) => {
    if (known.text !== text || at < known.to || limit < known.from) known = { text, from: limit, to: limit, last: -1 };
    for (let place = Math.max(known.to, limit) + 1; place <= at; place += 1) if (holds(text, place)) known.last = place;
    known.to = at;
    return Math.max(known.last, limit);
  };
}

const nextEdge = firstFrom(isEdge);
const lastEdge = lastUpTo(isEdge);
const nextOutside = firstFrom((text, at) => !isInNumeral(text, at));
const lastOutside = lastUpTo((text, at) => !isInNumeral(text, at));

function isEdge(text: string, at: number): boolean {
  if (has(EDGE, text, at)) return true;
  return has(EDGE_OUTSIDE_NUMERAL, text, at) && !(has(DIGIT, text, at - 1) && has(DIGIT, text, at + 1));
}

function isInNumeral(text: string, at: number): boolean {
  return has(IN_NUMERAL, text, at - 1) && has(IN_NUMERAL, text, at);
}
