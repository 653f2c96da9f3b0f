/** What a truth says of an article: how it was set, and what happened to it on the page. */
export type TrueArticle = {
  title: string | null;
  title_printed: string | null;
  kicker: string | null;
  district: string | null;
  subheads: readonly string[];
  paragraphs: readonly string[];
  paragraphs_clean?: readonly string[];
  paragraph_blocks: readonly (readonly number[])[];
  cut: readonly number[];
  byline: { office: string | null; people: readonly string[] } | null;
  adrift?: number;
  interleaved?: boolean;
  caption?: boolean;
};

type Role = 'kicker' | 'title' | 'deck' | 'subhead' | 'body' | 'stray' | 'byline';

/** The truth of a page: each block's article and what it is there, and the articles. */
export type TruePage = {
  page: string;
  blocks: readonly { article: number | null; role: Role | null; paragraph: number | null }[];
  articles: readonly TrueArticle[];
};

/** An article with its place on its page. */
export type Placed = { article: TrueArticle; number: number; page: TruePage };

/** Whether an article is damaged so, or has what is hard to read. */
type Damage = (placed: Placed) => boolean;

/** Kinds of damage, each told from the truth alone. An article may have several. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'ends of paragraphs lost': ({ article }) => article.cut.length > 0,
  'paragraphs interleaved': ({ article }) => article.interleaved === true,
  'last line adrift': ({ article }) => (article.adrift ?? 0) > 0,
  'deck after the beginning': (placed) => blocksAs(placed, 'deck').some((block) => block > firstOf(placed)),
  'subhead before the beginning': (placed) => blocksAs(placed, 'subhead').some((block) => block < firstOf(placed)),
  'head away from its text': isParted,
  'caption without a head': ({ article }) => article.caption === true && article.title === null,
  'caption with a head': ({ article }) => article.caption === true && article.title !== null,
  'byline run into the text': (placed) => placed.article.byline !== null && blocksAs(placed, 'byline').length === 0,
  'characters misread': ({ article: { paragraphs, paragraphs_clean = paragraphs } }) =>
    paragraphs.join('\n') !== paragraphs_clean.join('\n'),
};

/** What is no damage and hard all the same. */
export const SETTINGS: Readonly<Record<string, Damage>> = {
  kicker: ({ article }) => article.kicker !== null,
  subheads: ({ article }) => article.subheads.length > 0,
  'byline without an office': ({ article }) => article.byline !== null && article.byline.office === null,
  'title that does not name the district': ({ article: { title_printed, district } }) =>
    title_printed !== null && district !== null && !title_printed.includes(district.slice(0, 2)),
};

/** Whether an article has none of the damages. */
export function isWhole(placed: Placed): boolean {
  return !Object.values(DAMAGES).some((damage) => damage(placed));
}

/** The numbers of an article's blocks that are `role`. */
function blocksAs({ page, number }: Placed, role: Role): number[] {
  return page.blocks.flatMap((block, at) => (block.article === number && block.role === role ? [at] : []));
}

/** The first block of the running text. */
function firstOf(placed: Placed): number {
  return Math.min(...blocksAs(placed, 'body'));
}

/** Whether anything but the article itself stands between its head and what follows it. */
function isParted(placed: Placed): boolean {
  const { page, number } = placed;
  return blocksAs(placed, 'title').some((title) => page.blocks[title + 1]?.article !== number);
}
