import { z } from 'zod';
import bylines from '../../data/bylines.json' with { type: 'json' };
import roles from '../../data/roles.json' with { type: 'json' };
import surnames from '../../data/surnames.json' with { type: 'json' };
import { table, Words } from './table.ts';

/** What stands before a person's name in news (书记, 村民), longest first, and what stands behind one: a verb (介绍, 说), or a link. */
const ROLE_TABLE = table(
  'roles.json',
  z.object({ source: z.string(), roles: z.array(z.string().min(2)), behind: Words, verbs: Words }),
  roles,
);
export const ROLES = ROLE_TABLE.roles.toSorted((a, b) => b.length - a.length);
export const SPEAKING = ROLE_TABLE.verbs;
export const BEHIND_NAMES = ROLE_TABLE.behind;

/** The words of a byline: offices by the end of their names, kinds of reporters, papers, what somebody did, and what those do who made the page. */
export const BYLINES = (() => {
  const shape = z.object({
    source: z.string(),
    offices: Words,
    titles: Words,
    houses: Words,
    roles: Words,
    photo: Words,
    staff: Words,
  });
  const { offices, titles, houses, roles, photo, staff } = table('bylines.json', shape, bylines);
  const longestFirst = (words: string[]) => words.toSorted((a, b) => b.length - a.length);
  return {
    offices: longestFirst(offices),
    titles: longestFirst(titles),
    houses: new Set(longestFirst(houses)),
    roles: new Set(longestFirst(roles)),
    photo: new Set(photo),
    staff: longestFirst(staff),
  };
})();

/** Surnames of one character and of two, and the common ones, those that most people bear first. */
export const SURNAMES = (() => {
  const shape = z.object({ source: z.string(), common: z.string(), single: z.string().min(1), compound: Words });
  const { common, single, compound } = table('surnames.json', shape, surnames);
  return { common: [...common], single: new Set(single), compound: new Set(compound) };
})();
