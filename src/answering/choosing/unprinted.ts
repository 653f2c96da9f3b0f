import type { Question } from '../question/question.ts';
import type { Evidence } from './evidence.ts';

/** What is paid for, and that it is a fee: 过桥费 before 多少. */
const FEE = /(\p{Script=Han}{2})[费税薪]$/u;

/** Whether a fee is asked for (过桥费) of which no article has either what is paid for or the name: what else costs money is no answer. */
export function asksForUnprintedFee({ besideAmount }: Question, { knows }: Evidence): boolean {
  const [fee, of = ''] = FEE.exec(besideAmount?.before ?? '') ?? [];
  return fee !== undefined && ![of, fee.slice(-2)].some((word) => knows({ text: word, words: [word] }));
}
