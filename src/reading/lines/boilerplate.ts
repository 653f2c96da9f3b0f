import { BOILERPLATE } from '../../tables/reading.ts';
import { halfWidth } from './half-width.ts';

/** UTF-16 units at the end of a paragraph in which it is looked for, and pieces of it that are cut off one text. */
const TAIL = { chars: 500, pieces: 40 } as const;

/**
 * Cuts off what a website prints below every report (责任编辑, 未经许可不得转载, 更多精彩内容): no news, and yet found by every question
 * that has a word of it. What consists of nothing else stays as it is.
 */
export function withoutBoilerplate(paragraphs: readonly string[]): readonly string[] {
  const kept = [...paragraphs];
  for (let pieces = 0; pieces < TAIL.pieces; pieces += 1) {
    const last = kept.pop();
    if (last === undefined) return paragraphs;
    const from = Math.max(0, last.length - TAIL.chars);
    const at = halfWidth(last.slice(from)).search(BOILERPLATE);
    const text = at < 0 ? last : last.slice(0, from + at).trimEnd();
    if (text !== '') kept.push(text);
    if (at < 0) break;
  }
  return kept;
}
