import { amountOf, countedAt } from './counted.ts';
import { exact, type Numeral, numeralAt } from './numeral.ts';
import type { Amount } from './quantity.ts';

const RANGE = /^[-~至到]/;

/** 2-3倍, 3万-5万元, 10亿元至15亿元, 5%-8%. */
export function rangeAt(text: string, at: number, first: Numeral): Amount | null {
  if (typeof first.value !== 'number' || first.bare) return null;
  const own = countedAt(text, first.end);
  const linkAt = RANGE.test(text.slice(first.end, first.end + 1)) ? first.end : (own?.end ?? -1);
  if (linkAt < 0 || !RANGE.test(text.slice(linkAt, linkAt + 1))) return null;
  // 由3家到8家 tells of a growth, not of a range.
  if (/[由从自]/.test(text.charAt(at - 1)) && linkAt !== first.end) return null;
  const second = numeralAt(text, linkAt + 1);
  if (second === null || typeof second.value !== 'number') return null;
  const unit = countedAt(text, second.end);
  if (unit === null || (linkAt !== first.end && own?.unit.dimension !== unit.unit.dimension)) return null;
  const low = linkAt === first.end ? lifted(text, { at, first, second, linkAt }) : first.value;
  if (low >= second.value) return null;
  return { ...amountOf(text, second, unit), value: [low, second.value], han: first.han && second.han };
}

/** In 2-3万元 the scale of the second is the first's too, unless the first would then be the larger (8000-1.2万). */
function lifted(
  text: string,
  { at, first, second, linkAt }: { at: number; first: Numeral; second: Numeral; linkAt: number },
): number {
  const low = Number(first.value);
  const scaled = /[千万亿百]$/.test(text.slice(at, first.end));
  const scale = /[百千万亿]+$/.exec(text.slice(linkAt + 1, second.end))?.[0];
  if (scaled || scale === undefined || second.han) return low;
  const times = Number(second.value) / Number.parseFloat(text.slice(linkAt + 1));
  return low * times < Number(second.value) ? exact(low * times) : low;
}
