import { OF_ARTICLE } from '../../limits/reading.ts';
import { SCANS } from '../../limits/scans.ts';
import type { ScannedLine } from '../../model/scan.ts';
import type { Article, Figure, Page, Unsure } from '../../model.ts';
import { type PrintPlaces, printPlacesOf } from './print-places.ts';

/** Says of an article where its page was hard to read, and which of its figures stand there; as it is where nowhere. */
export function withUnsure(article: Article, page: Page): Article {
  if (page.scan === undefined) return article;
  const places = printPlacesOf(article, page);
  const known = article.corrections.flatMap(({ printed, read }) => [printed, read]);
  const unsure = article.paragraphs.flatMap((text, paragraph) => {
    const sure = sureIn(text, known);
    const hard = unsureUnits(text, places[paragraph] ?? [], page).map((one, at) => one && !sure.has(at));
    return runsOf(hard).map((run) => ({ paragraph, ...run }));
  });
  if (unsure.length === 0) return article;
  const hard = article.figures.filter((figure) => unsure.some((span) => overlaps(span, figure)));
  const letters = unsure.filter((span) => !hard.some((figure) => overlaps(span, figure)));
  const figures = article.figures.map((figure) => {
    const doubted = doubtedIn(figure, article.paragraphs[figure.paragraph] ?? '', letters);
    const isHard = hard.includes(figure);
    return { ...figure, ...(isHard && { unsure: true as const }), ...(doubted.length > 0 && { doubted }) };
  });
  return { ...article, figures, unsure: unsure.slice(0, OF_ARTICLE.unsure) };
}

/** Where stretches of a figure's clause that were hard to read end in it. */
function doubtedIn({ paragraph, start, quote, printed }: Figure, text: string, letters: readonly Stretch[]): number[] {
  const places = [...quote.matchAll(new RegExp(RegExp.escape(printed), 'g'))].map(({ index }) => start - index);
  const from = places.find((at) => text.startsWith(quote, at));
  if (from === undefined) return [];
  const clause = { paragraph, start: from, end: from + quote.length };
  return letters.filter((span) => overlaps(span, clause)).map(({ end }) => Math.min(end - from, quote.length));
}

/** What of a line of print was hard to read, by itself. */
export function unsureIn({ text, characters }: Pick<ScannedLine, 'text' | 'characters'>): Unsure[] {
  return runsOf(characters.map(({ confidence }, at) => isHard(text, at, confidence)));
}

function runsOf(marked: readonly boolean[]): Unsure[] {
  const marks = marked.map((one) => (one ? '?' : ' ')).join('');
  return [...marks.matchAll(/\?+/g)].map(({ 0: run, index }) => ({ start: index, end: index + run.length }));
}

type Stretch = { paragraph: number; start: number; end: number };

function overlaps(one: Stretch, other: Stretch): boolean {
  return one.paragraph === other.paragraph && one.start < other.end && other.start < one.end;
}

/** What a sentence or a number hangs on: readers do without a comma, and every reading doubts its quotation marks. */
const WEIGHTY = /[\p{L}\p{N}%]/u;
const POINT = /^\d\.\d$/;

/** For each code unit whether the scan doubts what it is. */
function unsureUnits(text: string, places: PrintPlaces, { scan }: Page): boolean[] {
  return text.split('').map((_, at) => {
    const place = places[at];
    if (place === null || place === undefined) return false;
    return isHard(text, at, scan?.lines[place.line]?.characters[place.character]?.confidence ?? 1);
  });
}

function isHard(text: string, at: number, confidence: number): boolean {
  return (WEIGHTY.test(text.charAt(at)) || POINT.test(text.slice(at - 1, at + 2))) && confidence < SCANS.sure;
}

/** Code units of words that were put right: those are known. */
function sureIn(text: string, known: readonly string[]): ReadonlySet<number> {
  const sure = new Set<number>();
  for (const word of known) {
    for (let at = word === '' ? -1 : text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      for (let unit = 0; unit < word.length; unit += 1) sure.add(at + unit);
    }
  }
  return sure;
}
