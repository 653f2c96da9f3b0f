import { type Words, writeWords } from '../../model/clipping.ts';
import type { Language } from '../../model.ts';
import { type Button, button } from '../layouts/layout.ts';

/** Leads to an article as printed, or to its page; what is marked there comes along. */
export function printButton(
  id: string,
  {
    language,
    of = 'article',
    words,
    label,
  }: { language: Language; of?: 'article' | 'page'; words?: Words | undefined; label?: string },
): Button {
  const at = words === undefined ? [] : [writeWords(words)];
  return button('print', [id, of, ...at], { language, ...(label !== undefined && { label }) });
}
