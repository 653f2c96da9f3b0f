import type { Scan } from '../../src/model/scan.ts';
import type { Article, Reading } from '../../src/model.ts';
import { withRows } from '../../src/reading/lines/table.ts';
import { lcs } from './lcs.ts';
import type { TrueArticle, Truth } from './truth.ts';

/**
 * How a page was read, each from 0 to 1: `body` is the mean likeness of its articles' text, `title` the share of titles
 * exactly right, `found` the share of an article's numbers that stand in it, `invented` the share of numbers in the
 * reading that are printed nowhere, `people` the share of those who sign that are named.
 */
export type ArticleScore = {
  body: number;
  title: number;
  found: number;
  invented: number;
  people: number;
  articles: number;
};

/** A page's sums, so that several pages can be put together. */
export type Tally = Record<Exclude<keyof ArticleScore, 'articles'>, [right: number, all: number]>;

type Read = Pick<Reading, 'articles'>;

/** Adds up a page; `say` hears what is not right. */
export function tallyOf(truth: Truth, read: Read, say: (fault: string) => void = () => {}): Tally {
  const tally: Tally = { body: [0, 0], title: [0, 0], found: [0, 0], invented: [0, 0], people: [0, 0] };
  const pairs = pairUp(truth.articles, read.articles);
  for (const [at, wanted] of truth.articles.entries()) {
    const got = pairs.get(at) ?? null;
    const name = wanted.title ?? '(none)';
    const likeness = bodyOf(wanted, got);
    add(tally.body, likeness, 1);
    if (likeness < 0.97) say(`${name}: body ${likeness.toFixed(3)}`);
    const title = isTitle(wanted, got);
    add(tally.title, Number(title), 1);
    if (!title) say(`${name}: title ${got?.title ?? 'null'}`);
    const numbers = numbersIn(wanted.paragraphs.join('\n'));
    const missing = without(numbers, numbersIn(got?.paragraphs.join('\n') ?? ''));
    add(tally.found, numbers.length - missing.length, numbers.length);
    if (missing.length > 0) say(`${name}: numbers missing ${missing.join(' ')}`);
    const people = wanted.byline?.people ?? [];
    const unnamed = people.filter((one) => !got?.byline?.people.includes(one));
    add(tally.people, people.length - unnamed.length, people.length);
    if (unnamed.length > 0) say(`${name}: people missing ${unnamed.join(' ')}`);
  }
  const printed = new Set(numbersIn(printedOn(truth)));
  const shown = numbersIn(read.articles.flatMap(textsOf).join('\n'));
  const invented = shown.filter((one) => !printed.has(one));
  add(tally.invented, invented.length, shown.length);
  if (invented.length > 0) say(`numbers printed nowhere: ${invented.join(' ')}`);
  return tally;
}

export function scoreOf(tallies: readonly Tally[]): ArticleScore {
  const share = (key: keyof Tally) => {
    const [right, all] = tallies.reduce(([a, b], tally) => [a + tally[key][0], b + tally[key][1]], [0, 0]);
    return all === 0 ? 1 : right / all;
  };
  const articles = tallies.reduce((sum, tally) => sum + tally.body[1], 0);
  const invented = tallies.some((tally) => tally.invented[1] > 0) ? share('invented') : 0;
  return {
    body: share('body'),
    title: share('title'),
    found: share('found'),
    invented,
    people: share('people'),
    articles,
  };
}

function add(sum: [number, number], right: number, all: number): void {
  sum[0] += right;
  sum[1] += all;
}

/** Each true article with the one read that is likest, none twice. */
function pairUp(wanted: readonly TrueArticle[], read: readonly Article[]): Map<number, Article> {
  const likest = wanted
    .flatMap((one, at) =>
      read.map((article) => ({
        at,
        article,
        likeness: likenessOf(textOf(one.paragraphs), textOf(article.paragraphs)),
      })),
    )
    .filter(({ likeness }) => likeness > 0.1)
    .toSorted((a, b) => b.likeness - a.likeness);
  const pairs = new Map<number, Article>();
  const taken = new Set<Article>();
  for (const { at, article } of likest) {
    if (pairs.has(at) || taken.has(article)) continue;
    pairs.set(at, article);
    taken.add(article);
  }
  return pairs;
}

/**
 * Likeness of text, without its table and caption or with them: a table may stand before, behind or amid the text, its
 * cells as printed or each with the head of its column.
 */
function bodyOf({ paragraphs, cells, caption }: TrueArticle, got: Article | null): number {
  if (got === null) return 0;
  const rows = cells.map((row) => `| ${row.join(' | ')} |`);
  const tables = [cells.flat(), withRows([...rows.slice(0, 1), '|---|', ...rows.slice(1)])].map(textOf);
  const text = textOf(paragraphs);
  const ways = [text, text + textOf([caption ?? '']), textOf([caption ?? '']) + text + tables[0]];
  for (let at = 0; at <= paragraphs.length && cells.length > 0; at += 1) {
    for (const table of tables) ways.push(textOf(paragraphs.slice(0, at)) + table + textOf(paragraphs.slice(at)));
  }
  const is = textOf(got.paragraphs);
  return Math.max(...[...new Set(ways)].map((way) => likenessOf(way, is)));
}

function textOf(paragraphs: readonly string[]): string {
  return paragraphs.map(bare).join('');
}

function likenessOf(wanted: string, is: string): number {
  return (2 * lcs(wanted, is)) / Math.max(1, wanted.length + is.length);
}

function isTitle(wanted: TrueArticle, got: Article | null): boolean {
  const is = unquoted(got?.title ?? '');
  return got !== null && [wanted.title ?? '', ...wanted.titles_also].some((title) => unquoted(title) === is);
}

function textsOf({ title, kicker, subheads, paragraphs }: Article): string[] {
  return [title ?? '', kicker ?? '', ...subheads, ...paragraphs];
}

function printedOn({ articles, furniture, date }: Truth): string {
  return articles
    .flatMap(({ title, kicker, subheads, paragraphs, cells, caption }) => [
      ...[title ?? '', kicker ?? '', caption ?? '', ...subheads, ...paragraphs, ...cells.flat()],
      // The head of a column may be said with each of its cells.
      ...cells.slice(1).flatMap((row) => row.map((cell, at) => `${cells[0]?.[at] ?? ''}${cell}`)),
    ])
    .concat(furniture, date)
    .join('\n');
}

/** The numbers of a text as they are printed, thousands' commas aside. */
export function numbersIn(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/[^\S\n]+/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return plain.match(/\d+(?:\.\d+)?/g) ?? [];
}

function without(wanted: readonly string[], got: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of got) left.set(one, (left.get(one) ?? 0) + 1);
  return wanted.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

/**
 * How well the characters of lines were recognised, wherever they stand: of the true characters and of those
 * recognised, the share that agree.
 */
export function scoreCharacters(truth: Pick<Scan, 'lines'>, got: Pick<Scan, 'lines'>): number {
  const read = got.lines.map(({ text }) => bare(text)).filter((text) => text !== '');
  const byPair = new Map<string, number[]>();
  for (const [at, text] of read.entries())
    for (const pair of pairs(text)) byPair.set(pair, [...(byPair.get(pair) ?? []), at]);
  let right = 0;
  let all = read.reduce((sum, text) => sum + text.length, 0);
  const used = new Map<number, number>();
  for (const line of truth.lines.map(({ text }) => bare(text))) {
    all += line.length;
    const shared = new Map<number, number>();
    for (const pair of pairs(line)) for (const at of byPair.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    // Of lines that say the same, each is one.
    const spent = (one: readonly [number, number]) => used.get(one[0]) ?? 0;
    const [best] = [...shared].toSorted((a, b) => b[1] - a[1] || spent(a) - spent(b))[0] ?? [read.indexOf(line)];
    const text = read[best];
    if (text === undefined) continue;
    const left = text.length - (used.get(best) ?? 0);
    const same = Math.min(left, lcs(line, text));
    used.set(best, (used.get(best) ?? 0) + same);
    right += 2 * same;
  }
  return all === 0 ? 1 : right / all;
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}

/** A text without spaces, one kind of each mark. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[“”„〝〞″]/g, '"')
    .replace(/[‘’′]/g, "'")
    .replace(/[—–―─]/g, '-');
}

function unquoted(text: string): string {
  return bare(text).replace(/["'「」『』《》]/g, '');
}
