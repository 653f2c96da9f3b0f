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
    if (own && !narrower) return [];
    return [{ kind: 'scope' as const, ...printedAt(said, { start: match.index, end: match.index + match[0].length }) }];
  });
}
