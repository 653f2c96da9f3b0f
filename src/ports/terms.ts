/** What a database finds an article by: its terms, each once with how often it stands there; `length` counts them all. */
export type ArticleTerms = { id: string; terms: readonly number[]; counts: readonly number[]; length: number };

/**
 * The terms of all articles in a database, for archives that outgrow memory. What a term is, and what it weighs, is not
 * known here: it is a number below 2 ** 32.
 */
export type TermTable = {
  /** The revision of the library up to which it has every change, and how many articles and terms that are. */
  state(): Promise<{ level: number; articles: number; length: number }>;
  /** How many articles hold each of these; those that none holds are left out. */
  frequencies(terms: readonly number[]): Promise<Map<number, number>>;
  /**
   * The `limit` articles that hold the most of `finders` by weight, those put first first, with how often each of
   * `terms` stands in them.
   */
  holders(
    finders: readonly { term: number; weight: number }[],
    terms: readonly number[],
    limit: number,
  ): Promise<{ id: string; length: number; counts: number[] }[]>;
  /**
   * Lets one process at a time change it, all or nothing: `change` is told the level, is given what puts articles in
   * place of those with their ids and takes others out, and says the new level.
   */
  update(
    change: (
      level: number,
      put: (shown: readonly ArticleTerms[], gone: readonly string[]) => Promise<void>,
    ) => Promise<number>,
  ): Promise<void>;
};
