import { districtName } from '../../lookup/names.ts';
import type { Answer } from '../../model/answer.ts';
import type { Article, Language, Quote } from '../../model.ts';
import { besides } from '../../search/stories.ts';
import { ASKS } from '../../tables/asks.ts';
import { phrase } from '../../text/phrase.ts';
import { type Candidate, narrowPlaces } from '../choosing/candidates.ts';
import type { Evidence } from '../choosing/evidence.ts';
import { type Holding, holdingOf, isOf, isOn } from '../choosing/holding.ts';
import { fitsByPlace } from '../choosing/per-place.ts';
import { eventsIn } from '../choosing/same-event.ts';
import { answered, lineOf, quotesOf, titleOf } from '../compose.ts';
import type { Question } from '../question/question.ts';
import type { Several } from '../question/several.ts';
import { summarise } from '../summary.ts';
import { printingFor } from './series.ts';
import { likeness } from './side-by-side.ts';
import { notesOn } from './trend.ts';

/** Items of a list: what is read on a phone. */
const LISTED = 5;
/** The share of two labels' letters from which two places are set side by side without being asked for by name. */
const SAME_MEASURE = 0.3;
/** Of a count all are listed that find room. */
const COUNTED = 8;

/** What was looked at; `least` is how many items make a list, two where it is not given. */
type Found = { words: string; candidates: readonly Candidate[]; evidence: Evidence; least?: number };

/**
 * Answers what several articles have: an item of each that truly fits, as printed, best first; null where fewer than two
 * do, or none of what is to be counted.
 * @param question - The rest of the question, without the words that ask for several.
 */
export function answerListing(question: Question, several: Several, found: Found): Answer | null {
  const { words, candidates, evidence } = found;
  const asksAmount = several.of === 'places' && !several.counted && question.wanted !== null;
  const amounts = asksAmount ? answerAmounts(question, found) : null;
  if (amounts !== null) return amounts;
  const articles = candidates.map(({ article }) => article);
  if (several.of === 'reports' && question.terms.length === 0)
    return answerReports(question, several, ofPlaces(question, articles));
  const on = several.of === 'reports' ? articles.filter((article) => isOn(article, question, evidence)) : articles;
  const holdings = on.flatMap((article) => holdingOf(words, question, article, evidence) ?? []);
  const stories = eventsIn(holdings.map(({ article }) => article));
  const items = stories.flatMap(([first, ...others]) => {
    const holding = holdings.find(({ article }) => article === first);
    return holding === undefined ? [] : [{ ...holding, article: besides(first, others) }];
  });
  return listed(question, several, several.of === 'places' ? onePerPlace(items) : items, found.least);
}

/** Lists reports that were found by their subject or their day, each with the sentence that says most. */
export function answerReports(question: Question, several: Several, articles: readonly Article[]): Answer | null {
  const items = eventsIn(articles).flatMap(([first, ...others]) => {
    const [quote] = summarise(first, { sentences: 1 });
    return quote === undefined ? [] : [{ article: besides(first, others), quote, held: 1 }];
  });
  return listed(question, several, several.of === 'places' ? onePerPlace(items) : items);
}

function listed(question: Question, { of, counted }: Several, items: readonly Holding[], least = 2): Answer | null {
  const { language } = question;
  const shown = items.slice(0, counted ? COUNTED : LISTED);
  const [first] = shown;
  if (first === undefined || (!counted && shown.length < least)) return null;
  const lines = shown.map(({ article, quote }) => itemLine(article, quote, of, language));
  const given = answered(question, {
    text: [headOf(items, shown, language), ...lines].join('\n'),
    article: first.article,
    quotes: shown.map(({ quote }) => quote),
  });
  return counted ? { ...given, counted: { value: shown.length, of } } : given;
}

/**
 * How much it is in all of the city where each report prints it of its own district: side by side, since nobody says that
 * those are all. Null where no such whole is asked for, or a report of the whole city fits best.
 */
export function answerWholeCity(
  question: Question,
  candidates: readonly Candidate[],
  evidence: Evidence,
): Answer | null {
  const { folded, language } = question;
  if (!ASKS.altogether.test(folded) || !ASKS.whole_city.test(folded)) return null;
  const given = answerAmounts(question, { candidates, evidence });
  if (given === null || given.figure?.district == null) return null;
  return { ...given, notes: [...given.notes, { kind: 'period_differs', text: phrase('answer.not_added', language) }] };
}

/** The figure of each place for the measure that is asked of all. */
function answerAmounts(question: Question, { candidates, evidence }: Omit<Found, 'words'>): Answer | null {
  const { language } = question;
  const { ofPlaces, fits } = fitsByPlace(question, candidates, evidence);
  const printings = ofPlaces
    .map((fit) => printingFor(question, fit, fits))
    .filter((fit) => fit.time >= 0 && isOf(fit, question, evidence))
    .filter(({ figure }, _, [best]) => best === undefined || likeness(figure.label, best.figure.label) >= SAME_MEASURE);
  const shown = printings.slice(0, LISTED);
  const [first] = shown;
  if (first === undefined || shown.length < 2) return null;
  const lines = shown.map((fit) => `${lineOf(fit, language)}${dayOf(fit.article, language)}`);
  return answered(question, {
    text: [headOf(printings, shown, language), ...lines].join('\n'),
    article: first.article,
    quotes: quotesOf(shown),
    figure: first.figure,
    figures: shown.map(({ figure }) => figure),
    notes: notesOn(shown, question),
  });
}

/** The reports about the places that a question names, the newest first. */
function ofPlaces(question: Question, articles: readonly Article[]): Article[] {
  const places = narrowPlaces(question).map(({ district, place }) => district ?? place);
  return articles
    .filter(({ district }) => district !== null && places.includes(district))
    .toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
}

function onePerPlace(items: readonly Holding[]): Holding[] {
  const ofPlace = new Map<string, Holding>();
  for (const item of items) {
    const { district } = item.article;
    if (district !== null && !ofPlace.has(district)) ofPlace.set(district, item);
  }
  return [...ofPlace.values()];
}

function headOf(all: readonly unknown[], shown: readonly unknown[], language: Language): string {
  return phrase(shown.length < all.length ? 'answer.listed_best' : 'answer.listed', language);
}

/** One report of several: its place and head, its day, and its sentence. */
export function itemLine(article: Article, quote: Quote, of: Several['of'], language: Language): string {
  const place = article.district === null ? [] : [districtName(article.district, language)];
  const title =
    place.length === 0 || (of === 'reports' && !isSaidAgain(article, quote)) ? [shortTitle(article, language)] : [];
  const name = `${[...place, ...title].join(' · ')}${dayOf(article, language)}`;
  return phrase('answer.item', language, { name, sentence: quote.text });
}

/** Whether a title is the beginning of the text, as that of news without a head is. */
function isSaidAgain({ title }: Article, { text }: Quote): boolean {
  return title !== null && (text.includes(title) || title.length > TITLE_CHARS);
}

/** UTF-16 units of a title that reads as one. */
const TITLE_CHARS = 36;

function shortTitle(article: Article, language: Language): string {
  const title = titleOf(article, language);
  // A number that is cut is another number.
  return title.length > TITLE_CHARS ? `${title.slice(0, TITLE_CHARS).replace(NUMBER_AT_END, '')}…` : title;
}

const NUMBER_AT_END = /[\p{N}.,，〇零一二两三四五六七八九十百千万亿]+$/u;

function dayOf({ date }: Article, language: Language): string {
  return date === null ? '' : phrase('answer.period', language, { period: date });
}
