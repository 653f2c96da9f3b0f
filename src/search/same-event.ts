import { takesOtherSide } from '../figures/contrast.ts';
import { findDates } from '../figures/dates/find-dates.ts';
import { overlap } from '../figures/dates/times.ts';
import type { Article, Day, Figure } from '../model.ts';
import { daysBetween } from '../text/day.ts';
import { foldText } from '../text/fold.ts';
import { once } from '../text/remembering.ts';
import { isTaken, type Taken, takenBy } from './index/taken.ts';
import { isPair } from './index/terms.ts';
import { printedTerms } from './passages/printed-terms.ts';

/** Days between two reports of one event at most. */
const DAYS = 5;
/** The share of the pairs of letters of one report's head and lead that the other report has as well, by what else they share. */
const ALIKE = { facts: 0.18, fact: 0.25, day: 0.4, none: 0.6 } as const;
/** Facts, or one and the day of it, are no chance. */
const FACTS = 2;
/** A count below this is printed everywhere. */
const TELLING = 10;
const SPANS: readonly string[] = ['time', 'years', 'age'];

/** What two reports are held against each other by. */
type Told = { head: string; pairs: ReadonlySet<number>; taken: Taken; days(): ReadonlySet<Day> };

/**
 * Whether two articles report one event: within days of each other, of no two places, parts (一期, 二期) or days of their
 * own, in much the same words, the fewer the more numbers they share. Two events of one place share neither.
 */
export function tellSameEvent(one: Article, other: Article): boolean {
  if (one.id === other.id || !mayBeOne(one, other)) return false;
  const [ours, theirs] = [toldBy(one), toldBy(other)];
  // First of all, since most reports of those days are of something else.
  const alike = Math.max(shareIn(other, ours), shareIn(one, theirs));
  if (alike < ALIKE.facts) return false;
  if (takesOtherSide(ours.head, [theirs.head]) || takesOtherSide(theirs.head, [ours.head])) return false;
  const facts = sharedFacts(one, other);
  // The days are looked for where they tell.
  if (facts === 0 && alike < ALIKE.day) return false;
  const [days, others] = [ours.days(), theirs.days()];
  const sameDay = !days.isDisjointFrom(others);
  if (days.size > 0 && others.size > 0 && !sameDay) return false;
  if (facts === 0) return alike >= (sameDay ? ALIKE.day : ALIKE.none);
  return alike >= (facts + Number(sameDay) >= FACTS ? ALIKE.facts : ALIKE.fact);
}

function mayBeOne(one: Article, other: Article): boolean {
  if (one.date === null || other.date === null || Math.abs(daysBetween(one.date, other.date)) > DAYS) return false;
  return one.district === null || other.district === null || one.district === other.district;
}

/** The articles by event, best first, each with the others that report it. */
export function eventsIn(articles: readonly Article[]): [Article, ...Article[]][] {
  const events: [Article, ...Article[]][] = [];
  for (const article of articles) {
    const event = events.find(([first]) => tellSameEvent(first, article));
    if (event === undefined) events.push([article]);
    else event.push(article);
  }
  return events;
}

/** How many telling numbers two articles print alike. */
function sharedFacts(one: Article, other: Article): number {
  const told = other.figures.filter(isTelling);
  const shared = one.figures
    .filter(isTelling)
    .filter((figure) => told.some((fact) => saysTheSame(figure, fact)))
    .map(({ value, unit }) => `${value} ${unit}`);
  return new Set(shared).size;
}

function isTelling({ value, dimension }: Figure): boolean {
  return !SPANS.includes(dimension) && (!dimension.startsWith('count') || Math.max(...[value].flat()) >= TELLING);
}

/** Whether two figures are one value of one time. */
export function saysTheSame(a: Figure, b: Figure): boolean {
  if (a.unit !== b.unit || String(a.value) !== String(b.value)) return false;
  return a.period === null || b.period === null || overlap(a.period, b.period);
}

// An article is held against others for every question that finds it; what it tells is forgotten with it.
const toldOf = new WeakMap<Article, Told>();

function toldBy(article: Article): Told {
  let told = toldOf.get(article);
  if (told === undefined) {
    const { title, paragraphs, date, district } = article;
    const head = foldText([title ?? '', (paragraphs[0] ?? '').slice(0, LEAD)].join('\n'));
    const pairs = pairsOf(withoutPlace(head, district)).filter(isPair);
    told = {
      head,
      pairs: new Set(pairs),
      taken: takenBy(pairs),
      days: once(() => daysIn(paragraphs, date)),
    };
    toldOf.set(article, told);
  }
  return told;
}

/** The share of some pairs, 0 to 1, that an article prints. */
function shareIn(article: Article, { pairs, taken }: Told): number {
  const held = new Set<number>();
  const { all } = printedTerms(article);
  for (let at = 0; at < all.length; at += 1) {
    const term = all[at] ?? 0;
    if (isTaken(taken, term) && pairs.has(term)) held.add(term);
  }
  return pairs.size === 0 ? 0 : held.size / pairs.size;
}

/** UTF-16 units of a report whose days are looked for: an ordinary one has half of that, and a page of tables thousands of days. */
const DATED = 2_000;

/** The single days that paragraphs name, the first of them that are ordinary much. */
function daysIn(paragraphs: readonly string[], date: Day | null): Set<Day> {
  const days = new Set<Day>();
  let left = DATED;
  for (const text of paragraphs) {
    for (const { from, to } of findDates(text.slice(0, Math.max(0, left)), date))
      if (from === to && from !== null) days.add(from);
    left -= text.length;
  }
  return days;
}

/** UTF-16 units of the first paragraph that tell what an article is about. */
const LEAD = 120;

/** Reports of one place all name it. */
function withoutPlace(text: string, district: string | null): string {
  return district === null
    ? text
    : text.replaceAll(district, '|').replaceAll(district.replace(/(?<=..)[区县市]$/, ''), '|');
}

/** What stands in every report: who wrote it, and numbers with what they count, which are held against each other as facts. */
const EVERYWHERE = /本报讯|\((?:记者|通讯员)[^)]*\)|\d[\d.,]*[十百千万亿多余]*\p{Script=Han}?/gu;

/** The pairs of letters that are a folded text's own, in order and as often as they stand there: two UTF-16 units a number. */
export function pairsOf(folded: string): Uint32Array {
  const words = folded.replace(EVERYWHERE, '|').match(/[\p{L}\p{N}]+/gu) ?? [];
  const pairs = new Uint32Array(words.reduce((sum, word) => sum + word.length - 1, 0));
  let count = 0;
  for (const word of words) {
    for (let at = 1; at < word.length; at += 1)
      pairs[count++] = word.charCodeAt(at - 1) * 0x1_0000 + word.charCodeAt(at);
  }
  return pairs;
}

/** The share of some pairs, 0 to 1, that others have too. */
export function shareOf(pairs: ReadonlySet<number>, others: Uint32Array): number {
  const shared = new Set<number>();
  for (let at = 0; at < others.length; at += 1) {
    const pair = others[at] ?? 0;
    if (pairs.has(pair)) shared.add(pair);
  }
  return pairs.size === 0 ? 0 : shared.size / pairs.size;
}
