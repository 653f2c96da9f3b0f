import { findPlaces } from '../../lookup/find-places.ts';
import { topicsOf } from '../../lookup/topics-of.ts';
import type { Article } from '../../model.ts';
import { foldText } from '../../text/fold.ts';
import { once } from '../../text/remembering.ts';

/** Letters of a line that may be the head of a short item, and the shortest. */
const HEAD = { most: 45, least: 5 } as const;
/** Items from which an article is a bulletin, up to how many, and the share of its lines that are heads then. */
const BULLETIN = { items: 3, most: 100, share: 0.2 } as const;
const ENDS = /[。！？!?；;：:，,”"）)]$/u;
const SENTENCE = /[。！？!?]/u;

const itemsBy = new WeakMap<Article, readonly Article[]>();

/**
 * The items that an article holds: itself, or, of a bulletin (快讯), its short news one by one, each under its own head
 * with the bulletin's title as kicker. An item keeps the article's id and the numbers of its paragraphs; the others are
 * empty in it, so that its quotes lead back to the article.
 */
export function itemsOf(article: Article): readonly Article[] {
  const known = itemsBy.get(article) ?? itemsIn(article);
  itemsBy.set(article, known);
  return known;
}

const wholes = new WeakMap<Article, Article>();

/** The article that an item or a part is of; itself where it is whole. */
export function wholeOf(item: Article): Article {
  return wholes.get(item) ?? item;
}

/** Notes of what a part was taken. */
export function noteWhole(part: Article, of: Article): void {
  wholes.set(part, wholeOf(of));
}

function itemsIn(article: Article): readonly Article[] {
  const { paragraphs } = article;
  const heads = paragraphs.flatMap((text, at) => (isHead(text) && isText(paragraphs[at + 1]) ? [at] : []));
  const isBulletin =
    heads[0] === 0 &&
    heads.length >= BULLETIN.items &&
    heads.length <= BULLETIN.most &&
    heads.length >= paragraphs.length * BULLETIN.share;
  if (!isBulletin) return [article];
  return heads.map((head, of) => itemOf(article, head, heads[of + 1] ?? paragraphs.length));
}

function isHead(text: string): boolean {
  return text.length >= HEAD.least && text.length <= HEAD.most && !ENDS.test(text) && !SENTENCE.test(text);
}

function isText(text: string | undefined): boolean {
  return text !== undefined && SENTENCE.test(text);
}

function itemOf(article: Article, head: number, end: number): Article {
  const isOwn = (paragraph: number) => head < paragraph && paragraph < end;
  const title = article.paragraphs[head] ?? article.title;
  const own = article.paragraphs.slice(head + 1, end);
  const district = districtIn([title, ...own].join('\n'), article.district);
  // Lists alone ask for them, and a bulletin may have a hundred items.
  const topics = once(() => topicsOf({ title, kicker: null, paragraphs: own }).map(({ topic }) => topic));
  const item = {
    ...article,
    kicker: article.title,
    title,
    paragraphs: article.paragraphs.map((text, paragraph) => (isOwn(paragraph) ? text : '')),
    district,
    get topics() {
      return topics();
    },
    figures: article.figures.flatMap((figure) => (isOwn(figure.paragraph) ? [{ ...figure, district }] : [])),
    cut: article.cut.filter(isOwn),
  };
  noteWhole(item, article);
  return item;
}

/** The place of an item: its bulletin's where it names that, else the first that it names. */
function districtIn(text: string, ofAll: string | null): string | null {
  const named = findPlaces(foldText(text)).flatMap(({ district }) => district ?? []);
  return ofAll !== null && named.includes(ofAll) ? ofAll : (named[0] ?? null);
}
