import type { Check } from '../case.ts';
import { type Clause, clauseAt, printedAt } from '../claims/said.ts';
import type { Fault } from '../passage.ts';

/** What stands between who does something and to whom: 甲向乙借钱. */
const BETWEEN = /[向对给比被由替从让请帮为](?=\p{Script=Han}{2})/gu;

/** What is mostly done to somebody. */
const DOES =
  /捐赠|捐款|赠送|借款|借钱|转账|支付|赔偿|道歉|出售|购买|提供|发放|授予|移交|起诉|投诉|举报|推荐|通报|宣布/u;

/** Who does something and to whom exchanged: 乙向甲借钱 where 甲向乙借钱 is printed. */
export const crossed: Check = (said, { prints }) => {
  const printed = prints.flatMap(({ text, clauses }) =>
    [...text.matchAll(BETWEEN)].map((one) => partsOf(text, clauses, { at: one.index, word: one[0] })),
  );
  return [...said.text.matchAll(BETWEEN)].flatMap(({ index, 0: word }): Fault[] => {
    const own = partsOf(said.text, said.clauses, { at: index, word });
    if (printed.some((other) => other.word === word && other.whom === own.whom)) return [];
    const isCrossed = printed.some(
      (other) =>
        other.word === word &&
        other.before.includes(own.whom) &&
        (own.before.includes(other.whom) || (own.does !== '' && own.does === other.does)) &&
        !own.before.includes(own.whom),
    );
    return isCrossed ? [{ kind: 'owner', ...printedAt(said, { start: index, end: index + 3 }) }] : [];
  });
};

function partsOf(
  text: string,
  clauses: readonly Clause[],
  { at, word }: { at: number; word: string },
): { word: string; before: string; whom: string; does: string } {
  const clause = clauseAt(clauses, at);
  return {
    word,
    before: text.slice(clause?.start ?? at, at),
    whom: text.slice(at + 1, at + 3),
    does: DOES.exec(text.slice(at + 1, clause?.end))?.[0] ?? '',
  };
}
