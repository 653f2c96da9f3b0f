import { TO_COME } from '../tables/holding.ts';
import { isFrame } from './lexicon.ts';
import type { Fault } from './passage.ts';
import type { Print, Read } from './print.ts';
import { clauseAt, printedAt } from './said.ts';

/** Characters right behind a denial by which what is denied is known. */
const HEAD = 3;

/** What is printed right behind a denial and told without one (可与老年卡叠加 for 不可与老年卡叠加), or the other way round. */
export function denialFaults(said: Read, prints: readonly Print[]): Fault[] {
  return [...dropped(said, prints), ...added(said, prints)];
}

/** 不再配备安全员 for 仍配备一名安全员. */
function added(said: Read, prints: readonly Print[]): Fault[] {
  return [...said.text.matchAll(TO_COME.denied)].flatMap(({ index, 0: mark }): Fault[] => {
    const from = index + mark.length;
    const behind = isFrame(said.text.slice(from, from + 2)) ? from + 2 : from;
    const head = said.text.slice(behind, behind + 2);
    const isWord = [1, 2].some(
      (length) => isFrame(said.text.slice(index, from + length)) && from + length > index + mark.length,
    );
    if (isWord || !/^\p{Script=Han}{2}$/u.test(head) || isFrame(head)) return [];
    const clauses = prints.flatMap(({ text, clauses: all }) => all.map(({ start, end }) => text.slice(start, end)));
    const told = clauses.filter((clause) => clause.includes(head));
    // 没有航班起降: what is denied may be told in other words.
    const rest = /^[^,。;]*/u.exec(said.text.slice(behind))?.[0] ?? '';
    const isNear = clauses.some((clause) => TO_COME.denies.test(clause) && sharesPair(clause, rest));
    const isDenied = told.length === 0 || isNear || told.some((clause) => LIKE.test(clause));
    return isDenied ? [] : [{ kind: 'polarity', ...printedAt(said, { start: index, end: behind + 2 }) }];
  });
}

/** What may be told with a denial. */
const LIKE = /维持|仍在|正在|待|中断|除|仅|只|限|才|后再|唯|缺|少|低于|低|短|慢/u;

function dropped(said: Read, prints: readonly Print[]): Fault[] {
  return prints.flatMap(({ text }) =>
    [...text.matchAll(TO_COME.denied)].flatMap(({ index, 0: mark }): Fault[] => {
      const from = index + mark.length;
      const isEmpty = isFrame(text.slice(from, from + 2));
      const head = isEmpty ? text.slice(from + 2, from + 4) : text.slice(from, from + HEAD);
      const isWord = [1, 2].some((length) => isFrame(text.slice(index, from + length)));
      const at = isWord || !/^\p{Script=Han}{2,3}$/u.test(head) || isFrame(head) ? -1 : said.text.indexOf(head);
      const clause = at < 0 ? undefined : clauseAt(said.clauses, at);
      if (clause === undefined || TO_COME.denies.test(said.text.slice(clause.start, clause.end))) return [];
      const isToldToo = prints.some((print) => isTold(print.text, head));
      return isToldToo ? [] : [{ kind: 'polarity', ...printedAt(said, { start: at, end: at + head.length }) }];
    }),
  );
}

/** Whether something is printed without a denial before it as well. */
function isTold(text: string, head: string): boolean {
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1))
    if (!/[不未没无]\p{Script=Han}{0,3}$/u.test(text.slice(0, at))) return true;
  return false;
}

function sharesPair(text: string, words: string): boolean {
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.slice(at, at + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair) && !isFrame(pair) && text.includes(pair)) return true;
  }
  return false;
}
