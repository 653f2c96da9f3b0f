import { areWords } from '../lines/join.ts';
import type { Piece } from '../lines/lines.ts';
import { withoutMark } from '../lines/marks.ts';
import { headLinesOf } from './head-lines.ts';
import { withoutTag } from './tags.ts';
import { type Headed, titlesOf } from './titles.ts';

/** The heads of an article told apart. */
export type Heads = { kicker: string | null; title: string | null; subheads: string[] };

/** Tells kicker, title and first subhead of each article of a page apart. */
export function tellHeads(given: readonly Headed[]): Heads[] {
  const articles = given.map(({ heads, texts }) => ({ heads: headLinesOf(heads), texts }));
  const titles = titlesOf(articles);
  return articles.map(({ heads }, article) => {
    const { from, end } = titles[article] ?? { from: 0, end: 1 };
    const words = heads.map(printed);
    const title = words.slice(from, end).join(' ');
    return {
      kicker: from === 0 ? null : words.slice(0, from).join(' '),
      title: title === '' ? null : withoutTag(title),
      subheads: [...Map.groupBy(heads.slice(end), ({ number }) => number).values()].map((lines) =>
        lines.map(printed).join(' '),
      ),
    };
  });
}

/**
 * A head as printed, without what is set before it: where OCR parted it, one space; where it is known that a line ended there,
 * none between Chinese words.
 */
export function printed({ lines, print }: Piece): string {
  const plain = lines.map((line) => line.replace(/\s+/g, ' ').trim());
  return withoutMark(
    print === undefined
      ? plain.join(' ')
      : plain.reduce((head, line) => `${head}${areWords(head, line) ? ' ' : ''}${line}`),
  );
}
