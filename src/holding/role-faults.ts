import { BEHIND_NAMES, ROLES, SPEAKING, SURNAMES } from '../tables/people.ts';
import type { Fault } from './passage.ts';
import type { Read } from './print.ts';
import { printedAt, type Said } from './said.ts';

const ROLE = new RegExp(ROLES.join('|'), 'gu');
const ENDS = new RegExp(`^(?:${[...SPEAKING, ...BEHIND_NAMES].join('|')}|[^\\p{Script=Han}]|$)`, 'u');

/** A role with another's name behind it: 负责人李春燕 where 负责人李绍玉 is printed. */
export function roleFaults(said: Read, texts: readonly Said[]): Fault[] {
  return [...said.text.matchAll(ROLE)].flatMap(({ index, 0: role }): Fault[] => {
    const end = index + role.length;
    const name = nameAt(said.text, end);
    const named = name === null ? [] : texts.flatMap(({ text }) => namesBehind(text, role));
    if (name === null || named.length === 0 || named.some((printed) => isSame(name, printed))) return [];
    return [{ kind: 'name', ...printedAt(said, { start: end, end: end + name.length }) }];
  });
}

/** The name at a place, two characters where what follows ends a name, else three; null where no surname stands there. */
function nameAt(text: string, at: number): string | null {
  const three = text.slice(at, at + 3);
  if (!/^\p{Script=Han}{2}/u.test(three) || !SURNAMES.single.has(three.charAt(0))) return null;
  return ENDS.test(text.slice(at + 2, at + 6)) ? three.slice(0, 2) : three;
}

/** Where it is not sure that a name has a third character, two are enough. */
function isSame(name: string, printed: string): boolean {
  if (name === printed || name.length !== printed.length) return name.slice(0, 2) === printed.slice(0, 2);
  return false;
}

function namesBehind(text: string, role: string): string[] {
  const names: string[] = [];
  for (let at = text.indexOf(role); at >= 0; at = text.indexOf(role, at + 1)) {
    const name = nameAt(text, at + role.length);
    if (name !== null) names.push(name);
  }
  return names;
}
