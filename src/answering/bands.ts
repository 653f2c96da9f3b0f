import type { Question } from '../asking/question.ts';
import { unitFit, type Wanted } from '../asking/wanted.ts';
import { BANDS } from '../limits/answering.ts';
import { shortName } from '../lookup/home.ts';
import { foldText } from '../text/fold.ts';
import { asksForPart, lacksItsPart, takesOtherSide } from './figures/contrast.ts';
import { lacksNamed } from './gate.ts';
import { statesNumber } from './guard.ts';
import type { Picked } from './operators/pick.ts';
import type { QueryTerms } from './weighing/asked.ts';

/** Among the few items of an edition the nearest may be of anything, and a passage without a number is no answer to how many. */
const CERTAIN = 1;

/** How likely an answer must be: less where the report is of the very district asked for, more where it names no place asked for. */
export function leastFor(picked: Picked, { kind, places, wanted }: Question, sought: QueryTerms): number {
  const { article, quotes } = picked;
  if (wanted !== null && sought.archive < EDITION && lacksNamed(picked.best.item, sought)) return CERTAIN;
  if (kind === 'figure' && !quotes.some(({ text }) => statesNumber(text))) return CERTAIN;
  if (places.length === 0) return BANDS.nearest;
  const own = places.some(({ district, level }) => level === 'district' && district === article.district);
  if (own) return BANDS.ofPlace;
  const text = [article.title, article.kicker, ...article.paragraphs].join('\n');
  const named = places.some(({ printed, place }) => text.includes(printed) || text.includes(shortName(place)));
  return named || places.every(({ printed }) => /[a-z]/i.test(printed)) ? BANDS.nearest : BANDS.elsewhere;
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
export function asksInVain(picked: Picked | null, question: Question, sought: QueryTerms): boolean {
  if (picked === null) return false;
  if (question.wanted === null)
    return question.kind === 'figure' && !picked.quotes.some(({ text }) => statesNumber(text));
  if (isOfOtherPart(picked, question) || lacksNamed(picked.best.item, sought)) return true;
  return lacksAmount(picked, question.wanted, question.folded);
}

/** Whether one of several parts (二期) is asked for, and the passage speaks of none or another. */
export function isOfOtherPart(picked: Picked, { folded, wanted }: Question): boolean {
  const { quotes, article } = picked;
  if (wanted !== null && asksForPart(folded) && lacksAmount(picked, wanted, folded)) return true;
  return lacksItsPart(folded, [foldText([article.title ?? '', ...quotes.map(({ text }) => text)].join('\n'))]);
}

/** Items of a single edition: among so few, how well one fits says little. */
const EDITION = 50;
