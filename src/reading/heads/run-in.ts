import type { Block } from '../../model.ts';
import { readByline } from '../bylines/byline.ts';
import { halfWidth } from '../lines/half-width.ts';
import { opensReport } from '../lines/lead.ts';
import { endsSentence } from '../lines/signs.ts';

/** A head in brackets behind which its text begins in the same line. */
const BRACKETED = /^\s*【[^】]{2,48}】(?=\s*\S)/;
/** What names who reports, or who speaks, is no head. */
const NO_HEAD = /(?:[报网社]讯|消息|报道|社\p{Script=Han}{0,8}电|[:：)）])】?$/u;

/** A head behind a mark, with a wide gap before its text, as one blank or two: ▲渡口添了夜航灯　昨晚起…. */
const GAPPED = /^\s*[■□◆◇●○★▲△▼▶►][^。\u3000]{6,60}?(?:\u3000| {2})(?=\s*\S)/;
const MARK = /^[■□◆◇●○★▲△▼▶►]\s*/;

/** UTF-16 units of the head in brackets that a text begins with; 0 where it begins with none. */
export function bracketsOf(text: string): number {
  return BRACKETED.exec(text)?.[0].length ?? 0;
}

/** The same, or of the head that a mark and a gap tell. */
export function runInHeadOf(text: string): number {
  return bracketsOf(text) || (GAPPED.exec(text)?.[0].length ?? 0);
}

/**
 * Whether what stands before a text names who reports or says something, and is no head of it: by its words, unless it is
 * printed `apart` from the text. A head may begin with a day.
 */
export function isNoHead(head: string, apart = false): boolean {
  const plain = halfWidth(head);
  if (!apart && opensReport(plain)) return true;
  return endsSentence(plain) || NO_HEAD.test(head) || readByline(head)?.said === true;
}

/** Blocks of which a head that runs into its text is parted: two of one number then. */
export function withRunInHeads(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    const end = runInHeadOf(block.text);
    const head = block.text
      .slice(0, end)
      .trim()
      .replace(/^【(.*)】$/s, '$1')
      .replace(MARK, '')
      .trim();
    if (end === 0 || isNoHead(head)) return [block];
    return [
      { ...block, text: head },
      { ...block, text: block.text.slice(end).trim(), setIn: true },
    ];
  });
}
