import { unitFit } from '../../asking/wanted.ts';
import type { Figure } from '../../model.ts';
import type { CueKind } from '../../search/cues.ts';
import type { QueryTerms } from './asked.ts';
import type { ReadyItem, Sentence } from './item.ts';
import { peopleIn } from './people.ts';
import type { Signal } from './signal-names.ts';

/** Kinds of what is asked for that a sentence holds by its words. */
const BY_WORDS = [
  'when',
  'where',
  'why',
  'reason',
  'way',
  'meaning',
  'name',
  'listing',
  'route',
  'site',
  'agent',
] as const satisfies readonly CueKind[];
/** Things enumerated that count. */
const LISTED = 6;

/** Whether a sentence holds such an answer as is asked for: a day, an amount, a person, a reason. */
export function typeSignals(
  { asking: { kinds, measure }, wanted }: QueryTerms,
  item: ReadyItem,
  sentence: Sentence,
): Partial<Record<Signal, number>> {
  const signals: Partial<Record<Signal, number>> = {};
  if (kinds.size === 0 && wanted === null) return signals;
  const folded = sentence.folded();
  for (const kind of BY_WORDS) {
    const holds = kinds.get(kind);
    if (holds !== undefined) signals[kind] = Number(folded.search(holds) >= 0);
  }
  const list = kinds.get('list');
  if (list !== undefined) signals.list = Math.min(LISTED, folded.match(list)?.length ?? 0) / LISTED;
  const person = kinds.get('person');
  if (person !== undefined) signals.person = Number(folded.search(person) >= 0 || peopleIn(sentence.text).length > 0);
  if (kinds.has('number') || wanted !== null) {
    const figures = figuresIn(item, sentence);
    signals.number = Number(figures.length > 0 || (kinds.get('number')?.test(folded) ?? false));
    const fits = figures.map((figure) => unitFit(wanted, figure));
    const best = Math.max(-1, ...fits);
    signals.unit = Math.max(0, best, Number(measure?.test(folded) ?? false));
    signals.otherUnit = Number(wanted !== null && figures.length > 0 && best < 0);
  }
  return signals;
}

/** The figures that an item's sentence holds. */
export function figuresIn({ article }: ReadyItem, { paragraph, start, end }: Sentence): Figure[] {
  return article.figures.filter(
    (figure) => figure.paragraph === paragraph && start <= figure.start && figure.end <= end,
  );
}
