import { outlineOf } from '../../answering/listing/belonging.ts';
import { tellOneEvent } from '../../answering/listing/stories.ts';
import { STORIES } from '../../limits/answering.ts';
import type { Article } from '../../model.ts';
import type { StoryTable } from '../../ports/stories.ts';
import type { Library } from '../../ports.ts';
import { idf } from '../../search/index/bm25.ts';
import { headsOf } from '../../search/index/document.ts';
import type { Finder } from '../../search/index/finder.ts';
import { itemsOf } from '../../search/passages/items.ts';
import { beginningOf } from '../../search/passages/part.ts';
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

  /** The story of the report found best that tells the same event and is in one already; else its own. */
  async function storyOf(article: Article, told: ReadonlyMap<string, string>, finder: Finder): Promise<string> {
    // A bulletin tells no one event.
    if (itemsOf(article).length > 1) return article.id;
    // However long it is, what it tells of stands at its beginning.
    const start = beginningOf(article);
    const words = [...headsOf(start), ...start.paragraphs].join(' ').slice(0, STORIES.letters);
    const found = (await finder.search(words, STORIES.candidates))
      .map(({ id }) => id)
      .filter((id) => id !== article.id);
    const known = new Map([...(await stories.of(found)), ...told]);
    const others = (await library.articles(found.filter((id) => known.has(id)))).map(beginningOf);
    const own = outlineOf(start);
    const same = await finder.consult((spread) =>
      others.find((other) => tellOneEvent(own, outlineOf(other), (term) => idf(spread.frequency(term), spread.size))),
    );
    return (same && known.get(same.id)) ?? article.id;
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
