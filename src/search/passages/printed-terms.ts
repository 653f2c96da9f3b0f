import type { Article } from '../../model.ts';
import { ofEach } from '../../text/remembering.ts';
import { headsOf } from '../index/document.ts';
import { readTerms } from '../index/terms.ts';
import { quotablesIn } from './quotable.ts';

/** The terms of an article's heads, of each stretch of it that can be quoted, and of all of these, in printed order. */
type PrintedTerms = { heads: Uint32Array; sentences: readonly Uint32Array[]; all: Uint32Array };

let terms = new Uint32Array(4_096);

/** Made once of an article: whatever a question looks for, it is read off these numbers, which stand one behind the other. */
export const printedTerms = ofEach((article: Article): PrintedTerms => {
  const ends = [0];
  let count = 0;
  const write = (text: string) => {
    const own = readTerms(text);
    if (terms.length < count + own.length) {
      const larger = new Uint32Array((count + own.length) * 2);
      larger.set(terms);
      terms = larger;
    }
    terms.set(own, count);
    count += own.length;
    ends.push(count);
  };
  write(headsOf(article).join('\n'));
  for (const [paragraph, spans] of quotablesIn(article).entries()) {
    const printed = article.paragraphs[paragraph] ?? '';
    for (const { start, end } of spans) write(printed.slice(start, end));
  }
  const all = terms.slice(0, count);
  const [heads = all, ...sentences] = ends.slice(1).map((end, at) => all.subarray(ends[at], end));
  return { heads, sentences, all };
});
