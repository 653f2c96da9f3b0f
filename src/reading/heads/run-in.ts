import type { Block } from '../../model.ts';
import { readByline } from '../bylines/byline.ts';
import { halfWidth } from '../lines/half-width.ts';
import { opensReport } from '../lines/lead.ts';
import { endsSentence } from '../lines/signs.ts';

/** A head in brackets behind which its text begins in the same line. */
const BRACKETED = /^\s*(?:【[^】]{2,48}】|〔[^〕]{2,48}〕)(?=\s*\S)/;
/** What names who reports, or who speaks, is no head. */
const NO_HEAD = /(?:[报网社]讯|消息|报道|社\p{Script=Han}{0,8}电|[:：)）])[】〕]?$/u;

/** A head behind a mark, with a wide gap before its text, as one blank or two: ▲渡口添了夜航灯　昨晚起…. */
const GAPPED = /^\s*[■□◆◇●○★▲△▼▶►][^。\u3000]{6,60}?(?:\u3000| {2})(?=\s*\S)/;
/** A head without one, as wide a gap before its text of a sentence or more. */
const WIDE_GAP = /^[^。\u3000]{8,40}?(?:\u3000| {2})(?=\S[\s\S]{29,})/;
const MARK = /^[■□◆◇●○★▲△▼▶►]\s*/;

/** UTF-16 units of the head in brackets that a text begins with; 0 where it begins with none. */
export function bracketsOf(text: string): number {
  return BRACKETED.exec(text)?.[0].length ?? 0;
}

/** The same, or of the head that a mark and a gap tell, or the dateline behind it. */
export function runInHeadOf(text: string): number {
  return bracketsOf(text) || ((GAPPED.exec(text) ?? WIDE_GAP.exec(text))?.[0].length ?? datedOf(text));
}

/** A report's dateline: 据新华社电, 本报桐江讯. */
const DATED = /^据?(?:本[报网刊台社]|新华社|中新社|人民网|央视网|中新网)[^,。:]{0,14}?[讯电](?!话)/;
/** UTF-16 units in which a head ends that runs into its text, at least and at most, and of a dateline behind it with its gaps. */
const HEAD = { least: 6, most: 60, dateline: 30 };

/** UTF-16 units of the words that stand before a report's dateline, in whichever line: a title that runs into its text. */
function datedOf(text: string): number {
  for (const { index } of text.slice(0, HEAD.most).matchAll(/\s+/g)) {
    if (text.slice(0, index).includes('。')) return 0;
    const behind = halfWidth(text.slice(index, index + HEAD.dateline)).replace(/\s/g, '');
    if (index >= HEAD.least && DATED.test(behind)) return index;
  }
  return 0;
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
      .replace(/^[【〔](.*)[】〕]$/s, '$1')
      .replace(MARK, '')
      .trim();
    // Who signs may have a gap within a name: □桐江县商务委 何　力.
    if (end === 0 || isNoHead(head) || readByline(halfWidth(block.text))?.said === true) return [block];
    return [
      { ...block, text: head },
      { ...block, text: block.text.slice(end).trim(), setIn: true },
    ];
  });
}
