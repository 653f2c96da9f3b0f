import { SEARCH } from '../../limits.ts';
import type { Article } from '../../model.ts';
import { clausesOf, type Span, sentencesOf } from '../../text/sentences.ts';

/** (完) says nothing. */
const WORDS = /[\p{L}\p{N}].*[\p{L}\p{N}]/su;
const LETTERS = /[\p{L}\p{N}]/gu;
const ENDS = new Set('。!?！？');
/** What may stand behind the last word of a sentence. */
const TRAILING = new Set('。!?！？…"\'”’」』)）》】 \u3000');
const LEADING = /^["'“‘「『，,；;、：:。\s]+/;
const PAIRS: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』' };

/**
 * The stretches of a paragraph that can be quoted as one sentence: its sentences, and where one is longer than
 * `SEARCH.quoteLetters` letters, runs of its clauses up to that length. A stretch ends with its end mark: a quotation
 * mark behind that closes what may have been opened sentences before; so does one in front that nothing closes.
 */
export function quotablesOf(paragraph: string): Span[] {
  return sentencesOf(paragraph)
    .flatMap((sentence) => (isShort(paragraph, sentence) ? [sentence] : clauseRuns(paragraph, sentence)))
    .map((span) => trim(paragraph, span))
    .filter(({ start, end }) => WORDS.test(paragraph.slice(start, end)));
}

// An article is looked at again and again; where it can be cut is forgotten with it.
const cutBy = new WeakMap<Article, readonly (readonly Span[])[]>();

/** The same of every paragraph of an article. */
export function quotablesIn(article: Article): readonly (readonly Span[])[] {
  const known = cutBy.get(article) ?? article.paragraphs.map(quotablesOf);
  cutBy.set(article, known);
  return known;
}

function trim(paragraph: string, { start, end }: Span): Span {
  const last = endOf(paragraph, { start, end });
  const leading = LEADING.exec(paragraph.slice(start, last))?.[0] ?? '';
  const closer = PAIRS[leading.at(-1) ?? ''];
  const isClosed = closer !== undefined && paragraph.slice(start, last).includes(closer);
  return { start: start + (isClosed ? leading.length - 1 : leading.length), end: last };
}

/** Behind the first end mark after the last word; the end of the span where none follows. */
function endOf(paragraph: string, { start, end }: Span): number {
  let words = end;
  while (words > start && TRAILING.has(paragraph.charAt(words - 1))) words -= 1;
  for (let at = words; at < end; at += 1) if (ENDS.has(paragraph.charAt(at))) return at + 1;
  return end;
}

function clauseRuns(paragraph: string, sentence: Span): Span[] {
  const runs: Span[] = [];
  let letters = 0;
  for (const clause of clausesOf(paragraph, sentence)) {
    const last = runs.at(-1);
    const own = lettersIn(paragraph, clause);
    letters += own;
    if (last !== undefined && letters <= SEARCH.quoteLetters) last.end = clause.end;
    else {
      runs.push(clause);
      letters = own;
    }
  }
  return runs;
}

function isShort(paragraph: string, span: Span): boolean {
  return span.end - span.start <= SEARCH.quoteLetters || lettersIn(paragraph, span) <= SEARCH.quoteLetters;
}

function lettersIn(paragraph: string, { start, end }: Span): number {
  return paragraph.slice(start, end).match(LETTERS)?.length ?? 0;
}
