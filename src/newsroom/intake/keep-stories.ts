import { STORIES } from '../../limits/answering.ts';
import type { Article, Day } from '../../model.ts';
import type { StoryTable } from '../../ports/stories.ts';
import type { Library } from '../../ports.ts';
import { pairsOf, rarityIn, tellingWords, tellOneEvent } from '../../search/events.ts';
import type { Match } from '../../search/index/document-frequencies.ts';
import type { Finder } from '../../search/index/finder.ts';
import { type Outline, outlineOf } from '../../search/outline.ts';
import { itemsOf } from '../../search/passages/items.ts';
import { beginningOf } from '../../search/passages/part.ts';
import { addDays } from '../../text/day.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';

/** What keeps the stories level with the library. */
type StoryKeeper = {
  /** Puts what came in into stories, one article at a time; at once where nothing did. */
  takeIn(): Promise<void>;
  /** Puts all articles into stories anew. */
  rebuild(): Promise<void>;
  /** Ends after the article in hand. */
  close(): Promise<void>;
};

/** Keeps a table of stories level with a library. Beside a database several processes may do so: they come to the same. */
export function createStoryKeeper({
  library,
  stories,
  catalogue,
  pause,
}: {
  library: Library;
  stories: StoryTable;
  catalogue: Catalogue;
  pause(): Promise<void>;
}): StoryKeeper {
  let pass: Promise<void> | null = null;
  let closed = false;

  async function catchUp(): Promise<void> {
    const [newest, level] = [await library.revision(), await stories.level()];
    if (level >= newest) return;
    const { finder } = await catalogue();
    for await (const { shown, gone, revision } of library.changes(level)) {
      const told = new Map<string, string>();
      await finder.learn(pairsOf(await outlined(shown)));
      for (const article of shown) {
        await pause();
        if (closed) return;
        told.set(article.id, await storyOf(article, told, finder));
      }
      // What is told of this revision may not be all of it.
      await stories.put({ told, gone, level: Math.max(level, revision - 1) });
    }
    await stories.put({ told: new Map(), gone: [], level: newest });
  }

  /** As much of each as tells its event: of a bulletin nothing, since it tells no one. */
  async function outlined(articles: readonly Article[]): Promise<Outline[]> {
    const outlines: Outline[] = [];
    for (const article of articles) {
      if (itemsOf(article).length > 1) continue;
      outlines.push(outlineOf(beginningOf(article)));
      await pause();
    }
    return outlines;
  }

  /** The story of the report found best that tells the same event and is in one already; else its own. */
  async function storyOf(article: Article, told: ReadonlyMap<string, string>, finder: Finder): Promise<string> {
    // A bulletin tells no one event.
    if (itemsOf(article).length > 1) return article.id;
    // However long it is, what it tells of stands at its beginning.
    const start = beginningOf(article);
    const own = outlineOf(start);
    const { words, part } = await finder.consult((spread) => tellingWords(own, spread, STORIES.words));
    if (part < STORIES.share) return article.id;
    const matches = await finder.search(words, STORIES.candidates + 1);
    const found = likely(matches, article.id, STORIES.share / part);
    if (found.length === 0) return article.id;
    const known = new Map([...(await stories.of(found, near(article.date))), ...told]);
    for (const some of growing(found.filter((id) => known.has(id)))) {
      const others = (await library.articles(some)).map(beginningOf);
      const same = await finder.consult((spread) =>
        others.find((other) => tellOneEvent(own, outlineOf(other), rarityIn(spread))),
      );
      if (same !== undefined) return known.get(same.id) ?? article.id;
    }
    return article.id;
  }

  const takeIn = () => {
    pass ??= catchUp().finally(() => {
      pass = null;
    });
    return pass;
  };

  return {
    takeIn,
    async rebuild() {
      await pass?.catch(() => {});
      await stories.clear();
      await takeIn();
    },
    async close() {
      closed = true;
      await pass?.catch(() => {});
    },
  };
}

/** One, then two, then four …: where the first will do, the others need not be read. */
function* growing<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let [at, count] = [0, 1]; at < all.length; at += count, count *= 2) yield all.slice(at, at + count);
}

/** Those that hold such a share of the words of an article that was found by them itself. */
function likely(matches: readonly Match[], own: string, share: number): string[] {
  const least = share * (matches.find(({ id }) => id === own)?.score ?? 0);
  return matches.filter(({ id, score }) => id !== own && score >= least).map(({ id }) => id);
}

function near(date: Day | null): { from: Day; to: Day } | undefined {
  return date === null ? undefined : { from: addDays(date, -STORIES.days), to: addDays(date, STORIES.days) };
}
