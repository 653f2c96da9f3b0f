import { readByline } from '../bylines/byline.ts';
import { bracketsOf, isNoHead } from '../heads/run-in.ts';
import { tellsStrip } from '../heads/strips.ts';
import { halfWidth } from '../lines/half-width.ts';
import { opensReport } from '../lines/lead.ts';
import { isMarkedHead } from '../lines/marks.ts';
import { endsSentence } from '../lines/signs.ts';
import { printedWidth } from '../lines/width.ts';
import { WEIGHTS } from '../weights.ts';
import type { Node } from './nodes.ts';
import type { Part } from './paragraphs.ts';
import { isBold } from './strips.ts';

/** A part of what is read together, and what it is by its place. */
export type Placed = Part & { kind: Node['kind'] };

/** A part that may begin a brief: its head, and the rest of its paragraph where the head runs into it. */
type Opening = { at: number; head: Placed; rest: Placed | null };

/** Ems of a brief's head, and of what stands over a strip of them, at most. */
const WIDEST = 34;
const LABEL = 8;
/** Lines of a head that is not bold, at most. */
const LINES = 2;
/** Code units of a brief at most. */
const SHORT = 420;
/** How much larger one head of a strip is than another, at most. */
const ALIKE = 1.16;
/** Briefs of a strip over which nothing says that it is one, at least. */
const SEVERAL = 3;

/** Parts a strip of briefs, whose heads are hardly larger than their texts or run into them, so that each begins an article. */
export function withBriefs(parts: readonly Placed[]): Placed[] {
  const openings = withoutLabel(alike(parts.flatMap((_, at) => openingAt(parts, at) ?? [])));
  const heads = new Map(openings.map((opening) => [opening.at, opening]));
  const isStrip = areBriefs(parts, openings);
  return parts.flatMap((part, at) => {
    const opening = heads.get(at);
    // A head that runs into the first text is seldom anything else.
    if (opening === undefined || !(isStrip || (at === 0 && opening.rest !== null))) return [part];
    const head = { ...opening.head, print: { ...opening.head.print, begins: true, head: true } };
    return opening.rest === null ? [head] : [head, opening.rest];
  });
}

/** Those of one size, as wide as their letters are: what stands over them all is larger. What is bold right below a head is who reports. */
function alike(openings: readonly Opening[]): Opening[] {
  const last = openings.at(-1)?.head;
  const isAlike = (one: number, other: number) => Math.max(one, other) <= ALIKE * Math.min(one, other);
  const ofSize = openings.filter(
    ({ head }) =>
      last !== undefined && (isAlike(head.print.size, last.print.size) || isAlike(widthOf(head), widthOf(last))),
  );
  return ofSize.filter(({ at, rest }, i) => {
    const above = ofSize[i - 1];
    return rest === null || above?.at !== at - 1 || above.rest !== null;
  });
}

/** Pixels of a head's letter from left to right. */
function widthOf({ strips: [line] }: Placed): number {
  return line === undefined ? 0 : line.box.width / printedWidth(line.text.replace(/\s/g, ''));
}

/** Without a short head right over another's: the name of the strip, in letters no larger than its heads. */
function withoutLabel(openings: readonly Opening[]): readonly Opening[] {
  const [label, first] = openings;
  const isLabel = label?.rest === null && first?.at === label.at + 1 && printedWidth(label.head.text) <= LABEL;
  return isLabel ? openings.slice(1) : openings;
}

/** Whether heads stand side by side at one height: subheads of an article do not begin all of its columns. */
function areLevel(openings: readonly Opening[]): boolean {
  const [first, ...others] = openings.flatMap(({ head }) => head.strips[0] ?? []);
  return (
    first !== undefined &&
    others.every(({ box }) => Math.abs(box.top - first.box.top) < first.box.height && box.left !== first.box.left)
  );
}

/** Whether what is read together is briefs, and not an article with subheads: it begins with one of them, and each is short. */
function areBriefs(parts: readonly Placed[], openings: readonly Opening[]): boolean {
  const [first] = openings;
  if (first === undefined || isCalendar(openings)) return false;
  const high = first.head.print.size * ALIKE;
  const heads = new Set(openings.map(({ at }) => at));
  const over = parts.filter(({ print }, at) => at < first.at || (print.size > high && !heads.has(at)));
  if (over.some(({ text }) => printedWidth(text) > LABEL || endsSentence(halfWidth(text)))) return false;
  const texts = openings.map(({ at, rest }, i) => [
    ...(rest === null ? [] : [rest]),
    ...parts.slice(at + 1, openings[i + 1]?.at).filter(({ kind, text }) => kind === 'text' && !mayBeByline(text)),
  ]);
  const told = texts.filter((own) => own.length > 0);
  const letters = (own: readonly Placed[]) => own.reduce((sum, { text }) => sum + text.length, 0);
  if (told.some((own) => letters(own) > SHORT)) return false;
  // So does a name in light letters on a dark band over all of it.
  if (over.some(({ text, strips }) => tellsStrip(text) || strips.every(({ inverse }) => inverse === true)))
    return told.length > 0;
  // Of two, nothing may stand over the first: an article that has a subhead over each column has its own head there.
  if (told.length >= (first.at === 0 ? 2 : SEVERAL) && areLevel(openings)) return true;
  const single = told.filter((own) => own.length === 1);
  const reports = told.filter(([text]) => text !== undefined && opensReport(halfWidth(text.text)));
  // An article's own head is larger than its subheads, and none of them runs into the text right at its beginning.
  const isHeads = first.rest !== null || first.head.print.size >= WEIGHTS.layout.big;
  if (told.length > 1 && openings.every(isOwnHead)) return true;
  if (single.length < 0.7 * told.length) return false;
  return told.length >= SEVERAL || (told.length > 1 && (isHeads || reports.length === told.length));
}

/** Whether a text may be who reports, also in brackets alone, which is no paragraph. */
function mayBeByline(text: string): boolean {
  return readByline(halfWidth(text)) !== null;
}

/** Whether a head is as large as an article's own. */
function isOwnHead({ head, rest }: Opening): boolean {
  return rest === null && head.kind === 'head' && head.print.size >= WEIGHTS.layout.big;
}

/** Whether every head begins with a day: entries of one calendar or chronicle. */
function isCalendar(openings: readonly Opening[]): boolean {
  return openings.length >= SEVERAL && openings.every(({ head }) => DAY.test(halfWidth(head.text)));
}

const DAY = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日/;

/** What a part begins with that may be a brief's head; null where nothing may. */
function openingAt(parts: readonly Placed[], at: number): Opening | null {
  const part = parts[at];
  if (part === undefined || part.kind === 'table' || part.kind === 'caption') return null;
  return isAlone(parts, at) ? { at, head: part, rest: null } : runIn(part, at);
}

/** Whether a part is a head by itself: bold, marked, or a line between the end of a paragraph and another that is set in. */
function isAlone(parts: readonly Placed[], at: number): boolean {
  const [before, part, behind] = [parts[at - 1], parts[at], parts[at + 1]];
  if (part === undefined || printedWidth(part.text) > WIDEST) return false;
  const apart = part.kind === 'head' || part.strips.every(isBold);
  if (isNoHead(part.text, apart)) return false;
  // Bold lines amid a sentence are a text that is set in heavier letters than most of the page.
  const isAmid = before !== undefined && before.kind === 'text' && !endsSentence(halfWidth(before.text));
  if (apart) return !(isAmid && part.kind === 'text' && part.print.lacking < WEIGHTS.layout.short);
  if (isAmid || part.strips.length > LINES || part.print.lacking < WEIGHTS.layout.short) return false;
  if (isMarkedHead(halfWidth(part.text))) return true;
  const { setIn } = WEIGHTS.layout;
  const isCentred = Math.abs((part.print.indent ?? 0) - part.print.lacking) < 2;
  return (behind?.print.indent ?? 0) > setIn && ((part.print.indent ?? setIn) < setIn || isCentred);
}

/** The head that runs into a part's text, and that text. */
function runIn(part: Placed, at: number): Opening | null {
  const lines = part.strips.map((strip) => strip.text);
  const row = part.strips.findIndex((strip) => !isBold(strip));
  // Where all of it is bold, nothing runs into anything.
  const bold = row < 0 ? 0 : unitsOf(lines.slice(0, row)) + (part.strips[row]?.bold ?? 0);
  const end = bold > 0 ? bold : bracketsOf(lines.join(''));
  const last = lines.findIndex((_, line) => unitsOf(lines.slice(0, line + 1)) > end);
  if (end === 0 || last < 0) return null;
  const within = end - unitsOf(lines.slice(0, last));
  const text = [...lines.slice(0, last), lines[last]?.slice(0, within)].join('').trim();
  if (printedWidth(text) > WIDEST || isNoHead(text)) return null;
  const rest = [lines[last]?.slice(within).trim(), ...lines.slice(last + 1)].join('\n');
  return {
    at,
    head: { ...part, strips: part.strips.slice(0, last + 1), text: text.replace(/^【(.*)】$/s, '$1') },
    rest: { ...part, strips: part.strips.slice(last), text: rest, print: { ...part.print, begins: false } },
  };
}

function unitsOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
