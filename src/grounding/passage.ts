import { passageText } from '../answering/passage.ts';
import { READ } from '../limits/llm.ts';
import type { Article, Quote } from '../model.ts';
import { wholeOf } from '../search/passages/items.ts';
import { titleOf } from './title-of.ts';

/** A stretch of print that a model reads: whole sentences of one item, in print order. */
export type Passage = { item: Article; quotes: readonly [Quote, ...Quote[]] };

/** A sentence that says no more than the passages that it cites, in the order in which it names them. */
export type Held = { text: string; passages: readonly [Passage, ...Passage[]] };

/** A passage as a model is given it: its number, from 1, and whatever says where it was printed. */
export type Numbered = {
  n: number;
  title?: string;
  paper?: string;
  day?: string;
  place?: string;
  text: string;
};

/** Passages as a model is given them, in their order. */
export function numbered(passages: readonly Passage[]): Numbered[] {
  return passages.map(({ item, quotes }, at) => {
    const { date, district } = item;
    const title = titleOf(item);
    const { source } = wholeOf(item);
    return {
      n: at + 1,
      ...(title !== null && { title }),
      ...(source !== null && { paper: source }),
      ...(date !== null && { day: date }),
      ...(district !== null && { place: district }),
      text: passageText(quotes),
    };
  });
}

/** About how many tokens a passage takes: a Chinese character is one, other letters are a third. */
export function tokensOf({ item, quotes }: Passage): number {
  return (
    READ.frame + [item.title ?? '', ...quotes.map(({ text }) => text)].reduce((sum, text) => sum + tokensIn(text), 0)
  );
}

function tokensIn(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han + Math.ceil((text.length - han) / 3);
}

/** The passages that fit a budget, the best first; one that does not is left out whole. */
export function within(passages: readonly Passage[], budget: number): Passage[] {
  let left = budget;
  return passages.filter((passage) => {
    const tokens = tokensOf(passage);
    if (tokens > left) return false;
    left -= tokens;
    return true;
  });
}
