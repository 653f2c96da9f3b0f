import { TOPIC_FLOOR, TOPIC_SHARE } from '../limits.ts';
import { TOPICS } from '../tables/topics.ts';
import { foldText } from '../text/fold.ts';
import { isEnglish } from '../text/language.ts';

/** How much a word in the title or kicker counts, beside one in a paragraph. */
const TITLE_WEIGHT = 3;

type Evidence = { word: string; weight: number; topic: string };

let index: ReadonlyMap<string, readonly Evidence[]> | null = null;

/**
 * The subjects that an article is about, by the words that speak for each, the strongest first.
 * @returns scores in points a hundred characters, comparable within one article; [] where nothing speaks clearly.
 */
export function topicsOf(article: {
  title: string | null;
  kicker: string | null;
  paragraphs: readonly string[];
}): { topic: string; score: number }[] {
  const scores = new Map<string, number>();
  count(`${article.kicker ?? ''}\n${article.title ?? ''}`, TITLE_WEIGHT, scores);
  count(article.paragraphs.join('\n'), 1, scores);
  const sorted = [...scores].map(([topic, score]) => ({ topic, score })).sort((a, b) => b.score - a.score);
  const best = sorted[0]?.score ?? 0;
  return sorted.filter(({ score }) => score >= TOPIC_FLOOR && score >= best * TOPIC_SHARE);
}

// A word said again says less: the points of its repetitions grow with the logarithm.
function count(text: string, times: number, scores: Map<string, number>): void {
  const folded = foldText(text);
  const seen = new Map<Evidence, number>();
  const words = evidenceByFirst();
  for (let i = 0; i < folded.length; i += 1) {
    for (const evidence of words.get(folded.charAt(i)) ?? []) {
      if (folded.startsWith(evidence.word, i)) seen.set(evidence, (seen.get(evidence) ?? 0) + 1);
    }
  }
  if (isEnglish(text)) countEnglish(folded, seen);
  for (const [{ topic, weight }, often] of seen) {
    scores.set(topic, (scores.get(topic) ?? 0) + weight * times * (1 + Math.log2(often)));
  }
}

/** What every English word of the table weighs. */
const ENGLISH_WEIGHT = 4;

let english: { words: ReadonlyMap<string, Evidence>; pattern: RegExp } | null = null;

/** Whole words only, in the singular or the plural: rice is in no price. */
function countEnglish(folded: string, seen: Map<Evidence, number>): void {
  english ??= englishWords();
  for (const [, word = ''] of folded.matchAll(english.pattern)) {
    const evidence = english.words.get(word);
    if (evidence !== undefined) seen.set(evidence, (seen.get(evidence) ?? 0) + 1);
  }
}

function englishWords(): NonNullable<typeof english> {
  const words = new Map(
    TOPICS.flatMap((topic) =>
      topic.english.map((word) => [word, { word, weight: ENGLISH_WEIGHT, topic: topic.name }] as const),
    ),
  );
  const longest = [...words.keys()].toSorted((a, b) => b.length - a.length);
  return { words, pattern: new RegExp(`\\b(${longest.join('|')})(?:e?s)?\\b`, 'g') };
}

function evidenceByFirst(): ReadonlyMap<string, readonly Evidence[]> {
  index ??= Map.groupBy(
    TOPICS.flatMap((topic) =>
      Object.entries(topic.evidence).map(([word, weight]) => ({ word: foldText(word), weight, topic: topic.name })),
    ),
    ({ word }) => word.charAt(0),
  );
  return index;
}
