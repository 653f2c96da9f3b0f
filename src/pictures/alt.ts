import { PICTURES } from '../limits/pictures.ts';
import type { Drawing, Mark } from '../model/picture.ts';
import type { Language } from '../model.ts';
import { phrase } from '../text/phrase.ts';

/** A drawing in words, for whoever cannot see it: what it is, and every figure that has room as it was printed. */
export function altOf({ kind, title, marks, notes }: Drawing, language: Language): string {
  const head = phrase(`picture.alt.${kind}`, language, { title });
  let text = head.slice(0, PICTURES.alt);
  for (const [at, mark] of marks.entries()) {
    const next = `${at === 0 ? '' : phrase('picture.alt.and', language)}${spoken(mark, language)}`;
    const left = marks.length - at;
    const more = phrase('more', language, { count: `${left}` });
    if (text.length + next.length + more.length + 2 > PICTURES.alt) return `${text} ${more}`.slice(0, PICTURES.alt);
    text += next;
  }
  const [source = ''] = notes;
  return text.length + source.length + 2 > PICTURES.alt || source === '' ? text : `${text} (${source})`;
}

function spoken({ name, figure, planned }: Mark, language: Language): string {
  const printed = figure.printed.replace(/\s+/g, '');
  return `${name} ${printed}${planned ? phrase('picture.alt.planned', language) : ''}`;
}
