import { FIGURES } from '../../limits/figures.ts';
import type { Span } from '../../text/sentences.ts';
import { qualifierAfter, qualifierBefore } from '../labels/qualifiers.ts';
import { acceptable, isPiece } from './acceptance.ts';
import { amountAt } from './amounts.ts';
import { numeralAt } from './numeral.ts';
import type { Quantity } from './quantity.ts';
import { shareAt } from './shares.ts';

/** Finds the first quantities of folded `text` outside of `masked`, in order. */
export function quantitiesIn(text: string, masked: readonly Span[], most: number = FIGURES.most): Quantity[] {
  const mask = marked(text, masked);
  const quoted = marked(
    text,
    text.matchAll(QUOTED_NAME).map((name) => ({ start: name.index, end: name.index + name[0].length })),
  );
  const found: Quantity[] = [];
  for (let at = 0; at < text.length && found.length < most; ) {
    if (mask[at] === 1 || !STARTS.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const quantity = quantityAt(text, at, { floor: found.at(-1)?.end ?? 0, quoted: quoted[at] === 1 });
    if (quantity !== null && mask.subarray(at, quantity.to).every((one) => one === 0)) {
      found.push(quantity);
      at = quantity.end;
    } else at = pastNumeral(text, at);
  }
  return found;
}

/** A quotation of this length is a name. */
const QUOTED_NAME = /"[^"]{1,12}"/g;

function marked(text: string, spans: Iterable<Span>): Uint8Array {
  const mask = new Uint8Array(text.length + 1);
  for (const { start, end } of spans) mask.fill(1, start, end);
  return mask;
}

/** Digits, the characters of Han numerals, signs, and what money begins with (us$, hk$, 人民币, ¥). */
const STARTS = /[\d零一二三四五六七八九两十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟半负人美港新台澳\-+翻零$¥€£₩₹₽฿₱₫aunchs]/;

function quantityAt(text: string, at: number, { floor, quoted }: { floor: number; quoted: boolean }): Quantity | null {
  if (gluedToName(text, at)) return null;
  const amount = shareAt(text, at) ?? amountAt(text, at);
  if (amount === null || amount.to - at > FIGURES.printedChars) return null;
  const before = qualifierBefore(text, at);
  const after = qualifierAfter(text, amount.to);
  const led = before !== null && before.start >= floor && (before.qualifier !== '上' || amount.bare) ? before : null;
  // 上百 and 百余 count; 百 alone is part of a word.
  if (amount.bare && led === null && amount.qualifier === null) return null;
  const { bare: _bare, ...rest } = amount;
  const quantity: Quantity = {
    ...rest,
    from: at,
    start: led?.start ?? at,
    end: after?.end ?? amount.to,
    // What stands in or behind the number says more of its size than 达 before it.
    qualifier: amount.qualifier ?? after?.qualifier ?? led?.qualifier ?? null,
  };
  return acceptable(text, quantity, { quoted }) && !isPiece(text, quantity) ? quantity : null;
}

/** 5G, B12, COVID-19, 1+2: a digit that a letter, a plus or a dash after a letter leads is part of a name. */
function gluedToName(text: string, at: number): boolean {
  const previous = text.charAt(at - 1);
  if (!/\d/.test(text.charAt(at))) return /[a-z]/.test(text.charAt(at)) && /[a-z\d]/.test(previous);
  if (/[a-z+#_*×.]/.test(previous)) return true;
  // Investor 3 is a name; behind a Latin word only a larger number counts.
  if (previous === ' ' && /[a-z]/.test(text.charAt(at - 2))) {
    return !/^\d(?:\d{2}|\d?[.,万亿%])/.test(text.slice(at, at + 3));
  }
  return /[-/:·]/.test(previous) && /[a-z\d]/.test(text.charAt(at - 2));
}

function pastNumeral(text: string, at: number): number {
  const numeral = numeralAt(text, at);
  return Math.max(at + 1, numeral?.end ?? 0);
}
