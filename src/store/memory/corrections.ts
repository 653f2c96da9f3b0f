import type { Erratum } from '../../model/desk.ts';
import type { Corrections, ErrataFilter } from '../../ports.ts';

/** The Corrections in memory: what they hold ends with the process. */
export function createMemoryCorrections(): Corrections {
  const errata = new Map<string, Erratum>();
  /** By message, who praised it. */
  const praised = new Map<string, Set<string>>();

  function keep(some: readonly Erratum[]): number {
    for (const erratum of some) errata.set(erratum.id, erratum);
    return some.length;
  }

  function own(guild: string | null, id: string): Erratum | null {
    const erratum = errata.get(id);
    return erratum?.guild === guild ? erratum : null;
  }

  return {
    async propose(erratum) {
      if (errata.has(erratum.id)) return false;
      return keep([erratum]) === 1;
    },
    errata: async (filter, limit) => [...errata.values()].filter(fits(filter)).sort(oldestFirst).slice(0, limit),
    erratum: async (guild, id) => own(guild, id),
    async decide(guild, id, { status, by, at }) {
      const erratum = own(guild, id);
      if (erratum?.status !== 'open') return null;
      const decided = { ...erratum, status, decidedBy: by, decidedAt: at };
      keep([decided]);
      return decided;
    },
    async praise({ author, message }) {
      const people = praised.get(message) ?? new Set();
      const first = !people.has(author);
      praised.set(message, people.add(author));
      return { first, count: people.size };
    },
    async forget(person) {
      const all = [...errata.values()];
      const theirs = all.filter(({ author }) => author === person);
      const gone = theirs.filter(({ status }) => status !== 'accepted');
      for (const { id } of gone) errata.delete(id);
      const unnamed = keep(
        theirs.filter(({ status }) => status === 'accepted').map((one) => ({ ...one, author: null })),
      );
      keep(
        [...errata.values()]
          .filter(({ decidedBy }) => decidedBy === person)
          .map((one) => ({ ...one, decidedBy: null })),
      );
      const praise = [...praised.values()].filter((people) => people.delete(person)).length;
      return { errata: gone.length, unnamed, praise };
    },
  };
}

function fits({ guild, status, author, articles }: ErrataFilter) {
  return (erratum: Erratum): boolean =>
    erratum.guild === guild &&
    (status === undefined || erratum.status === status) &&
    (author === undefined || erratum.author === author) &&
    (articles === undefined || articles.includes(erratum.articleId));
}

function oldestFirst(one: Erratum, other: Erratum): number {
  const [first, second] = [`${one.at} ${one.id}`, `${other.at} ${other.id}`];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
