import type { Coverage } from '../../model.ts';

/** Names with their counts as a Coverage lists them: most articles first, then by name in code unit order. */
export function mostFirst(counted: Iterable<readonly [string, number]>): Coverage['districts'] {
  return [...counted]
    .map(([name, articles]) => ({ name, articles }))
    .sort((one, other) => other.articles - one.articles || (one.name < other.name ? -1 : 1));
}
