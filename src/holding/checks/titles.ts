import { ROLES } from '../../tables/people.ts';
import { sameAs } from '../align/lexicon.ts';
import type { Check } from '../case.ts';
import { printedAt } from '../claims/said.ts';
import type { Fault } from '../passage.ts';

const ROLE = `(?:副?(?:${ROLES.join('|')}))`;
const TITLED = new RegExp(`(${ROLE})(\\p{Script=Han}{2,3})`, 'gu');
const TITLES = new RegExp(`(${ROLE})$`, 'u');

/** What somebody is, where print has another role right before his name: 局长吴越 for 副局长吴越. */
export const titles: Check = (said, { prints }) =>
  [...said.text.matchAll(TITLED)].flatMap(({ index, 0: words, 1: role = '', 2: rest = '' }): Fault[] => {
    if (ANY.test(role)) return [];
    const printed = [rest, rest.slice(0, 2)]
      .map((name) => prints.flatMap(({ text }) => rolesBefore(text, name)))
      .find((roles) => roles.length > 0);
    if (printed === undefined || printed.some((other) => isLike(role, other))) return [];
    return [{ kind: 'owner', ...printedAt(said, { start: index, end: index + words.length }) }];
  });

/** What anybody may be besides. */
const ANY =
  /专家|学者|老人|代表|委员|负责人|党员|干部|群众|先生|女士|受访者|志愿者|[员职]工|[居市村]民|业主|作者|教授|研究员|同学|学生|选手|冠军|创始人/;

/** What stands right before each place of a name. */
function rolesBefore(text: string, name: string): string[] {
  const found: string[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const role = TITLES.exec(text.slice(0, at))?.[1];
    if (role !== undefined) found.push(role);
  }
  return found;
}

/** 村支书 is 党支部书记, and 局长 no 副局长. */
function isLike(one: string, other: string): boolean {
  if (one.startsWith('副') !== other.startsWith('副')) return false;
  const characters = [...one].filter((character) => !/[副长员人主]/.test(character));
  return (
    one === other ||
    characters.some((character) => other.includes(character)) ||
    !new Set(sameAs(one)).isDisjointFrom(new Set(sameAs(other)))
  );
}
