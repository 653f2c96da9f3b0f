import { FIGURES_WEIGHED } from '../../limits/answering.ts';
import type { Article, Figure } from '../../model.ts';

/** Letters before and behind a figure in which the words of a question are looked for at first. */
const AROUND = { before: 80, behind: 24 };

/**
 * The figures of an article that are weighed for a question, in printed order: all of an ordinary one, of one with a great
 * many those that stand among most pairs of the question's letters.
 * @param order - How many articles were found before this one.
 */
export function figuresWeighed(folded: string, { figures, paragraphs }: Article, order: number): readonly Figure[] {
  const most = order < FIGURES_WEIGHED.first ? FIGURES_WEIGHED.ofFirst : FIGURES_WEIGHED.ofOther;
  if (figures.length <= most) return figures;
  const pairs = new Set(Array.from({ length: Math.max(0, folded.length - 1) }, (_, at) => folded.slice(at, at + 2)));
  const held = figures.map(({ paragraph, start, end }, at) => {
    const around = (paragraphs[paragraph] ?? '').slice(Math.max(0, start - AROUND.before), end + AROUND.behind);
    let count = 0;
    for (const pair of pairs) if (around.includes(pair)) count += 1;
    return { at, count };
  });
  const best = held.toSorted((a, b) => b.count - a.count || a.at - b.at).slice(0, most);
  return best.toSorted((a, b) => a.at - b.at).flatMap(({ at }) => figures[at] ?? []);
}
