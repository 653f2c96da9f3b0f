import { ROLES, SPEAKING, SURNAMES } from '../tables/people.ts';
import { glossesOf, isFrame } from './lexicon.ts';
import type { Fault } from './passage.ts';
import type { Read } from './print.ts';
import { printedAt, type Said } from './said.ts';

const PERSON = new RegExp(`(?:${ROLES.join('|')})(\\p{Script=Han}{2,3}?)(?=${SPEAKING.join('|')}|[,。;:、"]|$)`, 'gu');

/** People behind a role (镇长张伟说) whose names are not printed: no paraphrase makes a name. */
export function personFaults(said: Read, texts: readonly Said[]): Fault[] {
  return [...said.text.matchAll(PERSON)].flatMap(({ index, 0: all, 1: name = '' }): Fault[] => {
    const isName =
      SURNAMES.single.has(name.charAt(0)) && !isFrame(name.slice(0, 2)) && glossesOf(name.slice(0, 2)).length === 0;
    if (!isName || texts.some(({ text }) => text.includes(name.slice(0, 2)))) return [];
    const end = index + all.length;
    return [{ kind: 'name', ...printedAt(said, { start: end - name.length, end }) }];
  });
}
