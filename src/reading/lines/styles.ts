/** Rules of a page's look, one after the other: .gif{display:block} .gif img{margin:0}; the last may be cut off. */
const RULES = /[.#@][a-z][\w-]{0,60}(?:[\w\s.#:>,*()-]{0,100}\{[^{}]{0,2000}(?:\}|$))+/gi;
/** What such a rule says: display:block. */
const SAYS = /\{\s*[a-z-]+\s*:/i;

/** Without the rules of a page's look that were taken for its text. */
export function withoutStyles(text: string): string {
  return text.replace(RULES, (rules) => (SAYS.test(rules) ? '' : rules));
}
