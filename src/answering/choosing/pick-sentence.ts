import type { Article, Quote } from '../../model.ts';
import { askingOf, type CueKind } from '../../search/cues.ts';
import { rankSentences } from '../../search/rank-sentences.ts';
import { foldText } from '../../text/fold.ts';
import { kindOf } from '../question/kind.ts';
import type { Question } from '../question/question.ts';
import { asksForPart, takesItsPart, takesItsSide, takesOtherSide } from './contrast.ts';
import { datesEvent, eventOf, tellsEvent } from './dated.ts';
import { peopleIn } from './people.ts';
import { quoteOf } from './sentence-around.ts';

/** A sentence that may answer, with how well it does, comparable within one article. */
export type Pick = { article: Article; quote: Quote; score: number };

/** Sentences of the best article that are given, the best first. */
const GIVEN = 3;
/** What mostly stands in the sentence beside the one that the question repeats, and can be told by its words. */
const TOLD_BY_WORDS: readonly CueKind[] = ['reason', 'route', 'site', 'agent'];
/** A sentence that holds that may cover so much less than the best, as a share … */
const COVERS = 0.6;
/** The same for one that takes the side asked for. */
const SIDED = 0.3;
/** … or stand so close to it, in sentences before and behind. */
const BESIDE = { before: 1, behind: 2 } as const;
/** Articles on the same place that are looked into. */
const ARTICLES = 3;

/** Letters of a sentence that does nothing but ask. */
const ONLY_ASKS = 30;
const ASKS = /[?？]["”』」’]?$/;

/**
 * The sentences that may answer, of the best article that has any, the first being the one that best holds what is asked
 * for; none that asks itself, or takes another side (一期 for 二期).
 */
export function sentencesFor(words: string, question: Question, articles: readonly Article[]): Pick[] {
  const all = articles.values().map((article) => sentencesOf(words, question, article));
  const [first, ...others] = all
    .filter((picks) => picks.length > 0)
    .take(ARTICLES)
    .toArray();
  if (first === undefined) return [];
  const district = first[0]?.article.district ?? null;
  const alike = others.filter(
    (picks) =>
      district !== null && picks[0]?.article.district === district && picks.some((pick) => names(pick, question)),
  );
  const event = eventOf(question);
  for (const picks of [first, ...alike]) {
    const dated = event === null || tellsOf(picks[0], event) ? undefined : picks.find((pick) => dates(pick, event));
    if (dated !== undefined) return [dated];
    const holder = holderIn(picks, question) ?? personIn(picks, question);
    if (holder !== null) return [holder];
  }
  const sided = sidedFirst(first, question);
  return (isReasonBehind(first[0], sided[0], { picks: first, question }) ? first : sided).slice(0, GIVEN);
}

function sentencesOf(words: string, question: Question, article: Article): Pick[] {
  const hits = rankSentences(words, article).map((hit) => ({
    article,
    quote: quoteOf(article, hit),
    score: hit.score,
  }));
  const picks = withoutAsking(hits, question);
  const fitting = picks.filter((pick) => !takesOtherSide(question.folded, [foldText(pick.quote.text)]));
  const isSided = (pick: Pick) => takesItsSide(question.folded, [foldText(pick.quote.text)]);
  // Where what fits the question best speaks of 一期 and nothing of 三期, there is nothing on that.
  return !asksForPart(question.folded) || fitting[0] === picks[0] || fitting.some(isSided) ? fitting : [];
}

/** Behind a sentence that asks the same (为什么选在四月？…) stands the answer: it takes that one's place. */
function withoutAsking(hits: readonly Pick[], { kind, folded }: Question): Pick[] {
  const printed = inPrint(hits);
  const scores = new Map(hits.map((hit) => [hit, hit.score]));
  for (const hit of hits.filter(asks)) {
    const next = printed[printed.indexOf(hit) + 1];
    const asking = foldText(hit.quote.text);
    if (next === undefined || kindOf(asking).kind !== kind) continue;
    const isAsked = sharedPairs(asking, folded) >= SAME_WORDS;
    scores.set(next, Math.max(hit.score, next.score, isAsked ? (hits[0]?.score ?? 0) + FIRST : 0));
  }
  const telling = hits.filter((hit) => !asks(hit));
  return (telling.length > 0 ? telling : hits)
    .map((hit) => ({ ...hit, score: scores.get(hit) ?? hit.score }))
    .toSorted((a, b) => b.score - a.score);
}

/** The share of a printed question's pairs of letters, 0 to 1, from which a reader asks that very question. */
const SAME_WORDS = 0.7;

/** What puts the sentence behind that one before all others. */
const FIRST = 0.01;

function sharedPairs(asking: string, question: string): number {
  const letters = asking.replace(/[^\p{L}\p{N}]/gu, '');
  const pairs = Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
  return pairs.filter((pair) => question.includes(pair)).length / Math.max(1, pairs.length);
}

/** Whether a sentence only asks; a long one tells as well before it does. */
function asks({ quote }: Pick): boolean {
  return quote.text.length <= ONLY_ASKS && ASKS.test(quote.text);
}

/**
 * The sentence that holds a reason, a route or a site where that is asked for and the best has none, or that lists what
 * the best only counts; null where there is none.
 */
function holderIn(picks: readonly Pick[], question: Question): Pick | null {
  const [best] = picks;
  if (best === undefined) return null;
  const printed = inPrint(picks);
  const at = printed.indexOf(best);
  const cues = askingOf(question.folded).kinds;
  const listing = cues.get('listing');
  const next = printed[at + 1];
  if (listing !== undefined && next !== undefined && !isList(best) && has(next, [listing])) return next;
  const asked = question.kind === 'place' ? [] : TOLD_BY_WORDS.flatMap((cue) => cues.get(cue) ?? []);
  if (asked.length === 0 || has(best, [...asked, ...(cues.has('reason') ? [cues.get('why') ?? /(?!)/] : [])]))
    return null;
  const close = new Set(printed.slice(Math.max(0, at - BESIDE.before), at + BESIDE.behind + 1));
  const holding = picks.filter((pick) => has(pick, asked));
  return (
    holding.find((pick) => covers(pick, best) || names(pick, question)) ??
    holding.find((pick) => close.has(pick)) ??
    (cues.has('agent') && holding.length === 1 ? holding[0] : undefined) ??
    null
  );
}

/** The sentence that names somebody by the role that is asked for (教练是谁), where the best one names nobody. */
function personIn(picks: readonly Pick[], { kind, folded }: Question): Pick | null {
  const [best] = picks;
  if (kind !== 'who' || best === undefined || peopleIn(best.quote.text).length > 0) return null;
  const inRole = ({ quote }: Pick) =>
    peopleIn(quote.text).some(({ role }) => role !== null && new RegExp(`${role}${IS_WHO}`).test(folded));
  return picks.find(inRole) ?? null;
}

/** What asks for the name behind a role. */
const IS_WHO = '(?:的?(?:名字|姓名))?[是叫姓]';

function tellsOf(pick: Pick | undefined, event: readonly string[]): boolean {
  return pick !== undefined && tellsEvent(pick.quote.text, event);
}

function dates({ quote }: Pick, event: readonly string[]): boolean {
  return datesEvent(quote.text, event);
}

/** Whether a sentence names the thing that a question names first. */
function names({ quote }: Pick, { terms }: Question): boolean {
  const [first] = terms.filter(({ text }) => text.length > 1);
  return first?.words.some((word) => foldText(quote.text).includes(word)) ?? false;
}

function has({ quote }: Pick, patterns: readonly RegExp[]): boolean {
  const text = foldText(quote.text);
  return patterns.some((pattern) => text.search(pattern) >= 0);
}

/** Whether a sentence names two things side by side. */
function isList({ quote }: Pick): boolean {
  return quote.text.includes('、');
}

function covers({ score }: Pick, best: Pick, share = COVERS): boolean {
  return score >= best.score * share;
}

/** A sentence that speaks of the part that is asked for is before all others, one of its side before those of none. */
function sidedFirst(picks: readonly Pick[], { folded }: Question): Pick[] {
  const [best] = picks;
  const isSided = (pick: Pick) => takesItsSide(folded, [foldText(pick.quote.text)]);
  const sided =
    picks.find((pick) => takesItsPart(folded, foldText(pick.quote.text))) ??
    picks.find((pick) => best !== undefined && covers(pick, best, SIDED) && isSided(pick));
  return sided === undefined ? [...picks] : [sided, ...picks.filter((pick) => pick !== sided)];
}

/** Whether a sentence tells why, right behind the one that the question repeats and that does not. */
function isReasonBehind(
  reason: Pick | undefined,
  repeated: Pick | undefined,
  { picks, question }: { picks: readonly Pick[]; question: Question },
): boolean {
  const cue = askingOf(question.folded).kinds.get('reason');
  if (reason === undefined || repeated === undefined || cue === undefined) return false;
  const printed = inPrint(picks);
  return printed.indexOf(reason) === printed.indexOf(repeated) + 1 && has(reason, [cue]) && !has(repeated, [cue]);
}

function inPrint(picks: readonly Pick[]): Pick[] {
  return picks.toSorted((a, b) => a.quote.paragraph - b.quote.paragraph || a.quote.start - b.quote.start);
}
