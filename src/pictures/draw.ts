import { labelOf, withoutPlace } from '../answering/say.ts';
import { byTime, timeOf } from '../figures/dates/times.ts';
import { nameOf } from '../figures/measure.ts';
import { PICTURES } from '../limits/pictures.ts';
import { districtName } from '../lookup/names.ts';
import type { Drawing, DrawnPicture, Mark } from '../model/picture.ts';
import type { Point } from '../model/series.ts';
import type { Language } from '../model.ts';
import { TILES } from '../tables/pictures.ts';
import { phrase } from '../text/phrase.ts';
import { altOf } from './alt.ts';
import { type Chosen, placeOf } from './choose.ts';
import { drawnBeside } from './comparable.ts';
import { timeName } from './time-name.ts';

/**
 * Draws figures that were chosen for it: a line through time, a map of many places, else bars.
 * @param options.title - What stands over it; what is measured where none is given.
 */
export function draw(
  { by, points }: Chosen,
  { title, language }: { title: string | null; language: Language },
): DrawnPicture {
  const [first] = points;
  const shown = by === 'time' ? points.toSorted(byTime).slice(-PICTURES.points) : points;
  const named = namesOf(by, shown, language);
  const marks = shown.map((point, at) => ({ ...drawnBeside(point, first), name: named[at] ?? '' }));
  const over = title ?? titleOf(by, first, language);
  const drawing = drawingOf(by, marks, { title: over, language });
  return { drawing, alt: altOf(drawing, language) };
}

function drawingOf(
  by: Chosen['by'],
  all: readonly Mark[],
  { title, language }: { title: string; language: Language },
): Drawing {
  if (by === 'time') {
    return { kind: 'line', title, marks: [...all], notes: notesOf(all, language, ['picture.not_zero']) };
  }
  const map = by === 'place' && all.length >= PICTURES.tiles ? mapOf(all) : null;
  if (map !== null) {
    const names = Object.fromEntries(TILES[map].map(([place]) => [place, tileName(place, language)]));
    return { kind: 'tiles', title, map, names, marks: [...all], notes: notesOf(all, language, ['picture.stronger']) };
  }
  const marks = all.toSorted((a, b) => b.size - a.size).slice(0, PICTURES.bars);
  return { kind: 'bars', title, marks, notes: notesOf(marks, language, []) };
}

/** The map on which all places have a square. */
function mapOf(marks: readonly Mark[]): 'chongqing' | 'china' | null {
  const places = marks.map(({ place }) => place);
  const has = (map: 'chongqing' | 'china') => places.every((place) => TILES[map].some(([name]) => name === place));
  return has('chongqing') ? 'chongqing' : has('china') ? 'china' : null;
}

/** What fits a square: 石柱 for 石柱土家族自治县, 内蒙古 for 内蒙古自治区, Yubei for Yubei District. */
function tileName(place: string, language: Language): string {
  const name = districtName(place, language);
  if (language === 'en') return name.replace(/ (?:Tujia|Miao|District|County|Autonomous)\b.*$/, '');
  return name.replace(
    /(?:土家族|苗族|壮族|壯族|回族|维吾尔|維吾爾)*(?:自治[县縣区區]|特别行政区|特別行政區)$|(?<=..)[区區县縣省市]$/u,
    '',
  );
}

/** What tells the figures of one drawing from one another. */
function namesOf(by: Chosen['by'], points: readonly Point[], language: Language): string[] {
  if (by === 'thing') return points.map(({ figure }) => labelOf(withoutPlace(figure, figure.district), language));
  const times = timesOf(points);
  if (by === 'time') return times;
  const differ = new Set(times.map((time) => time.slice(0, 4))).size > 1;
  return points.map((point, at) => {
    const place = districtName(placeOf(point) ?? '', language);
    return differ ? `${place} · ${times[at]}` : place;
  });
}

/** When each figure was; by the day of its report where two would be called alike. */
function timesOf(points: readonly Point[]): string[] {
  const names = points.map(timeName);
  const byDay = points.map((point) => point.article.date ?? timeName(point));
  return new Set(names).size === points.length || new Set(points.map(timeOf)).size === 1 ? names : byDay;
}

function titleOf(by: Chosen['by'], { figure, article }: Point, language: Language): string {
  const place = placeOf({ figure, article });
  const shown = place === null ? null : districtName(place, language);
  if (by === 'thing') return [shown, article.title].filter((part) => part !== null).join(' · ');
  const label = labelOf({ label: nameOf({ figure, article }) }, language);
  return by === 'time' && shown !== null ? `${shown} · ${label}` : label;
}

/** The papers and days that print them, and how the drawing is read. */
function notesOf(marks: readonly Mark[], language: Language, reading: readonly string[]): string[] {
  const papers = [...new Set(marks.map(({ source }) => source))].filter((source) => source !== null);
  const days = marks.flatMap(({ day }) => day ?? []).toSorted();
  const [first, last] = [days.at(0), days.at(-1)];
  const when = first === undefined ? [] : [first === last ? first : `${first} – ${last}`];
  const planned = marks.some((mark) => mark.planned) ? ['picture.planned'] : [];
  return [
    [...papers.slice(0, PAPERS_NAMED), ...when].join(' · '),
    [...planned, ...reading].map((key) => phrase(key, language)).join(' '),
  ].filter((note) => note !== '');
}

const PAPERS_NAMED = 2;
