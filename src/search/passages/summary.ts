import { type Article, type Figure, isSound, type Quote } from '../../model.ts';
import { foldText } from '../../text/fold.ts';
import { isCutOff } from './cut-off.ts';
import { quotablesOf } from './quotable.ts';
import { quoteOf } from './sentence-around.ts';

/** What makes a figure one of an article's key figures. */
const WORTH = {
  /** It stands in the title, number and all. */
  inTitle: 4,
  /** Its paragraph leads the article; each later one counts less. */
  lead: 2.5,
  /** Money, areas, volumes and shares say more than counts. */
  measured: 1,
  /** The digits of its value: 3540家 says more than 3家. */
  digit: 0.2,
  /** Its label shares words with the heads. */
  headWords: 2,
  /** A count below ten (3家孵化器) is seldom the news, unless the title has it. */
  few: -1,
  /** A time span (合作期11年) is seldom the news. */
  span: -0.8,
} as const;

/** Letters of the shortest sentence that says anything by itself. */
const SHORTEST = 10;

const SPANS: readonly string[] = ['time', 'years', 'age'];

/**
 * The sentences that say what an article is about, in printed order: whole printed sentences, none whose end was lost,
 * chosen for their share of the heads' words and their figures; the first sentence leads.
 */
export function summarise(article: Article, { sentences }: { sentences: number }): Quote[] {
  const heads = foldText(
    [article.title, article.kicker, ...article.subheads].filter((head) => head !== null).join('\n'),
  );
  const keys = keyFigures(article, { figures: 3 });
  const whole = sentencesOfArticle(article, { cut: false });
  const candidates = whole.length > 0 ? whole : sentencesOfArticle(article, { cut: true });
  const scored = candidates.map((candidate, index) => ({
    candidate,
    score:
      (index === 0 ? 1.2 : 0) +
      shareOfPairs(heads, candidate.words) * 2 +
      keys.filter(
        ({ paragraph, start }) =>
          paragraph === candidate.paragraph && candidate.start <= start && start < candidate.end,
      ).length *
        0.4,
  }));
  return scored
    .toSorted((a, b) => b.score - a.score)
    .slice(0, sentences)
    .map(({ candidate }) => candidate)
    .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
    .map((candidate) => quoteOf(article, candidate));
}

/** What a summary may quote: sentences that say something by themselves, with or without those whose end was lost. */
function sentencesOfArticle(article: Article, { cut }: { cut: boolean }) {
  return article.paragraphs.flatMap((text, paragraph) =>
    quotablesOf(text)
      .filter(({ end }) => cut || !isCutOff(article, { paragraph, end }))
      .map(({ start, end }) => ({ paragraph, start, end, words: foldText(text.slice(start, end)) }))
      .filter(({ words }) => words.length >= SHORTEST || article.paragraphs.length === 1),
  );
}

/** The sure figures that belong in a summary, the most telling first; of two that say the same the first printed. */
export function keyFigures(article: Article, { figures }: { figures: number }): Figure[] {
  const title = foldText(article.title ?? '');
  const heads = foldText([article.title, article.kicker].filter((head) => head !== null).join('\n'));
  const worth = (figure: Figure): number => {
    const value = Math.max(...[figure.value].flat());
    const named = foldText(figure.printed).match(/\d+(?:\.\d+)?[万亿]?/)?.[0] ?? ' ';
    return (
      (title.includes(named) ? WORTH.inTitle : 0) +
      WORTH.lead / (1 + figure.paragraph) +
      (/^(count|people|households|time|years|age)/.test(figure.dimension) || figure.dimension === ''
        ? 0
        : WORTH.measured) +
      Math.min(8, Math.log10(Math.max(1, value))) * WORTH.digit +
      shareOfPairs(foldText(figure.label), heads) * WORTH.headWords +
      (value < 10 && figure.dimension.startsWith('count') ? WORTH.few : 0) +
      (SPANS.includes(figure.dimension) ? WORTH.span : 0)
    );
  };
  const seen = new Set<string>();
  return article.figures
    .filter(isSound)
    .filter(({ printed, label }) => {
      const key = `${printed} ${label}`;
      return label !== '' && !seen.has(key) && seen.add(key) !== undefined;
    })
    .map((figure) => ({ figure, worth: worth(figure) }))
    .toSorted((a, b) => b.worth - a.worth)
    .slice(0, figures)
    .map(({ figure }) => figure);
}

/** A handful of things (这十所院校中) is seldom what a line of a card or a list should tell. */
export function isHandful({ dimension, value }: Figure): boolean {
  return dimension.startsWith('count') && Math.max(...[value].flat()) <= HANDFUL;
}

const HANDFUL = 10;

/** A figure as printed without the words before its number: of 约70万立方米 the amount that a title has too. */
export function amountOf({ printed }: Pick<Figure, 'printed'>): string {
  return printed.replace(/^\D+(?=\d)/, '');
}

/** The share of a text's pairs of characters that stand in another, 0 to 1. */
function shareOfPairs(text: string, other: string): number {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < 2) return 0;
  let found = 0;
  for (let i = 0; i + 1 < letters.length; i += 1) if (other.includes(letters.slice(i, i + 2))) found += 1;
  return found / (letters.length - 1);
}
