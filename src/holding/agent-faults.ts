import { AGENT_VERBS } from '../tables/holding.ts';
import { isFrame } from './lexicon.ts';
import type { Fault } from './passage.ts';
import type { Read } from './print.ts';
import { printedAt, type Said } from './said.ts';

const VERB = new RegExp(AGENT_VERBS.join('|'), 'gu');

/** Another's name before a verb: 由宏达院承建 where 由路桥公司承建 is printed, and 宏达院 does something else. */
export function agentFaults(said: Read, texts: readonly Said[]): Fault[] {
  return [...said.text.matchAll(VERB)].flatMap(({ index, 0: verb }): Fault[] => {
    const agent = nameBefore(said.text, index);
    if (agent === null || !texts.some(({ text }) => text.includes(agent))) return [];
    const printed = texts.flatMap(({ text }) => namesBefore(text, verb));
    if (printed.length === 0 || printed.includes(agent)) return [];
    return [{ kind: 'owner', ...printedAt(said, { start: index - 2, end: index + verb.length }) }];
  });
}

/** The two characters right before a verb, where they end a name; null for 负责承建, 由, 已. */
function nameBefore(text: string, at: number): string | null {
  const name = text.slice(Math.max(0, at - 2), at);
  if (!/^\p{Script=Han}{2}$/u.test(name) || isFrame(name) || isFrame(name.charAt(1))) return null;
  return name;
}

function namesBefore(text: string, verb: string): string[] {
  const names: string[] = [];
  for (let at = text.indexOf(verb); at >= 0; at = text.indexOf(verb, at + 1)) {
    const name = nameBefore(text, at);
    if (name !== null) names.push(name);
  }
  return names;
}
