import { BEHIND_NAMES, ROLES, SPEAKING, SURNAMES } from '../tables/people.ts';

/** A person whom a sentence names, exactly as printed, with the role before the name where one stands there. */
export type Person = { name: string; role: string | null };

const GIVEN = '[\\p{Script=Han}]';
const NAME = `(?:${[...SURNAMES.compound].join('|')})${GIVEN}{1,2}|[${[...SURNAMES.single].join('')}]${GIVEN}{1,2}`;
const SPEAKS_BEHIND = `(?=${SPEAKING.join('|')})`;
const ENDS_BEHIND = `(?=[,，。;；:：、"”')）（(]|${BEHIND_NAMES.join('|')}|$)`;
/** A verb of speaking ends a name before a mark does: 左琼说, names 左琼. */
const WITH_ROLE = new RegExp(`(${ROLES.join('|')})(?:(${NAME})${SPEAKS_BEHIND}|(${NAME})${ENDS_BEHIND})`, 'gu');
const SPEAKS = new RegExp(`(?<=^|[,，。;；:：、"“])(${NAME})${SPEAKS_BEHIND}`, 'gu');

/** The people a sentence names: behind their role (村民左琼), or before a verb of speaking (马兆熙说). */
export function peopleIn(sentence: string): Person[] {
  const people: Person[] = [...sentence.matchAll(WITH_ROLE)].map(([, role = '', speaker, name = '']) => ({
    name: speaker ?? name,
    role,
  }));
  for (const [, name = ''] of sentence.matchAll(SPEAKS)) {
    if (!people.some((person) => person.name === name)) people.push({ name, role: null });
  }
  return people;
}

/** A role with what may be a name behind it, wherever that ends: 环卫工人葛青盼着. */
const LIKELY = new RegExp(`(?:${ROLES.join('|')})(?:${NAME})`, 'u');

/** Whether a text seems to name somebody, surely or by a role with what may be a name behind it. */
export function namesSomebody(text: string): boolean {
  return LIKELY.test(text) || peopleIn(text).length > 0;
}
