import type { TrueArticle, TruePage } from './damages.ts';

/** How often a page does not say what its truth knows, of how many times it is asked for. */
export type Unsaid = { what: string; count: number; of: number };

/** A page's truth with the text of its blocks. */
type SaidPage = { truth: TruePage; blocks: readonly string[] };

type SaidArticle = { article: TrueArticle; number: number } & SaidPage;

const ENDS_SENTENCE = /[。！？!?;；…]["”’』」)）]*$/u;

/** Counts where the page does not tell, or tells otherwise: no reading can be right there but by chance. */
export function countUnsaid(pages: readonly SaidPage[]): Unsaid[] {
  const articles = pages.flatMap(({ truth, blocks }) =>
    truth.articles.map((article, number): SaidArticle => {
      return { article, number, truth, blocks: blocks.map((block) => block.trim()) };
    }),
  );
  const cuts = articles.flatMap((one) => one.article.cut.map((index) => one.article.paragraphs[index] ?? ''));
  const seams = articles.flatMap(seamsOf);
  const ends = articles.flatMap(endsOf);
  const people = articles.flatMap(({ article, blocks }) =>
    (article.byline?.people ?? []).map((name) => ({ name, blocks })),
  );
  return [
    count('lost ends where the last line left ends a sentence', cuts, (text) => ENDS_SENTENCE.test(text)),
    count('paragraphs that go on in another block after the end of a sentence', seams, (text) =>
      ENDS_SENTENCE.test(text),
    ),
    count('paragraphs that end inside a sentence and lost nothing', ends, (text) => !ENDS_SENTENCE.test(text)),
    count('districts that the article, its head and its byline do not name', articles, isPlaceless),
    count('people whose names are printed otherwise', people, ({ name, blocks }) => !squeezed(blocks).includes(name)),
  ];
}

function count<T>(what: string, cases: readonly T[], isUnsaid: (one: T) => boolean): Unsaid {
  return { what, count: cases.filter(isUnsaid).length, of: cases.length };
}

/** Blocks behind which their paragraph goes on, as text. */
function seamsOf({ article, blocks }: SaidArticle): string[] {
  return article.paragraph_blocks.flatMap((own) => own.slice(0, -1).map((block) => blocks[block] ?? ''));
}

/** Blocks with which a paragraph ends that lost nothing, as text. */
function endsOf({ article, blocks }: SaidArticle): string[] {
  return article.paragraph_blocks.flatMap((own, index) =>
    article.cut.includes(index) ? [] : [blocks[own.at(-1) ?? -1] ?? ''],
  );
}

function isPlaceless({ article, number, truth, blocks }: SaidArticle): boolean {
  if (article.district === null) return false;
  const own = blocks.filter((_, block) => truth.blocks[block]?.article === number);
  return !squeezed(own).includes(article.district.slice(0, 2));
}

function squeezed(blocks: readonly string[]): string {
  return blocks.join('').replace(/\s/g, '');
}
