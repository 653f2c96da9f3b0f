import type { Article, Figure } from '../model.ts';
import { DENIALS } from '../tables/denials.ts';
import { type Folded, fold, foldText } from '../text/fold.ts';
import { clausesOf, type Span, sentencesOf } from '../text/sentences.ts';
import { saysOneOf } from '../text/signals.ts';

/** A stretch of an article (UTF-16 offsets within a paragraph). */
type Stretch = Span & { paragraph: number };

/**
 * A stretch that the paper prints and does not stand by: a rumour that it denies, an error that it puts right. `by` is the
 * sentence that says so; null where only the headline does.
 */
type TakenBack = Stretch & { by: Stretch | null };

/** A sentence; `own` is what it says without what it quotes, folded. */
type Sentence = Stretch & { folded: Folded; own: string; quotes: Span[] };

const PUTS_RIGHT = new RegExp(`${DENIALS.mistaken.source}|${DENIALS.miswritten.source}`, 'u');
/** That it is not so, whatever the words. */
const REFUTES = ['refuted', 'denial', 'steady'] as const;
const MISWRITTEN = new RegExp(DENIALS.miswritten, 'gu');
/** Words that somebody said; shorter ones are names. */
const QUOTED = /“[^“”]{6,200}”|「[^「」]{6,200}」|『[^『』]{6,200}』/gu;

/** Sentences at the head of a report in which a rumour is told without a word for it. */
const FIRST = 2;
/** Sentences behind the first that tells a rumour in which whoever should know says, without calling it one, that it is not so. */
const NEAR = 4;

// An article is looked at again for each of its figures and quotes.
const known = new WeakMap<readonly string[], readonly TakenBack[]>();

/** What of an article the paper takes back itself. */
export function takenBackIn({ title, paragraphs }: Pick<Article, 'title' | 'paragraphs'>): readonly TakenBack[] {
  const found = known.get(paragraphs) ?? lookThrough(title, paragraphs);
  known.set(paragraphs, found);
  return found;
}

/** Figures of an article, those marked that it takes back. */
export function deniedIn(article: Pick<Article, 'title' | 'paragraphs'>, figures: Figure[]): Figure[] {
  const taken = takenBackIn(article);
  if (taken.length === 0) return figures;
  return figures.map((figure) =>
    taken.some((stretch) => holds(stretch, figure)) ? { ...figure, denied: true as const } : figure,
  );
}

/** Whether a stretch holds another one whole. */
function holds(stretch: Stretch, { paragraph, start, end }: Stretch): boolean {
  return stretch.paragraph === paragraph && stretch.start <= start && end <= stretch.end;
}

function lookThrough(title: string | null, paragraphs: readonly string[]): TakenBack[] {
  if (![title ?? '', ...paragraphs].some((text) => mayTakeBack(foldText(text)))) return [];
  const sentences = paragraphs.flatMap((text, paragraph) =>
    sentencesOf(text).map((span) => sentenceAt(paragraph, span, text.slice(span.start, span.end))),
  );
  const errors = sentences.flatMap((sentence, at) =>
    errorsIn(sentence, sentences[at + 1]).map((span) => ({ ...span, by: stretchOf(sentence) })),
  );
  const denial = denialIn(title, sentences);
  if (denial === null) return errors;
  const before = sentences.slice(0, denial.at + 1);
  const rumours = before.flatMap((sentence, at) =>
    rumoursIn(sentence, at < FIRST || tellsHearsay(sentence) || tellsHearsay(sentences[at + 1])),
  );
  return [...errors, ...rumours.map((span) => ({ ...span, by: denial.by }))];
}

function mayTakeBack(folded: string): boolean {
  return PUTS_RIGHT.test(folded) || saysOneOf(folded, ['hearsay', 'refuted']);
}

function sentenceAt(paragraph: number, { start, end }: Span, printed: string): Sentence {
  const quotes = [...printed.matchAll(QUOTED)].map(({ index, 0: words }) => ({
    start: start + index,
    end: start + index + words.length,
  }));
  return { paragraph, start, end, folded: fold(printed), own: foldText(printed.replace(QUOTED, '“”')), quotes };
}

/** What stands before 有误, and behind 误写为, where it is put right in the same breath. */
function errorsIn(sentence: Sentence, next: Sentence | undefined): Stretch[] {
  const { text } = sentence.folded;
  if (!DENIALS.corrects.test(`${text}${next?.folded.text ?? ''}`)) return [];
  const spans: Span[] = [...text.matchAll(MISWRITTEN)].map(({ index, 0: words }) => {
    const start = index + words.length;
    return { start, end: clauseAt(text, start).end };
  });
  const mistaken = DENIALS.mistaken.exec(text)?.index;
  if (mistaken !== undefined) spans.push({ start: clauseAt(text, Math.max(0, mistaken - 1)).start, end: mistaken });
  const printed = spans.map((span) => printedAt(sentence, span));
  const from = mistaken === undefined ? 0 : printedAt(sentence, { start: mistaken, end: mistaken }).start;
  const quoted = sentence.quotes.filter(({ end }) => end <= from);
  return [...printed, ...quoted.map((span) => ({ ...span, paragraph: sentence.paragraph }))];
}

/**
 * What a sentence tells as others' words: what it tells until somebody speaks who should know, and what it quotes where
 * that is no word of theirs.
 */
function rumoursIn(sentence: Sentence, quotesRumour: boolean): Stretch[] {
  const { text } = sentence.folded;
  const told: Span[] = [];
  let telling = false;
  for (const clause of clausesOf(text, { start: 0, end: text.length })) {
    const words = text.slice(clause.start, clause.end);
    telling = (telling || saysOneOf(words, ['hearsay'])) && !DENIALS.answers.test(words);
    if (telling) told.push(clause);
    // 网传有12万吨不实: what comes behind is so.
    telling &&= !saysOneOf(words, ['refuted']);
  }
  const quoted = quotesRumour ? sentence.quotes : [];
  return [
    ...told.map((span) => printedAt(sentence, span)),
    ...quoted.map((span) => ({ ...span, paragraph: sentence.paragraph })),
  ];
}

/** The first sentence that denies a rumour, by its place; `by` is null where only the headline does. Null where none does. */
function denialIn(title: string | null, sentences: readonly Sentence[]): { at: number; by: Stretch | null } | null {
  const head = foldText(title ?? '');
  const surely = sentences.findIndex(({ own }) => saysOneOf(own, ['refuted']));
  const inHead = saysOneOf(head, ['refuted']);
  if (surely < 0 && !inHead && sentences.some(({ own }) => DENIALS.affirms.test(own))) return null;
  const calmly = sentences.findIndex(({ own }) => DENIALS.answers.test(own) && saysOneOf(own, REFUTES));
  const told = sentences.findIndex(tellsHearsay);
  const isNear = calmly >= 0 && (inHead || (told >= 0 && calmly - told <= NEAR));
  const at = isNear && (surely < 0 || calmly < surely) ? calmly : surely;
  const sentence = sentences[at];
  if (sentence !== undefined) return { at, by: stretchOf(sentence) };
  return inHead ? { at: sentences.length, by: null } : null;
}

function tellsHearsay(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && saysOneOf(sentence.own, ['hearsay']);
}

function clauseAt(text: string, at: number): Span {
  const whole = { start: 0, end: text.length };
  return clausesOf(text, whole).find(({ end }) => end > at) ?? whole;
}

function printedAt({ paragraph, start, folded }: Sentence, span: Span): Stretch {
  return { paragraph, start: start + (folded.at[span.start] ?? 0), end: start + (folded.at[span.end] ?? 0) };
}

function stretchOf({ paragraph, start, end }: Stretch): Stretch {
  return { paragraph, start, end };
}
