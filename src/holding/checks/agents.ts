import { AGENT_VERBS } from '../../tables/holding.ts';
import type { Check } from '../case.ts';
import { clauseAt, printedAt, type Said } from '../claims/said.ts';
import type { Fault } from '../passage.ts';

/** 设计院 and 开发商 do something, and are none of it. */
const BODY = '[院所部局厅商员师者方单公企集]';
/** By whom something is done: 由甲、乙和丙主办. */
const BY = new RegExp(`由([^,。;由]{2,40}?)(?:联合|共同|负责|牵头|一起)?(${AGENT_VERBS.join('|')})(?!${BODY})`, 'gu');
const BESIDE = /[、和与及]/u;

/** Somebody told to do what print says that others do: 由宏达院承建 where 由路桥公司承建 is printed, and 宏达院 does something else. */
export const agents: Check = (said, { prints }) =>
  [...said.text.matchAll(BY)].flatMap(({ index, 0: words, 1: agents = '', 2: verb = '' }): Fault[] => {
    const before = prints.flatMap((print) => beforeEach(print, verb));
    if (before.length === 0) return [];
    const isPrinted = (agent: string) => before.some((text) => text.includes(agent.slice(-TAIL)));
    const known = agents.split(BESIDE).filter((agent) => prints.some(({ text }) => text.includes(agent.slice(-TAIL))));
    if (known.every(isPrinted)) return [];
    return [{ kind: 'owner', ...printedAt(said, { start: index, end: index + words.length }) }];
  });

/** Characters at the end of a name by which it is looked for. */
const TAIL = 2;

/** What stands before a verb in each sentence that has it, behind the last one of another. */
function beforeEach({ text, clauses }: Said, verb: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(verb); at >= 0; at = text.indexOf(verb, at + 1)) {
    const clause = clauseAt(clauses, at);
    const begins = clauses.find(({ sentence }) => sentence === clause?.sentence)?.start ?? 0;
    const before = text.slice(begins, at);
    found.push(before.split(OTHER).at(-1) ?? before);
  }
  return found;
}

const OTHER = new RegExp(`(?:${AGENT_VERBS.join('|')})(?=[,、])`, 'u');
