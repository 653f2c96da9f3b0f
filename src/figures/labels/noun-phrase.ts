import { LABEL_WORDS } from '../../tables/figures.ts';

/** UTF-16 units of a label that is read at a glance. */
const LONGEST = 14;

const NOUN_AT_END = new RegExp(`(?:${LABEL_WORDS.noun.words.join('|')})$`);
const BROKEN = new RegExp(`(?:${LABEL_WORDS.broken.words.join('|')})`);

/**
 * Whether a label is a noun phrase that a person would put before its number: 页岩气日产能, and not 企业补. Of the others the
 * printed clause is shown; to let one through that is none is worse than to hold back one that is.
 */
export function readsAlone(label: string): boolean {
  if (label.length > LONGEST || /[\d"'()（）“”\s]/.test(label) || BROKEN.test(label)) return false;
  // 面积 by itself does not say of what.
  return (NOUN_AT_END.exec(label)?.index ?? 0) > 0;
}
