import type { Check } from '../case.ts';
import { type Clause, clauseAt, printedAt } from '../claims/said.ts';
import type { Fault } from '../passage.ts';

/** What stands between who does something and to whom: 甲向乙借钱. */
const BETWEEN =
  /(?:[向对给比被由替从让请帮为]|[大险完战]?胜(?![利出诉任地率])|击败|逆转|打败|淘汰|力克|起诉|要求|收购)(?=\p{Script=Han}{2})/gu;

const WINS = /[胜败转汰克]$/;

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
    if (printed.some((other) => other.word === own.word && other.whom.includes(own.whom.slice(0, 2)))) return [];
    const isCrossed = printed.some(
      (other) =>
        other.word === own.word &&
        other.before.includes(own.whom.slice(0, 2)) &&
        (pairsOf(other.whom).some((pair) => own.before.includes(pair)) ||
          (own.does !== '' && own.does === other.does)) &&
        !own.before.includes(own.whom.slice(0, 2)),
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
  // Who wins or sues may be named clauses before.
  const first = word.length > 1 ? clauses.find(({ sentence }) => sentence === clause?.sentence) : clause;
  const begins = first?.start ?? at;
  return {
    word: WINS.test(word) ? '胜' : word,
    before: text.slice(begins, at),
    whom: /^\p{Script=Han}+/u.exec(text.slice(at + word.length, at + word.length + WHOM))?.[0] ?? '',
    does: DOES.exec(text.slice(at + word.length, clause?.end))?.[0] ?? '',
  };
}

/** Characters behind the word in which it is named to whom it is done. */
const WHOM = 5;

function pairsOf(words: string): string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}
