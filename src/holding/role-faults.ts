import { BEHIND_NAMES, ROLES, SPEAKING, SURNAMES } from '../tables/people.ts';
import { glossesOf, isFrame } from './lexicon.ts';
import type { Fault } from './passage.ts';
import type { Read } from './print.ts';
import { printedAt, type Said } from './said.ts';

const ROLE = new RegExp(ROLES.join('|'), 'gu');
const ENDS = new RegExp(`^(?:${[...SPEAKING, ...BEHIND_NAMES].join('|')}|[^\\p{Script=Han}]|$)`, 'u');

/** A role with another's name behind it (负责人李春燕 where 负责人李绍玉 is printed), or a name behind another role. */
export function roleFaults(said: Read, texts: readonly Said[]): Fault[] {
  return [...titleFaults(said, texts), ...otherNames(said, texts), ...unnamedFaults(said, texts)];
}

/** 张某 where 郑某 is printed; Carol Franklin where Carol Whitman is. */
function unnamedFaults(said: Read, texts: readonly Said[]): Fault[] {
  const isPrinted = (name: string) => texts.some(({ text }) => text.includes(name));
  return [...said.text.matchAll(/(\p{Script=Han})某|\b([a-z]+) ([a-z]+)\b/gu)].flatMap(
    ({ index, 0: name, 1: surname, 2: first, 3: last }): Fault[] => {
      const isName =
        surname === undefined
          ? isCapital(said, index) && isCapital(said, index + name.length - (last?.length ?? 0))
          : SURNAMES.single.has(surname);
      if (!isName || isPrinted(name)) return [];
      const goesOn = new RegExp(`\\b${first} [a-z]`);
      const isOther =
        surname !== undefined ||
        (isPrinted(`${first} `) && isPrinted(`${last}`) && texts.some((text) => otherLast(text, goesOn)));
      return isOther ? [{ kind: 'name', ...printedAt(said, { start: index, end: index + name.length }) }] : [];
    },
  );
}

function isCapital({ original, at }: Said, index: number): boolean {
  return /\p{Lu}/u.test(original.charAt(at[index] ?? 0));
}

/** Whether a text has a first name with a last one behind it. */
function otherLast(text: Said, goesOn: RegExp): boolean {
  const match = goesOn.exec(text.text);
  return match !== null && isCapital(text, match.index) && isCapital(text, match.index + match[0].length - 1);
}

function otherNames(said: Read, texts: readonly Said[]): Fault[] {
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
  // 员工都会, 老人家庭: no names.
  const two = three.slice(0, 2);
  if (isFrame(two) || glossesOf(two).length > 0) return null;
  if (!/^\p{Script=Han}{2}/u.test(three) || !SURNAMES.single.has(three.charAt(0))) return null;
  return ENDS.test(text.slice(at + 2, at + 6)) ? three.slice(0, 2) : three;
}

/** Where it is not sure that a name has a third character, two are enough. */
function isSame(name: string, printed: string): boolean {
  if (name === printed || name.length !== printed.length) return name.slice(0, 2) === printed.slice(0, 2);
  return false;
}

const TITLE = new RegExp(`(副|原|前|代理?|执行|常务)?(${ROLES.join('|')})(?=(\\p{Script=Han}{2}))`, 'gu');
/** Whoever speaks may be called so. */
const ANYBODY = /^(?:负责人|代表|专家|干部|群众|市民|居民|村民|职工|员工|工人|女士|先生|老人|党员)$/;

/** A printed name with another title than it has in print: 局长 for 副局长, 校长 for 主任. */
function titleFaults(said: Read, texts: readonly Said[]): Fault[] {
  const printed = texts.flatMap(({ text }) => titlesIn(text));
  return titlesIn(said.text).flatMap(({ start, end, title, name }): Fault[] => {
    if (!SURNAMES.single.has(name.charAt(0)) || ANYBODY.test(title)) return [];
    const own = printed.filter((other) => other.name === name);
    return own.length === 0 || own.some((other) => other.title === title)
      ? []
      : [{ kind: 'name', ...printedAt(said, { start, end }) }];
  });
}

function titlesIn(text: string): { start: number; end: number; title: string; name: string }[] {
  return [...text.matchAll(TITLE)].map(({ index, 0: all, 1: before = '', 2: role = '', 3: name = '' }) => ({
    start: index,
    end: index + all.length,
    title: before + role.replace(/^党(?:委|支部|总支)/, ''),
    name,
  }));
}

function namesBehind(text: string, role: string): string[] {
  const names: string[] = [];
  for (let at = text.indexOf(role); at >= 0; at = text.indexOf(role, at + 1)) {
    const name = nameAt(text, at + role.length);
    if (name !== null) names.push(name);
  }
  return names;
}
