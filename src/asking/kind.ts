import { ASKED_AGAIN } from '../limits.ts';
import { ASKS } from '../tables/asks.ts';
import { matcherOf } from '../tables/pattern.ts';
import { QUESTION_FORMS, type QuestionKind as TableKind } from '../tables/questions.ts';
import type { Folded } from '../text/fold.ts';
import { remembering } from '../text/remembering.ts';

export type QuestionKind = TableKind;

/** What kind of answer a question wants, and where the words stand that say so. */
export type AskedFor = {
  kind: QuestionKind | 'statement';
  /** The words in the printed question (UTF-16) that ask for news or an author; they name nothing that could be looked up. */
  spans(question: Folded): { start: number; end: number }[];
};

const formsIn = matcherOf(QUESTION_FORMS.kinds);
/** A question that ends in 吗 wants yes or no whatever else it names. */
const YES_NO_END = new RegExp(`(?:${ASKS.yes_or_no.source})$`, 'u');

/** The kind of a folded question: the longest asking words that stand in it decide; none makes it a statement. */
export const kindOf = remembering(kindIn, ASKED_AGAIN);

function kindIn(folded: string): AskedFor {
  const text = folded.replace(/[?。.!]+$/, '');
  const forms = formsIn(text);
  return {
    kind: YES_NO_END.test(text) ? 'yesno' : (forms[0]?.row.kind ?? 'statement'),
    // What stands between two of the words is what news is asked of: 有什么教育新闻.
    spans: ({ at }) =>
      forms
        .filter(({ row }) => row.kind === 'summary' || row.kind === 'author')
        .flatMap(({ words }) => words.map(({ start, end }) => ({ start: at[start] ?? 0, end: at[end] ?? 0 }))),
  };
}
