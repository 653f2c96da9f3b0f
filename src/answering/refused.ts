import type { Question } from '../asking/question.ts';
import { unitFit, type Wanted } from '../asking/wanted.ts';
import type { Answer } from '../model/answer.ts';
import { foldText } from '../text/fold.ts';
import type { Archive } from './archive.ts';
import { asksForPart, lacksItsPart, takesOtherSide } from './figures/contrast.ts';
import { lacksNamed } from './gate.ts';
import { statesNumber } from './guard.ts';
import { nothingFor } from './nothing.ts';
import type { Picked } from './operators/pick.ts';
import type { QueryTerms } from './weighing/asked.ts';

/** Reports that are offered where none answers. */
const OFFERED = 3;

/** Says that nothing answers, and why: no report of the place, no such number, nothing that fits. */
export function refused(
  question: Question,
  archive: Archive,
  { picked, sought, isNear }: { picked: Picked | null; sought: QueryTerms; isNear: boolean },
): Answer {
  const [place] = question.places;
  const isUncovered = place !== undefined && !archive.ranked.some(({ article }) => article.district === place.district);
  const reason = isUncovered ? 'no_coverage' : asksInVain(picked, question, sought) ? 'no_figure' : 'no_match';
  return nothingFor(
    question,
    reason,
    archive,
    reason === 'no_match' && !isNear ? [] : archive.ranked.slice(0, OFFERED).map(({ article }) => article),
  );
}

/** Whether a passage has no amount such as is asked for. */
function lacksAmount({ article, quotes }: Picked, wanted: Wanted, folded: string): boolean {
  return !article.figures.some(
    (figure) =>
      unitFit(wanted, figure) > 0 &&
      !takesOtherSide(folded, [foldText(figure.quote)]) &&
      quotes.some(
        ({ paragraph, start, end }) => paragraph === figure.paragraph && start <= figure.start && figure.end <= end,
      ),
  );
}

/** Whether the report is there, and not the number that is asked for. */
function asksInVain(picked: Picked | null, question: Question, sought: QueryTerms): boolean {
  if (picked === null) return false;
  if (question.wanted === null)
    return question.kind === 'figure' && !picked.quotes.some(({ text }) => statesNumber(text));
  if (isOfOtherPart(picked, question) || lacksNamed(picked.best.item, sought)) return true;
  return lacksAmount(picked, question.wanted, question.folded);
}

/** Items of a single edition: among so few the nearest may be of anything, and how well one fits says little. */
const EDITION = 50;

/** Whether a passage cannot answer, however well it fits: an amount where it states no number or, in an edition, lacks the thing. */
export function cannotAnswer(picked: Picked, question: Question, sought: QueryTerms): boolean {
  if (question.kind === 'figure' && !picked.quotes.some(({ text }) => statesNumber(text))) return true;
  if (question.wanted !== null && sought.archive < EDITION && lacksNamed(picked.best.item, sought)) return true;
  return isOfOtherPart(picked, question);
}

/** Whether one of several parts (二期) is asked for, and the passage speaks of none or another. */
function isOfOtherPart(picked: Picked, { folded, wanted }: Question): boolean {
  const { quotes, article } = picked;
  if (wanted !== null && asksForPart(folded) && lacksAmount(picked, wanted, folded)) return true;
  return lacksItsPart(folded, [foldText([article.title ?? '', ...quotes.map(({ text }) => text)].join('\n'))]);
}
