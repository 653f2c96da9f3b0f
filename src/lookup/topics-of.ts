import { TOPIC } from '../limits.ts';
import { TOPICS } from '../tables/topics.ts';
import { TOPIC_WEIGHTS, type TopicWeights } from '../tables/weights.ts';
import { foldText } from '../text/fold.ts';
import { isEnglish } from '../text/language.ts';
import { type Vector, vectorOfFolded } from '../text/vectors.ts';
import { matchTopic } from './topics.ts';

/** The subjects that an article is about, the likeliest first; [] where nothing speaks clearly. */
export function topicsOf(article: Printed): { topic: string; likelihood: number }[] {
  const { signs, vector } = topicSignsOf(article);
  const { common, own } = TOPIC_WEIGHTS;
  const weightsOf = (topic: string) => (vector === null ? common : (own[topic] ?? common));
  return TOPICS.map(({ name }) => ({ topic: name, likelihood: likelihoodOf(signs.get(name), vector, weightsOf(name)) }))
    .filter(({ likelihood }) => likelihood >= TOPIC.least)
    .toSorted((a, b) => b.likelihood - a.likelihood)
    .slice(0, TOPIC.most);
}

type Printed = { title: string | null; kicker: string | null; paragraphs: readonly string[] };

/** The subjects that words of a question speak for, the foremost first. */
export function topicsSpokenOf(words: string): string[] {
  const points = [...pointsIn(foldText(words), isEnglish(words))].toSorted((a, b) => b[1] - a[1]);
  const most = points[0]?.[1] ?? 0;
  return points.filter(([, sum]) => sum >= Math.max(TOPIC.points, most * TOPIC.share)).map(([topic]) => topic);
}

/** The subjects that a question names, each by one of `named`, and so many of those that all its `words` speak for. */
export function topicsAsked(named: readonly string[], words: string, spoken: number): string[] {
  const typed = named.flatMap((word) => {
    const match = matchTopic(word);
    return match !== null && 'found' in match ? [match.found.name] : [];
  });
  return [...new Set([...typed, ...topicsSpokenOf(words).slice(0, spoken)])];
}

/** How far the words of an article speak for a subject: of its text, of its heads (log of points), and beside all others (0 to 1). */
export type TopicSigns = { body: number; head: number; share: number };

/** How much a word in the title or kicker counts, beside one in a paragraph. */
const TITLE_WEIGHT = 3;

/** Letters of the text that tell, with the heads, what an article is about; fewer than `LEAST`, or English ones, give no direction. */
const LEAD = 200;
const LEAST = 40;

/** What speaks for each subject that some word speaks for, and the direction of heads and lead. */
export function topicSignsOf({ title, kicker, paragraphs }: Printed): {
  signs: Map<string, TopicSigns>;
  vector: Vector | null;
} {
  const head = foldText(`${kicker ?? ''}\n${title ?? ''}`);
  const body = foldText(paragraphs.join('\n'));
  const english = isEnglish(body || head);
  const [inHead, inBody] = [pointsIn(head, english), pointsIn(body, english)];
  const sums = [...new Set([...inBody.keys(), ...inHead.keys()])].map((topic) => {
    const [ofBody, ofHead] = [inBody.get(topic) ?? 0, inHead.get(topic) ?? 0];
    return { topic, ofBody, ofHead, sum: ofBody + TITLE_WEIGHT * ofHead };
  });
  const [most = 0, second = 0] = sums.map(({ sum }) => sum).toSorted((a, b) => b - a);
  const signs = sums.map(({ topic, ofBody, ofHead, sum }) => {
    const rival = sum === most ? second : most;
    return [topic, { body: Math.log1p(ofBody), head: Math.log1p(ofHead), share: sum / (1 + rival + sum) }] as const;
  });
  const lead = `${head}\n${body.slice(0, LEAD)}`;
  return { signs: new Map(signs), vector: english || lead.length < LEAST ? null : vectorOfFolded(lead) };
}

/** The signs of a subject that no word speaks for. */
export const NO_SIGNS: TopicSigns = { body: 0, head: 0, share: 0 };

function likelihoodOf(
  { body, head, share }: TopicSigns = NO_SIGNS,
  vector: Vector | null,
  weights: TopicWeights,
): number {
  let sum = weights.bias + weights.body * body + weights.head * head + weights.share * share;
  for (const [of, weight] of weights.about.entries()) sum += weight * (vector?.[of] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

type Evidence = { word: string; weight: number; topic: string };

let index: ReadonlyMap<string, readonly Evidence[]> | null = null;

/** The points of a folded text for each subject: those of a word's repetitions grow with the logarithm. */
function pointsIn(folded: string, english: boolean): Map<string, number> {
  const seen = new Map<Evidence, number>();
  const words = evidenceByFirst();
  for (let i = 0; i < folded.length; i += 1) {
    for (const evidence of words.get(folded.charAt(i)) ?? []) {
      if (folded.startsWith(evidence.word, i) && standsAlone(evidence.word, folded, i))
        seen.set(evidence, (seen.get(evidence) ?? 0) + 1);
    }
  }
  if (english) countEnglish(folded, seen);
  const points = new Map<string, number>();
  for (const [{ topic, weight }, often] of seen) {
    points.set(topic, (points.get(topic) ?? 0) + weight * (1 + Math.log2(often)));
  }
  return points;
}

/** Whether a word of Latin letters is one: app is none in what happens. */
function standsAlone(word: string, text: string, at: number): boolean {
  return !LATIN.test(word) || !(LATIN.test(text.charAt(at - 1)) || LATIN.test(text.charAt(at + word.length)));
}

const LATIN = /[a-z]/;

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
    TOPICS.flatMap(({ name, evidence, asked }) => {
      const weights = { ...Object.fromEntries(asked.map((word) => [word, TOPIC.asked])), ...evidence };
      return Object.entries(weights).map(([word, weight]) => ({ word: foldText(word), weight, topic: name }));
    }),
    ({ word }) => word.charAt(0),
  );
  return index;
}
