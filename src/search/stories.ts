import type { Article, Printing } from '../model.ts';
import { areNear, bandsOf, isNearDuplicate } from './near-duplicates.ts';
import { mayTellTheSame } from './sampled.ts';

/** How one story is known again: articles are compared where they share a key. */
type Likeness = { keysOf(article: Article): (string | number)[]; isSame(one: Article, other: Article): boolean };

/** Word for word the same: one page that was taken under two names. */
const COPIES: Likeness = {
  keysOf: (article) => [wordsOf(article)],
  isSame: (one, other) => wordsOf(one) === wordsOf(other) && areNear(one.date, other.date) !== false,
};

/** The same words in a frame and a cut of its own as well; one that has little in common with all others is no double of theirs. */
const doublesAmong = (articles: readonly Article[]): Likeness => {
  const mayBe = new Set(articles.filter((one) => articles.some((other) => other !== one && mayBeDoubles(one, other))));
  return {
    keysOf: (article) => [wordsOf(article), ...(mayBe.has(article) ? knownMarks(article) : [])],
    isSame: (one, other) => COPIES.isSame(one, other) || isNearDuplicate(one, other),
  };
};

/** Two items of news were held against each other when they came in; what stands on a page was not. */
function mayBeDoubles(one: Article, other: Article): boolean {
  if (one.page === null && other.page === null) return false;
  return areNear(one.date, other.date) !== false && mayTellTheSame(one, other);
}

/** Articles by story, in the order of the first of each; copies alone are told together, which is quick for any number. */
export function copiesIn(articles: readonly Article[]): [Article, ...Article[]][] {
  return storiesIn(articles, COPIES);
}

/** Articles with every copy of one left out, and where else it stands noted. */
export function withoutCopies(articles: readonly Article[]): Article[] {
  return copiesIn(articles).map(standingFor);
}

/** The same for stories taken over in a frame and a cut of another paper's own; for a few articles. */
export function withoutDoubles(articles: readonly Article[]): Article[] {
  return storiesIn(articles, doublesAmong(articles)).map(standingFor);
}

function storiesIn(articles: readonly Article[], { keysOf, isSame }: Likeness): [Article, ...Article[]][] {
  const stories: [Article, ...Article[]][] = [];
  const byKey = new Map<string | number, [Article, ...Article[]][]>();
  for (const article of articles) {
    const keys = keysOf(article);
    const near = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
    const known = [...near].find(([first]) => isSame(first, article));
    const story: [Article, ...Article[]] = known ?? [article];
    if (known === undefined) stories.push(story);
    else known.push(article);
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), story]);
  }
  return stories;
}

/** The article that stands for a story, always the same one, with where else the story stands. */
export function standingFor(story: readonly [Article, ...Article[]]): Article {
  const [first, ...more] = story;
  const standing = more.reduce((best, one) => (comesBefore(one, best) ? one : best), first);
  return besides(
    standing,
    story.filter((one) => one !== standing),
  );
}

/** One whose issue is known before others, then the one of the plainer page name: a copy's has something behind it. */
function comesBefore(one: Article, other: Article): boolean {
  if ((one.dated === 'issue') !== (other.dated === 'issue')) return one.dated === 'issue';
  const [name, otherName] = [one.page ?? one.id, other.page ?? other.id];
  return name.length === otherName.length ? name < otherName : name.length < otherName.length;
}

/** An article with others that tell its story noted as where else it stands. */
export function besides(article: Article, others: readonly Article[]): Article {
  const known = new Set([article.id, ...(article.also ?? []).map(({ id }) => id)]);
  const also = [...(article.also ?? []), ...others.filter(({ id }) => !known.has(id)).flatMap(printingsOf)];
  return also.length === 0 ? article : { ...article, also };
}

function printingsOf({ id, source, url, date, also = [] }: Article): Printing[] {
  return [{ source, url, date, id }, ...also];
}

function wordsOf({ title, paragraphs }: Article): string {
  return [title ?? '', ...paragraphs].join('\n');
}

// A question finds the same few articles again and again; the marks are forgotten with the article.
const marksBy = new WeakMap<Article, number[]>();

function knownMarks(article: Article): number[] {
  const marks = marksBy.get(article) ?? bandsOf(article);
  marksBy.set(article, marks);
  return marks;
}
