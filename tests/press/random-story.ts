import type { Box, ScannedLine } from '../../src/model/scan.ts';
import { printedWidth } from '../../src/reading/lines/width.ts';
import { linesIn } from '../reading/typeset.ts';
import type { Random } from './random.ts';
import type { Story } from './story.ts';
import type { TrueArticle } from './truth.ts';

type Align = 'left' | 'center' | 'right';

/** How a paper sets its pages, in pixels and in letters of its text, as chance has it. */
export type Design = {
  em: number;
  pitch: number;
  gutter: number;
  width: number;
  columns: number;
  align: Align;
  title: number;
  subhead: { size: number; align: Align; before: number; share: number };
  byline: 'under' | 'right' | 'end' | 'none';
  rules: { bands: boolean; between: boolean; within: boolean };
};

const SUBHEADS = ['村口开起小课堂', '一张清单管到底', '把方便送到门前', '三年以后再回头', '院里来了年轻人'];
const KICKERS = ['河边走一走', '街坊的事', '开春第一件'];
const DECKS = ['三处一起动工', '赶在雨季前完成', '先从老街做起'];
const PEOPLE = ['阮青禾', '康牧', '佟雪', '燕归'];
const TABLE = {
  caption: '各渡口上月乘客',
  rows: [
    ['渡口', '人次', '同比增长'],
    ['桐江渡', '12630', '3.6%'],
    ['白石渡', '8460', '11.2%'],
    ['柳湾渡', '970', '0.8%'],
  ],
};
/** What is printed on a page so far, and what is told by it. */
export type Page = { lines: ScannedLine[]; rules: Box[]; pictures: Box[]; articles: TrueArticle[] };
type Place = { left: number; top: number; span: number; column: number };
type Setting = { place: Place; design: Design; random: Random };

/** Sets a story with a head over some of its columns, and says where it ends. */
export function setStory(page: Page, story: Story, { place, design, random }: Setting): number {
  const { em, gutter } = design;
  const { span, column } = place;
  const over = span > 1 && random.below(4) === 0 ? span - 1 : span;
  const beside = place.top + (random.below(5) === 0 ? setPicture(page, place, design) : 0);
  const head = drawHead(design, random);
  const width = over * (column + gutter) - gutter;
  const top = setHead(page, { ...head, title: story.title ?? '' }, { place: { ...place, top: beside }, design, width });
  const { flow, subheads } = flowOf(story, { place, design, random });
  const tops = Array.from({ length: span }, (_, at) => (at < over ? top : beside));
  const laid = balanced(flow, tops, design);
  for (const line of laid) setLine(page, line, { place, design });
  let bottom = Math.max(...laid.map((line) => line.top)) + design.pitch;
  if (design.rules.within) setRules(page, tops, { place, design, bottom });
  if (design.byline === 'end') bottom = Math.max(bottom, sign(page, head.person, { place, design, last: laid.at(-1) }));
  const table = column > 15 * em && random.below(5) === 0 ? TABLE : null;
  if (table !== null) bottom = setTable(page, { ...place, top: bottom + em / 2 }, design);
  const { kicker, deck, person } = head;
  page.articles.push({
    title: story.title,
    titles_also: deck === null ? [] : [`${story.title} ${deck}`],
    kicker,
    subheads: deck === null ? subheads : [deck, ...subheads],
    paragraphs: [...story.paragraphs],
    byline: design.byline === 'none' ? null : { office: null, people: [person] },
    cells: table === null ? [] : [[table.caption], ...table.rows],
    caption: null,
  });
  return bottom;
}

type Head = { kicker: string | null; deck: string | null; person: string };

function drawHead({ byline }: Design, random: Random): Head {
  const one = (of: readonly string[]) => of[random.below(of.length)] ?? '';
  const some = (of: readonly string[]) => (random.below(3) === 0 ? one(of) : null);
  return { kicker: some(KICKERS), deck: some(DECKS), person: byline === 'none' ? '' : one(PEOPLE) };
}

/** Sets a picture over all columns, and says how much of them it takes. */
function setPicture(page: Page, { left, top, span, column }: Place, { em, pitch, gutter }: Design): number {
  page.pictures.push({ left, top, width: span * (column + gutter) - gutter, height: 9 * pitch });
  return 9 * pitch + em;
}

type HeadSetting = { place: Place; design: Design; width: number };

/** Sets kicker, title, deck and byline under one another, and says where the text begins. */
function setHead(
  page: Page,
  { kicker, title, deck, person }: Head & { title: string },
  { place: { left, top }, design, width }: HeadSetting,
): number {
  const { em, align, byline } = design;
  const letters = Math.floor(width / (em * design.title));
  const titles = Array.from({ length: Math.ceil(title.length / letters) }, (_, at) =>
    title.slice(at * letters, (at + 1) * letters),
  );
  const signed = byline === 'under' || byline === 'right' ? `本报记者 ${person}` : null;
  const parts = [
    { text: kicker, size: em * 1.25, align },
    ...titles.map((text) => ({ text, size: em * design.title, align })),
    { text: deck, size: em, align },
    { text: signed, size: em * 0.95, align: byline === 'right' ? ('right' as const) : align },
  ];
  let y = top;
  for (const { text, ...line } of parts) {
    if (text === null) continue;
    print(page, text, { left, width, top: y, ...line });
    y += line.size * 1.3;
  }
  return y + em * 0.4;
}

type Set = { text: string; row: number; as: 'text' | 'subhead' };
type Laid = Set & { at: number; top: number };

/** The lines of a story, some of its paragraphs below a subhead. */
function flowOf({ paragraphs }: Story, { place, design, random }: Setting): { flow: Set[]; subheads: string[] } {
  const subheads: string[] = [];
  const flow = paragraphs.flatMap((text, at): Set[] => {
    const lines = linesIn(text, place.column / design.em).map((line, row): Set => ({ text: line, row, as: 'text' }));
    const opens = at > 0 && random.below(design.subhead.share) === 0 ? SUBHEADS[subheads.length] : undefined;
    if (opens === undefined) return lines;
    subheads.push(opens);
    return [{ text: opens, row: 0, as: 'subhead' }, ...lines];
  });
  return { flow, subheads };
}

/** Lines in columns that are as short as may be. */
function balanced(flow: readonly Set[], tops: readonly number[], design: Design): Laid[] {
  let bottom = Math.max(...tops) + 2 * design.pitch;
  for (;;) {
    const laid = columnsOf(flow, { tops, bottom, design });
    if (laid !== null) return laid;
    bottom += design.pitch / 2;
  }
}

/** Where each line stands in columns that end at one height, a subhead never at the foot of one; null where they are full. */
function columnsOf(
  lines: readonly Set[],
  { tops, bottom, design: { pitch, subhead } }: { tops: readonly number[]; bottom: number; design: Design },
): Laid[] | null {
  const laid: Laid[] = [];
  let at = 0;
  let y = tops[0] ?? 0;
  for (const line of lines) {
    const isTop = () => y === tops[at];
    const before = () => (line.as === 'subhead' && !isTop() ? subhead.before * pitch : 0);
    while (y + before() + (line.as === 'subhead' ? 2 : 1) * pitch > bottom) {
      at += 1;
      const next = tops[at];
      if (next === undefined) return null;
      y = next;
    }
    y += before();
    laid.push({ ...line, at, top: y });
    y += pitch;
  }
  return laid;
}

type InPlace = { place: Place; design: Design };

function setLine(page: Page, { text, row, as, at, top }: Laid, { place, design }: InPlace): void {
  const { em, gutter, subhead } = design;
  const column = { left: place.left + at * (place.column + gutter), width: place.column, top };
  if (as === 'subhead') print(page, text, { ...column, size: em * subhead.size, align: subhead.align });
  else print(page, text, { ...column, left: column.left + (row === 0 ? 2 * em : 0), size: em, align: 'left' });
}

function setRules(page: Page, tops: readonly number[], { place, design, bottom }: InPlace & { bottom: number }): void {
  for (const [at, top] of tops.entries()) {
    const left = place.left + at * (place.column + design.gutter) - design.gutter / 2;
    if (at > 0) rule(page, { left, top, width: 2, height: bottom - top });
  }
}

/** Sets who signs below the last line, at the right, and says where that ends. */
function sign(page: Page, person: string, { place, design, last }: InPlace & { last: Laid | undefined }): number {
  if (last === undefined) return place.top;
  const left = place.left + last.at * (place.column + design.gutter);
  const top = last.top + design.pitch;
  print(page, `（记者 ${person}）`, { left, width: place.column, top, size: design.em, align: 'right' });
  return top + design.pitch;
}

function setTable(page: Page, { left, top, column }: Place, { em, pitch }: Design): number {
  const cell = column / 3;
  print(page, TABLE.caption, { left, width: column, top, size: em, align: 'center' });
  let y = top + pitch;
  for (const row of TABLE.rows) {
    rule(page, { left, top: y - em * 0.2, width: column, height: 2 });
    for (const [at, text] of row.entries())
      print(page, text, { left: left + at * cell, width: cell, top: y, size: em * 0.92, align: 'center' });
    y += pitch * 1.1;
  }
  rule(page, { left, top: y - em * 0.2, width: column, height: 2 });
  return y;
}

type Line = { left: number; width: number; top: number; size: number; align: Align; bold?: number };

export function print(page: Page, text: string, { left, width, top, size, align, bold = 0 }: Line): void {
  const long = printedWidth(text) * size;
  const from = align === 'left' ? left : align === 'right' ? left + width - long : left + (width - long) / 2;
  const box = { left: from, top, width: long, height: size };
  page.lines.push({ text, box, height: size, confidence: 1, inverse: false, bold, characters: [] });
}

export function rule(page: Page, box: Box): void {
  page.rules.push(box);
}
