import type { Question } from './question.ts';

const HOW_MUCH =
  /(?<!新)[涨增降减跌少多升落](?:了|长了|加了|少了|低了)?(?:多少|几成)|多[\p{Script=Han}]{1,2}了?多少|how much (?:did|has) .*(?:rise|fall|grow|increase|drop|change)/u;

/** Whether a question asks by how much something changed: 收购价涨了多少. */
export function asksForChange({ folded }: Pick<Question, 'folded'>): boolean {
  return HOW_MUCH.test(folded);
}
