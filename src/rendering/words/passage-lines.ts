import { standsIn } from '../../model/stands-in.ts';
import type { Figure, Language, Quote } from '../../model.ts';
import type { Line, Span } from '../layouts/layout.ts';
import { line, plain } from '../layouts/layout.ts';
import { quotedSpans } from './quotation.ts';

/** What is marked in a passage: its figures, the short answer where none of them stands, or the sentence that answers. */
type Marked = { language: Language; figures: readonly Figure[]; short: string | null; best: Quote | null };

/** UTF-16 units of a sentence that may stand in bold: three lines on a phone. */
const BEST_CHARS = 72;
/** UTF-16 units of sentences that stand together, but for the last of them: what is read without a halt. */
const RUN_CHARS = 90;
/** UTF-16 units between two quotes that follow one another in print: a blank, a quotation mark that closes. */
const BETWEEN = 3;

/** The printed words of one report as quotations: what follows in print stands together, nothing twice, and no stump of a sentence. */
export function passageLines(quotes: readonly Quote[], marked: Marked): Line[] {
  const shown = withoutStumps(withoutRepeats(quotes), marked);
  const runs: Quote[][] = [];
  for (const quote of shown) {
    const run = runs.at(-1) ?? [];
    const last = run.at(-1);
    if (last !== undefined && follows(last, quote) && last.end - (run[0]?.start ?? 0) <= RUN_CHARS) run.push(quote);
    else runs.push([quote]);
  }
  return runs.map((run) =>
    line('quote', ...run.flatMap((quote, at) => [...gapBefore(quote, at), ...spansOf(quote, marked)])),
  );
}

function spansOf(quote: Quote, { best, ...setting }: Marked): Span[] {
  const isBest = quote === best && quote.text.length <= BEST_CHARS;
  return quotedSpans(quote, isBest ? { ...setting, short: quote.text } : setting);
}

/** Sentences in Latin letters want a blank between them. */
function gapBefore({ text }: Quote, at: number): Span[] {
  return at > 0 && /^[\p{Script=Latin}\d"“(]/u.test(text) && !/\p{Script=Han}/u.test(text) ? [plain(' ')] : [];
}

/** Quotes whose words do not stand within another one: a caption that the text says again. */
function withoutRepeats(quotes: readonly Quote[]): Quote[] {
  const words = quotes.map(({ text }) => text.replace(/[^\p{L}\p{N}]/gu, ''));
  return quotes.filter((_, at) => {
    const own = words[at] ?? '';
    return !words.some(
      (other, where) => where !== at && other.includes(own) && (other.length > own.length || where < at),
    );
  });
}

/** Quotes that end as sentences do, as long as there are any; one that shows a figure stays. */
function withoutStumps(quotes: readonly Quote[], { figures }: Marked): readonly Quote[] {
  const whole = quotes.filter(
    (quote) => !/[,，、:：]$/.test(quote.text) || figures.some((figure) => standsIn(figure, quote)),
  );
  return whole.length > 0 ? whole : quotes;
}

function follows(one: Quote, other: Quote): boolean {
  const between = other.start - one.end;
  return one.articleId === other.articleId && one.paragraph === other.paragraph && between >= 0 && between <= BETWEEN;
}
