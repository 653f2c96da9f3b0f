import { SCOPES } from '../tables/holding.ts';
import type { Fault, Passage } from './passage.ts';
import type { Read } from './print.ts';
import { printedAt, type Said } from './said.ts';

/** 全市, 全国, nationwide: what is told of more than the print tells of. */
export function scopeFaults(
  said: Read,
  { texts, passages }: { texts: readonly Said[]; passages: readonly Passage[] },
): Fault[] {
  return SCOPES.flatMap(({ said: wide, printed, kind }) => {
    const match = wide.exec(said.text);
    if (match === null || texts.some(({ text }) => printed.test(text))) return [];
    const own = kind !== null && passages.some(({ district }) => district?.endsWith(kind) === true);
    const narrower = texts.some(({ text }) => /全[镇乡村]|街道|[镇乡](?!村)/.test(text));
    const named = texts.some(({ text }) => isNamed(match[0], text));
    if ((own && !narrower) || named) return [];
    return [{ kind: 'scope' as const, ...printedAt(said, { start: match.index, end: match.index + match[0].length }) }];
  });
}

/** Whether a text speaks of the whole: 该县, or an authority of it (云阳县民政局). */
function isNamed(whole: string, text: string): boolean {
  const kind = whole.charAt(1);
  return (
    /^全[市区县镇乡]$/u.test(whole) && new RegExp(`[该本]${kind}|${kind}\\p{Script=Han}{1,6}[局委办]`, 'u').test(text)
  );
}
