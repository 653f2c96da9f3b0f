import { SCANS } from '../../limits/scans.ts';
import type { Box, LineFix, Scan, ScannedLine } from '../../model/scan.ts';
import type { Article, Correction } from '../../model.ts';

/**
 * A scan with what people put right in it. A line is found by its place, so that it stays right when another reader numbers
 * or reads the page otherwise; what somebody read is certain.
 */
export function fixedScan(scan: Scan, fixes: readonly LineFix[]): Scan {
  if (fixes.length === 0) return scan;
  const lines = [...scan.lines];
  for (const fix of fixes) {
    const at = lineAt(lines, fix);
    const line = lines[at];
    if (line === undefined) continue;
    const bold = line.bold === line.text.length ? fix.read.length : line.bold;
    lines[at] = { ...line, text: fix.read, confidence: 1, bold, characters: spread(line, fix.read) };
  }
  return { ...scan, lines };
}

/** What was put right in an article, each with enough of its line to be found in a quote. */
export function fixesIn({ title, kicker, subheads, paragraphs }: Article, fixes: readonly LineFix[]): Correction[] {
  const texts = [kicker ?? '', title ?? '', ...subheads, ...paragraphs].map(letters);
  return fixes
    .filter(({ printed, read }) => printed !== read && texts.some((text) => text.includes(letters(read))))
    .map(({ printed, read }) => ({ ...changed(printed, read), fixed: true as const }));
}

function letters(text: string): string {
  return text.replace(/\s/g, '');
}

/** The line whose box is mostly that of the fix; -1 where there is none any more. */
export function lineAt(
  lines: readonly ScannedLine[],
  { line, box, printed }: Pick<LineFix, 'line' | 'box' | 'printed'>,
): number {
  if (lines[line]?.text === printed && shared(lines[line].box, box) > 0) return line;
  const shares = lines.map((one) => shared(one.box, box));
  const most = Math.max(0, ...shares);
  return most < SCANS.sameLine ? -1 : shares.indexOf(most);
}

/** The area that two boxes have in common, as a share of what both cover. */
function shared(one: Box, other: Box): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  if (width <= 0 || height <= 0) return 0;
  const common = width * height;
  return common / (one.width * one.height + other.width * other.height - common);
}

/** Where the characters of the right text stand: those at both ends where they stood, what lies between spread evenly. */
function spread({ text, box, characters }: ScannedLine, read: string): ScannedLine['characters'] {
  const [before, behind] = sameEnds(text, read);
  const from = characters[before]?.left ?? box.left;
  const last = characters[text.length - behind - 1];
  const to = last === undefined || text.length - behind <= before ? from : last.left + last.width;
  const width = (to - from) / Math.max(1, read.length - before - behind);
  return Array.from({ length: read.length }, (_, at) => {
    const stood = at < before ? characters[at] : characters[text.length - (read.length - at)];
    if ((at < before || at >= read.length - behind) && stood !== undefined) return { ...stood, confidence: 1 };
    return { left: from + width * (at - before), width, confidence: 1 };
  });
}

/** UTF-16 units of a stretch that tells what was put right. */
const TOLD = 6;

/** What differs between two readings of a line, with so much around it that it can be found again. */
function changed(printed: string, read: string): Correction {
  const [before, behind] = sameEnds(printed, read);
  const lacking = Math.max(0, TOLD - (read.length - before - behind));
  const from = Math.max(0, before - Math.ceil(lacking / 2));
  const kept = Math.max(0, behind - Math.ceil(lacking / 2));
  return { printed: printed.slice(from, printed.length - kept), read: read.slice(from, read.length - kept) };
}

/** How many UTF-16 units two texts have in common at their beginning, and at their end behind that. */
function sameEnds(one: string, other: string): [before: number, behind: number] {
  const most = Math.min(one.length, other.length);
  let before = 0;
  while (before < most && one[before] === other[before]) before += 1;
  let behind = 0;
  while (behind < most - before && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  return [before, behind];
}
