import { ASKS } from '../../tables/asks.ts';
import type { Question } from './question.ts';

/** Whether a question asks by how much something changed: 收购价涨了多少. */
export function asksForChange({ folded }: Pick<Question, 'folded'>): boolean {
  return ASKS.change.test(folded);
}
