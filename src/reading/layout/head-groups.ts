import { around, bottomOf, isFlush, rightOf, sharedAcross, sharedDown } from '../../model/box.ts';
import type { Box } from '../../model/scan.ts';
import { tellsStrip } from '../heads/strips.ts';
import { printedWidth } from '../lines/width.ts';
import { WEIGHTS } from '../weights.ts';
import { isSubhead } from './small-heads.ts';
import { isAcross } from './stacks.ts';
import { isBold, type Sheet, type Strip, signs, type Type, textOf } from './strips.ts';

/**
 * The heads of a page, each with its kicker, what stands under it and who signs there; `small` is all the rest.
 */
export function headsOf(strips: readonly Strip[], sheet: Sheet): { heads: Strip[][]; small: Strip[] } {
  const large = strips.filter((strip) => isBig(strip, sheet.type));
  const groups = clusters(large, (above, below) => isOneHead(above, below, { strips, sheet }));
  const heads = groups.filter((head) => !isSubhead(head, strips, sheet.type));
  const taken = new Set(heads.flat());
  const small = strips.filter((strip) => !taken.has(strip));
  const kickers = new Map(
    heads.map((head) => [head, small.filter((strip) => isKicker(strip, head, { strips, sheet }))]),
  );
  const over = new Set([...kickers.values()].flat());
  const decks = new Map(
    heads.map((head) => {
      const own = small.filter((strip) => !over.has(strip) && isDeck(strip, head, { strips, sheet }));
      return [head, [...own, ...small.filter((strip) => own.some((deck) => goesOnBeside(deck, strip, head, sheet)))]];
    }),
  );
  const under = new Set([...decks.values()].flat());
  const rest = small.filter((strip) => !over.has(strip) && !under.has(strip));
  const whole = heads.map((head) => inRows([...(kickers.get(head) ?? []), ...head, ...(decks.get(head) ?? [])]));
  const { signed, unsigned } = signHeads(whole, rest, sheet);
  return { heads: signed, small: unsigned };
}

/** Heights of letters from one part of a head to the next in its row, at most. */
const SPACED = 1.8;
/** Ems from which a line stands in the middle of its column rather than being set in. */
const MIDDLE = 2.5;
/** Pitches from the line above from which one over a head is of that head. */
const APART = 1.3;

/** Whether a line hardly larger than the text stands right over a head, flush with it or in its middle, apart from all above. */
function isKicker(
  { box, text }: Strip,
  head: readonly Strip[],
  { strips, sheet: { scan, type } }: { strips: readonly Strip[]; sheet: Sheet },
): boolean {
  const over = around(head.map((line) => line.box));
  const white = over.top - bottomOf(box);
  if (white < -type.pitch / 3 || white > type.pitch || box.width > over.width || /。/.test(text)) return false;
  const isName = printedWidth(text) <= NAME && sharedAcross(box, over) > box.width - type.em;
  if (!isName && !isFlush(box, over, type.em)) return false;
  const above = strips.filter((one) => one.box.top < box.top - type.height / 2 && sharedAcross(one.box, box) > 0);
  const nearest = Math.max(...above.map((one) => one.box.top));
  return box.top - nearest > APART * type.pitch && !scan.rules.some((rule) => isAcross(rule, box, over));
}

/**
 * Whether a line of the text's size stands alone right under a head, flush with it or in its middle: it is no sentence's end,
 * and the text begins below, set in from where this line does.
 */
function isDeck(
  { box, text }: Strip,
  head: readonly Strip[],
  { strips, sheet: { scan, type } }: { strips: readonly Strip[]; sheet: Sheet },
): boolean {
  const over = around(head.map((line) => line.box));
  const white = box.top - bottomOf(over);
  if (white < -type.pitch / 3 || white > type.pitch || /[。，,；;]$/.test(text)) return false;
  const isMiddle = Math.abs(box.left + rightOf(box) - over.left - rightOf(over)) < 2 * type.em;
  // A longer line than the head stands in its middle: a text that begins there is set in.
  if (box.width > over.width + type.em && !isMiddle) return false;
  if (signs({ text }) || !isFlush(box, over, type.em)) return false;
  const below = strips.filter(
    (one) => one.box.top > box.top + type.height / 2 && sharedAcross(one.box, box) > 0 && !signs(one),
  );
  const nearest = below.toSorted((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)[0];
  const step = nearest === undefined ? Number.POSITIVE_INFINITY : nearest.box.top - box.top;
  const setIn = nearest === undefined ? 0 : (box.left - nearest.box.left) / type.em;
  const goesOn = step < 1.1 * type.pitch && setIn > -1 && setIn < MIDDLE;
  return !goesOn && !scan.rules.some((rule) => isAcross(rule, over, box));
}

/** Whether a bold line goes on from a deck to its right below one head: where a column begins below, it may have been parted. */
function goesOnBeside(deck: Strip, strip: Strip, head: readonly Strip[], { type }: Sheet): boolean {
  const white = strip.box.left - rightOf(deck.box);
  const isLevel = sharedDown(deck.box, strip.box) > 0.8 * Math.max(deck.box.height, strip.box.height);
  const isUnder = rightOf(strip.box) < rightOf(around(head.map((line) => line.box))) + type.em;
  return isLevel && isUnder && white > 0 && white < 2 * type.em && isBold(deck) && isBold(strip);
}

/** Puts what stands side by side in a head together, in the letters that most of it has. */
function inRows(head: readonly Strip[]): Strip[] {
  const rows: Strip[][] = [];
  for (const strip of head.toSorted((a, b) => a.box.left - b.box.left)) {
    const row = rows.find((one) =>
      one.some(({ box }) => sharedDown(box, strip.box) > 0.5 * Math.min(box.height, strip.box.height)),
    );
    if (row === undefined) rows.push([strip]);
    else row.push(strip);
  }
  return rows.map(asOne).toSorted((a, b) => a.box.top - b.box.top);
}

function asOne(row: readonly Strip[]): Strip {
  const longest = row.toSorted((a, b) => b.text.length - a.text.length)[0];
  return {
    lines: row.flatMap(({ lines }) => lines),
    text: textOf(row),
    box: around(row.map(({ box }) => box)),
    height: longest?.height ?? 0,
    bold: longest?.bold ?? 0,
    inverse: longest?.inverse,
  };
}

/** Gives each head the byline that stands right under it, also at the far end of what it stands over. */
function signHeads(
  heads: readonly Strip[][],
  small: readonly Strip[],
  sheet: Sheet,
): { signed: Strip[][]; unsigned: Strip[] } {
  const boxes = new Map(heads.map((head) => [head, around(head.map((line) => line.box))]));
  const bylines = new Map<Strip, Strip[]>();
  for (const strip of small.filter(signs)) {
    const [nearest] = [...boxes]
      .filter(([, box]) => isSignedBy(box, strip, { small, sheet }))
      .toSorted(([, a], [, b]) => sharedAcross(b, strip.box) - sharedAcross(a, strip.box));
    if (nearest !== undefined) bylines.set(strip, nearest[0]);
  }
  const signed = heads.map((head) => [...head, ...small.filter((strip) => bylines.get(strip) === head)]);
  return { signed, unsigned: small.filter((strip) => !bylines.has(strip)) };
}

/** Whether a byline stands right under a head, or to the right of there with nothing between them. */
function isSignedBy(
  head: Box,
  { box }: Strip,
  { small, sheet: { scan, type } }: { small: readonly Strip[]; sheet: Sheet },
): boolean {
  const white = box.top - bottomOf(head);
  if (white < -type.pitch / 2 || white > 1.2 * type.pitch) return false;
  if (sharedAcross(head, box) > 0) return true;
  if (box.left < head.left) return false;
  const between = {
    left: rightOf(head),
    width: box.left - rightOf(head),
    top: head.top,
    height: bottomOf(box) - head.top,
  };
  return ![...small.map((strip) => strip.box), ...scan.rules, ...scan.pictures].some(
    (one) => sharedAcross(one, between) > 0 && sharedDown(one, between) > one.height / 3,
  );
}

/** Whether a line is as large as a head; what ends a sentence must surely be, since marks tell little of how high letters are. */
function isBig({ height, text }: Strip, type: Type): boolean {
  const { big, surelyBig } = WEIGHTS.layout;
  return height >= type.height * (/。$/.test(text) ? surelyBig : big);
}

/** Groups in which each strip hangs on another, whatever their order. */
function clusters(strips: readonly Strip[], hang: (above: Strip, below: Strip) => boolean): Strip[][] {
  const groups: Strip[][] = [];
  for (const strip of strips) {
    const own = groups.filter((group) => group.some((one) => hang(one, strip)));
    const joined = [...own.flat(), strip];
    for (const group of own) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map((group) => group.toSorted((a, b) => a.box.top - b.box.top));
}

/** Heights of letters from one line of a head to the next at most, to one that is set as it is, and to a smaller such one. */
const WHITE = { within: 0.8, set: 0.9, under: 1.2 } as const;

/** Whether a line in smaller letters is set as the one above it. */
function mayBeUnder(above: Strip, below: Strip, type: Type): boolean {
  return below.height <= SMALLER * above.height && isSetAs(above, below, type);
}

/** Whether a line is flush with the one above it or in its middle, which is no section's name. */
function isSetAs(above: Strip, below: Strip, { em }: Type): boolean {
  return printedWidth(above.text) > NAME && isFlush(above.box, below.box, em);
}

/** Share of a head's letters that those under it are at most. */
const SMALLER = 0.9;

function isOneHead(
  above: Strip,
  below: Strip,
  { strips, sheet: { scan, type } }: { strips: readonly Strip[]; sheet: Sheet },
): boolean {
  const high = Math.max(above.height, below.height);
  const white = below.box.top - bottomOf(above.box);
  if (sharedDown(above.box, below.box) > 0.5 * Math.min(above.box.height, below.box.height)) {
    const apart = -sharedAcross(above.box, below.box);
    return (
      apart < Math.min(0.6 * high, type.em) || (apart < SPACED * high && isOverColumn(above, below, { strips, type }))
    );
  }
  const isUnder = mayBeUnder(above, below, type);
  const within = isSetAs(above, below, type) ? WHITE.set : WHITE.within;
  const most = (isUnder ? WHITE.under : within) * high;
  if (white > most || sharedAcross(above.box, below.box) <= 0) return false;
  if (tellsStrip(above.text) || (above.inverse === true) !== (below.inverse === true)) return false;
  if (isOverRow(above, below, { strips, type })) return false;
  const underlines = ({ top, width, height }: Box) =>
    isUnder && width >= above.box.width && top - bottomOf(above.box) < below.box.top - top - height;
  return !scan.rules.some((rule) => isAcross(rule, above.box, below.box) && !underlines(rule));
}

/** Letters of a section's name over a row of heads, at most. */
const NAME = 6;

/** Whether a few letters stand over the first of several heads side by side, and none over the others: the name of their section. */
function isOverRow(above: Strip, below: Strip, { strips, type }: { strips: readonly Strip[]; type: Type }): boolean {
  if (printedWidth(above.text) > NAME) return false;
  const level = (one: Strip) =>
    strips.filter(
      (other) =>
        isBig(other, type) &&
        Math.abs(other.box.top - one.box.top) < type.em / 2 &&
        sharedAcross(other.box, below.box) < 0,
    );
  const alike = level(below).filter(({ height }) => Math.abs(height / below.height - 1) < 0.15);
  return alike.length > 0 && level(above).length === 0;
}

/** Whether the white between two parts of a row stands over the middle of a column: between heads there is none. */
function isOverColumn(
  one: Strip,
  other: Strip,
  { strips, type: { em, pitch } }: { strips: readonly Strip[]; type: Type },
): boolean {
  const [left, right] = one.box.left < other.box.left ? [one, other] : [other, one];
  if (Math.abs(left.height / right.height - 1) > 0.15) return false;
  const bottom = Math.max(bottomOf(left.box), bottomOf(right.box));
  return strips.some(
    ({ box }) =>
      box.top > bottom - pitch / 2 &&
      box.top < bottom + 2 * pitch &&
      box.left < rightOf(left.box) - em &&
      rightOf(box) > right.box.left + em,
  );
}
