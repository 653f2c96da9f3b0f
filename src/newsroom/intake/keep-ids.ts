import { SAME_ARTICLE } from '../../limits/reading.ts';
import type { Article } from '../../model.ts';
import { shortId } from '../../text/short-id.ts';

/** The articles of a page under the ids that they keep, and names that others had before, each with the id it leads to. */
export type Named = { articles: Article[]; former: Map<string, string> };

/**
 * Gives what was read of a page again the ids under which it was known: an article that is mostly the same as one before keeps
 * that one's, and an id of before is never given to another text. What was joined to another article leads on to it.
 */
export function keepIds(before: readonly Article[], after: readonly Article[]): Named {
  if (before.length === 0) return { articles: [...after], former: new Map() };
  const { kept, led } = paired(before, after);
  const fresh = freshIds([...before, ...after]);
  const known = new Set(before.map(({ id }) => id));
  for (const now of after) if (!kept.has(now)) kept.set(now, known.has(now.id) ? fresh(now.id) : now.id);
  const former = new Map<string, string>();
  for (const [id, now] of led) {
    const today = kept.get(now) ?? now.id;
    // The short name on a button leads on as well.
    if (today !== id) for (const name of [id, shortId(id)]) former.set(name, today);
  }
  return { articles: after.map((now) => renamed(now, kept.get(now) ?? now.id)), former };
}

/** The id of before that each article keeps, and what each id of before leads to. */
function paired(before: readonly Article[], after: readonly Article[]) {
  const kept = new Map<Article, string>();
  const led = new Map<string, Article>();
  for (const { old, now, same, held } of matches(before, after)) {
    if (led.has(old.id)) continue;
    const keeps = same >= SAME_ARTICLE.share && !kept.has(now);
    if (keeps) kept.set(now, old.id);
    if (keeps || held >= SAME_ARTICLE.held) led.set(old.id, now);
  }
  return { kept, led };
}

type Match = { old: Article; now: Article; same: number; held: number };

/** Pairs with text in common, the most alike first; `held` is the share of the old one's text that stands in the new one. */
function matches(before: readonly Article[], after: readonly Article[]): Match[] {
  const parts = before.map(partsOf);
  const holders = new Map<string, number[]>();
  for (const [index, own] of parts.entries())
    for (const part of own) {
      const known = holders.get(part);
      if (known === undefined) holders.set(part, [index]);
      // What many articles share tells none from the others.
      else if (known.length < SAME_ARTICLE.holders) known.push(index);
    }
  const found = after.flatMap((now) => {
    const own = partsOf(now);
    const shared = new Map<number, number>();
    for (const part of own)
      for (const index of holders.get(part) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    return [...shared].map(([index, count]): Match => {
      const size = parts[index]?.size ?? 0;
      return { old: before[index] ?? now, now, same: count / (own.size + size - count), held: count / size };
    });
  });
  return found.sort((one, other) => other.same - one.same);
}

/** Stretches of three letters of its beginning, without what stands between letters. */
function partsOf({ title, paragraphs }: Article): Set<string> {
  let text = title ?? '';
  for (const paragraph of paragraphs) if (text.length < SAME_ARTICLE.letters) text += paragraph;
  const letters = text.slice(0, SAME_ARTICLE.letters).replace(/[^\p{L}\p{N}]/gu, '');
  const parts = new Set<string>(letters.length < 3 ? [letters] : []);
  for (let at = 0; at + 3 <= letters.length; at += 1) parts.add(letters.slice(at, at + 3));
  return parts;
}

/** Ids that no article had: the page's own beginning with the next number. */
function freshIds(articles: readonly Article[]): (id: string) => string {
  let last = Math.max(0, ...articles.map(({ id }) => Number(/-(\d{1,9})$/.exec(id)?.[1] ?? 0)));
  return (id) => {
    last += 1;
    return `${id.replace(/-\d+$/, '')}-${last}`;
  };
}

function renamed(article: Article, id: string): Article {
  if (article.id === id) return article;
  return { ...article, id, figures: article.figures.map((figure) => ({ ...figure, articleId: id })) };
}
