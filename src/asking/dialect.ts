import { DIALECT } from '../tables/dialect.ts';
import { fold } from '../text/fold.ts';

/** A question as typed, with what its dialect says otherwise in standard words: 票好多钱一张 asks 票价多少钱每张. */
export function inStandardWords(typed: string): string {
  return DIALECT.rows.reduce((text, { said, standard }) => {
    const { text: folded, at } = fold(text);
    if (folded.search(said) < 0) return text;
    return [...folded.matchAll(said)].reduceRight((rest, found) => {
      const [start = 0, end = 0] = [at[found.index], at[found.index + found[0].length]];
      return `${rest.slice(0, start)}${standard}${rest.slice(end)}`;
    }, text);
  }, typed);
}
