import { around, rightOf, sharedAcross, sharedDown } from '../../model/box.ts';
import type { Box, Scan, ScannedLine } from '../../model/scan.ts';
import { readByline } from '../bylines/byline.ts';
import { halfWidth } from '../lines/half-width.ts';
import { areWords } from '../lines/join.ts';
import { cannotBegin } from '../lines/signs.ts';
import { printedWidth } from '../lines/width.ts';

/**
 * A printed line of one column: the lines of the scan that it was recognised as, left to right; `bold` is how many of its
 * first code units are bolder than most of the page, `inverse` that it is light on dark.
 */
export type Strip = { lines: number[]; text: string; box: Box; height: number; bold: number; inverse?: boolean };

export function isBold({ bold, text }: Strip): boolean {
  return bold === text.length;
}

/** Whether a line is who reports. */
export function signs({ text }: { text: string }): boolean {
  return readByline(text)?.said === true;
}

/** Pixels of a body letter: what it takes from left to right, how high it is; and from line to line. */
export type Type = { em: number; height: number; pitch: number };

/** A page's size, printed lines and pictures, and the type that it is set in. */
export type Sheet = { scan: Pick<Scan, 'width' | 'height' | 'rules' | 'pictures'>; type: Type };

/** Letters that a line must have for its width to tell that of one. */
const TELLING = 8;

/** Measures the type that most of a page is set in. */
export function typeOf(lines: readonly Pick<Strip, 'text' | 'box' | 'height'>[]): Type {
  const weighed = (of: (line: Pick<Strip, 'text' | 'box' | 'height'>) => number) =>
    median(lines.flatMap((line) => new Array<number>(Math.ceil(line.text.length / 4)).fill(of(line))));
  const height = weighed((line) => line.height) ?? 1;
  const body = lines.filter((line) => line.text.length >= TELLING && Math.abs(line.height / height - 1) < 0.2);
  const em = median(body.map(({ box, text }) => box.width / printedWidth(text))) ?? height;
  const steps = body.flatMap((line) => {
    const below = body.filter(
      (other) => other.box.top > line.box.top + height / 2 && sharedAcross(line.box, other.box) > 0,
    );
    const step = Math.min(...below.map((other) => other.box.top - line.box.top));
    return Number.isFinite(step) && step < height * 3 ? [step] : [];
  });
  return { em, height, pitch: median(steps) ?? height * 1.5 };
}

export function median(values: readonly number[]): number | null {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}

/** Letters of white within a line over which it is put together; columns stand farther apart. */
const WITHIN = 0.9;
/** The same before a place where several lines begin, and how many: a column does there. */
const NARROW = 0.25;
const COLUMN = 4;
/** Ems between the parts of a line that was stretched, at most. */
const STRETCHED = 6;
/** Ems between what stands before and behind a mark that was not seen, at most. */
const MARK = 1.6;
/** Ems by which the first line of a paragraph may be set in. */
const SET_IN = 2.5;
/** Ems between the parts of a byline, at most. */
const SIGNED = 3;
/** Ems from where a column begins to where the next one does, at least. */
const LEAST = 6;

/** Heights of a letter from one to the next from which a blank stands between them. */
const BLANK = 0.6;

/** Puts lines together that were recognised in parts, and leaves out what holds no word. */
export function stripsOf({ lines, rules }: Pick<Scan, 'lines' | 'rules'>, type: Type): Strip[] {
  const { em, height } = type;
  const strips: Strip[] = [];
  const count = (fits: (box: Box) => boolean) => lines.filter((one) => fits(one.box)).length;
  const near = (one: number, other: number) => Math.abs(one - other) < em / 2;
  const isNextColumn = (strip: Strip, line: ScannedLine) => {
    if (count((box) => near(box.left, leftOf(line))) <= COLUMN) return false;
    if (line.box.left - rightOf(strip.box) > NARROW * em) return true;
    if (line.box.left - strip.box.left < LEAST * em) return false;
    return (
      count((box) => near(box.left, strip.box.left)) > COLUMN ||
      count((box) => near(rightOf(box), rightOf(strip.box))) > COLUMN
    );
  };
  /** Lines that go from where one part begins to where the other ends, so that it is a line that was stretched to fill them. */
  const isStretched = (strip: Strip, line: ScannedLine) =>
    count((box) => near(box.left, strip.box.left) && near(rightOf(box), rightOf(line.box))) > COLUMN;
  /** A mark as wide as a letter was not seen: the line right above goes from where the one begins over the other. */
  const lacksMark = (strip: Strip, line: ScannedLine, white: number) =>
    white > wideOf(line) &&
    white < MARK * em &&
    lines.some(
      ({ box }) =>
        box.top < line.box.top - type.pitch / 2 &&
        box.top > line.box.top - 1.5 * type.pitch &&
        Math.abs(box.left - strip.box.left) < SET_IN * em &&
        rightOf(box) > rightOf(line.box) - em / 2,
    );
  /** Who signs in the middle over two columns is found as two lines. */
  const isOneByline = (strip: Strip, line: ScannedLine, white: number) =>
    white > 0 && white < SIGNED * em && !signs(strip) && signs({ text: textOf([strip, line]) });
  const wideOf = (line: ScannedLine) => WITHIN * em * Math.max(1, line.height / height);
  const order = [...lines.keys()].toSorted((a, b) => (lines[a]?.box.left ?? 0) - (lines[b]?.box.left ?? 0));
  for (const at of order) {
    const line = lines[at];
    if (line === undefined || line.text.trim() === '') continue;
    const wide = wideOf(line);
    const before = strips.find((strip) => {
      // Cheap looks first: what follows them looks at the whole page.
      if (sharedDown(strip.box, line.box) < 0.6 * Math.min(strip.box.height, line.box.height)) return false;
      if (Math.max(strip.height, line.height) > 1.3 * Math.min(strip.height, line.height)) return false;
      const white = line.box.left - rightOf(strip.box);
      const isApart =
        (white > wide && (white > STRETCHED * em || !isStretched(strip, line))) ||
        white < -wide ||
        isNextColumn(strip, line);
      if (isApart && !isOneByline(strip, line, white) && !lacksMark(strip, line, white)) return false;
      return !rules.some((rule) => isBetween(rule, strip.box, line.box));
    });
    if (before === undefined) {
      const { text, box, height: high, bold = 0, inverse } = line;
      strips.push({ lines: [at], text: text.trim(), box, height: high, bold, inverse });
      continue;
    }
    before.lines.push(at);
    const isBold = before.bold === before.text.length;
    before.text = textOf([before, line]);
    if (isBold && line.bold !== undefined) before.bold = before.text.length - line.text.length + line.bold;
    before.box = around([before.box, line.box]);
    before.height = Math.max(before.height, line.height);
  }
  const sorted = strips.toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left);
  return sorted.map((strip) => ({ ...strip, height: headOf(strip, sorted, em)?.height ?? strip.height }));
}

/** How much higher or lower the letters of a head's second line may seem: what differs more is a kicker and its head. */
const SEEM = 1.4;

/** The bold line that a shorter one goes on, of which fewer letters tell how high they are. */
function headOf(strip: Strip, strips: readonly Strip[], em: number): Strip | undefined {
  return strips.find(
    (above) =>
      isBold(above) &&
      isBold(strip) &&
      above.text.length > 2 * strip.text.length &&
      Math.max(above.height, strip.height) < SEEM * Math.min(above.height, strip.height) &&
      Math.abs(above.box.left - strip.box.left) < em &&
      strip.box.top > above.box.top &&
      strip.box.top - above.box.top < 2 * above.height,
  );
}

/** Where a line begins: with a mark that none can begin with, or one that is read twice, dirt before it was read. */
function leftOf({ text, box, characters }: ScannedLine): number {
  return cannotBegin(halfWidth(text)) || TWICE.test(text) ? (characters[1]?.left ?? box.left) : box.left;
}

const TWICE = /^([“‘「『《〈（(【])\1/;

/** What stands side by side as one text: a blank where there is one on the page. */
export function textOf(row: readonly Pick<Strip, 'text' | 'box' | 'height'>[]): string {
  return row
    .map(({ text, box, height }, at) => {
      const before = row[at - 1];
      if (before === undefined) return text.trim();
      const isBlank = box.left - rightOf(before.box) > BLANK * height || areWords(before.text.trim(), text.trim());
      return `${isBlank ? ' ' : ''}${text.trim()}`;
    })
    .join('');
}

/** Whether a printed line stands upright between two boxes. */
function isBetween(rule: Box, left: Box, right: Box): boolean {
  const middle = rule.left + rule.width / 2;
  return (
    rule.height > rule.width &&
    sharedDown(rule, right) > 0 &&
    middle > left.left + left.width / 2 &&
    middle < right.left + 2
  );
}
