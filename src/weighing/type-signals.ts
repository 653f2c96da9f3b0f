import { unitFit } from '../asking/wanted.ts';
import type { Figure } from '../model.ts';
import type { CueKind } from '../search/ranking/cues.ts';
import type { QueryTerms } from './asked.ts';
import type { ReadyItem, Sentence } from './item.ts';
import { peopleIn } from './people.ts';

/** Things enumerated that count. */
const LISTED = 6;

/** Whether a sentence holds such an answer as is asked for: a day, an amount, a person, a reason; 0 for what is not asked. */
export function typeSignals(
  { asking: { kinds, measure }, defining, wanted }: QueryTerms,
  item: ReadyItem,
  sentence: Sentence,
) {
  const asksNumber = kinds.has('number') || wanted !== null;
  const folded = kinds.size > 0 || asksNumber ? sentence.folded() : '';
  const holds = (kind: CueKind) => {
    const pattern = kinds.get(kind);
    return Number(pattern !== undefined && folded.search(pattern) >= 0);
  };
  const figures = asksNumber ? figuresIn(item, sentence) : [];
  const best = Math.max(-1, ...figures.map((figure) => unitFit(wanted, figure)));
  const listed = kinds.get('list');
  return {
    when: holds('when'),
    where: holds('where'),
    why: holds('why'),
    reason: holds('reason'),
    way: holds('way'),
    defines: Number(defining?.test(folded) ?? false),
    name: holds('name'),
    listing: holds('listing'),
    route: holds('route'),
    site: holds('site'),
    agent: holds('agent'),
    most: holds('most'),
    list: listed === undefined ? 0 : Math.min(LISTED, folded.match(listed)?.length ?? 0) / LISTED,
    person: Number(kinds.has('person') && (holds('person') > 0 || peopleIn(sentence.text).length > 0)),
    number: Number(figures.length > 0 || holds('number') > 0),
    unit: asksNumber ? Math.max(0, best, Number(measure?.test(folded) ?? false)) : 0,
    otherUnit: Number(wanted !== null && figures.length > 0 && best < 0),
  };
}

/** The figures that an item's sentence holds. */
export function figuresIn({ article }: ReadyItem, { paragraph, start, end }: Sentence): Figure[] {
  return article.figures.filter(
    (figure) => figure.paragraph === paragraph && start <= figure.start && figure.end <= end,
  );
}
