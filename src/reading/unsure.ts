import { OF_ARTICLE } from '../limits/reading.ts';
import { SCANS } from '../limits/scans.ts';
import type { Article, Page } from '../model.ts';
import { type PrintPlaces, printPlacesOf } from './print-places.ts';

/** Says of an article where its page was hard to read, and which of its figures stand there; as it is where nowhere. */
export function withUnsure(article: Article, page: Page): Article {
  if (page.scan === undefined) return article;
  const places = printPlacesOf(article, page);
  const known = article.corrections.flatMap(({ printed, read }) => [printed, read]);
  const unsure = article.paragraphs.flatMap((text, paragraph) => {
    const sure = sureIn(text, known);
    const marks = unsureUnits(text, places[paragraph] ?? [], page).map((hard, at) =>
      hard && !sure.has(at) ? '?' : ' ',
    );
    return [...marks.join('').matchAll(/\?+/g)].map(({ 0: run, index }) => ({
      paragraph,
      start: index,
      end: index + run.length,
    }));
  });
  if (unsure.length === 0) return article;
  const figures = article.figures.map((figure) =>
    unsure.some((span) => overlaps(span, figure)) ? { ...figure, unsure: true as const } : figure,
  );
  return { ...article, figures, unsure: unsure.slice(0, OF_ARTICLE.unsure) };
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
  return text.split('').map((unit, at) => {
    const place = places[at];
    if (place === null || place === undefined) return false;
    if (!WEIGHTY.test(unit) && !POINT.test(text.slice(at - 1, at + 2))) return false;
    return (scan?.lines[place.line]?.characters[place.character]?.confidence ?? 1) < SCANS.sure;
  });
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
