import { DIALECT } from '../tables/dialect.ts';
import { fold } from '../text/fold.ts';

/** A question as typed, with what its dialect says otherwise in standard words: 票好多钱一张 asks 票价多少钱每张. */
export function inStandardWords(typed: string): string {
  let text = typed;
  let folded = fold(text);
  for (const { said, standard } of DIALECT.rows) {
    if (folded.text.search(said) < 0) continue;
    const { at } = folded;
    text = [...folded.text.matchAll(said)].reduceRight((rest, found) => {
      const [start = 0, end = 0] = [at[found.index], at[found.index + found[0].length]];
      return `${rest.slice(0, start)}${standard}${rest.slice(end)}`;
    }, text);
    folded = fold(text);
  }
  return text;
}
