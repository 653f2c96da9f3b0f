import { SEARCH } from '../../limits.ts';
import type { ArticleTerms, TermTable } from '../../ports/terms.ts';
import type { Library } from '../../ports.ts';
import { documentOf } from '../../search/index/document.ts';
import { frequencyOfWord } from '../../search/index/document-frequencies.ts';
import type { Finder } from '../../search/index/finder.ts';
import { bestHolders, countTerms, weighQuery } from '../../search/index/holders.ts';
import type { Term } from '../../search/index/terms.ts';
import { questionTerms } from '../../search/ranking/question.ts';
import type { Overview, OwnCatalogue } from './catalogue.ts';

/**
 * Keeps an overview whose index is a table of the database, for archives that outgrow memory: it holds nothing that grows
 * with the archive. Of several processes the first one that notices a change enters it, and the others wait for that.
 */
export function createTermCatalogue(library: Library, table: TermTable, pause: () => Promise<void>): OwnCatalogue {
  let standing: { overview: Overview; revision: number; articles: number } | null = null;
  let pass: Promise<void> | null = null;
  let closed = false;

  async function enter(level: number, put: Parameters<Parameters<TermTable['update']>[0]>[1]): Promise<number> {
    const newest = await library.revision();
    let entered = 0;
    for await (const { shown, gone, revision } of library.changes(level)) {
      if (closed) throw new Error('The newsroom was closed while its index was built.');
      await put(
        shown.map((article): ArticleTerms => countTerms(documentOf(article))),
        gone,
      );
      entered += shown.length + gone.length;
      // So much is stored, and what comes is another transaction; what is told of this revision may not be all of it.
      if (entered >= SEARCH.termsArticles && revision - 1 > level) return revision - 1;
      await pause();
    }
    return newest;
  }

  async function catchUp(): Promise<void> {
    const revision = await library.revision();
    let state = await table.state();
    while (state.level < revision) {
      await table.update(enter);
      state = await table.state();
    }
    const coverage = await library.coverage();
    standing = { overview: { finder: finderOver(table, state), coverage }, revision, articles: state.articles };
  }

  return {
    async overview() {
      const newest = await library.revision();
      for (;;) {
        if (standing !== null && standing.revision >= newest) return standing.overview;
        pass ??= catchUp().finally(() => {
          pass = null;
        });
        await pass;
      }
    },

    level: () => standing && { articles: standing.articles, revision: standing.revision },

    async close() {
      closed = true;
      await pass?.catch(() => {});
    },
  };
}

/** The finder over the table as it stands; frequencies that were looked up are kept as long as it is used. */
function finderOver(table: TermTable, { articles, length }: { articles: number; length: number }): Finder {
  const known = new Map<Term, number>();

  async function learn(terms: Iterable<Term>): Promise<void> {
    const unknown = [...terms].filter((term) => !known.has(term));
    if (unknown.length === 0) return;
    const frequencies = await table.frequencies(unknown);
    for (const term of unknown) known.set(term, frequencies.get(term) ?? 0);
  }

  return {
    async learn(terms) {
      if (known.size + terms.size > SEARCH.frequencies) known.clear();
      await learn(terms);
    },

    async search(query, limit) {
      const terms = questionTerms(query);
      await learn(terms);
      const frequency = (term: Term) => known.get(term) ?? 0;
      const { weighed, find } = weighQuery(terms, { articles, frequency, limit });
      if (find === 0) return [];
      const sought = weighed.map(({ term }) => term);
      const holders = await table.holders(weighed.slice(0, find), sought, SEARCH.holders);
      const weights = weighed.map(({ weight }) => weight);
      return bestHolders(holders, weights, { length: length / Math.max(1, articles), limit });
    },

    async consult(ask) {
      if (known.size > SEARCH.frequencies) known.clear();
      for (;;) {
        const wanted = new Set<Term>();
        const frequency = (term: Term) => {
          if (!known.has(term)) wanted.add(term);
          return known.get(term) ?? 0;
        };
        const spread = { size: articles, frequency };
        const said = ask({ ...spread, documentFrequency: (word) => frequencyOfWord(word, spread) });
        if (wanted.size === 0) return said;
        await learn(wanted);
      }
    },
  };
}
