import type { Design, Slot } from './design.ts';
import { columnOf, type Line, type Module, type Place, type Setting, setModule } from './module.ts';
import { lengthOf, type Story } from './story.ts';

/** A page put together, before a browser draws it; `of` says for each setting which story it is of, -1 for none. */
export type Sheet = {
  width: number;
  height: number;
  settings: { setting: Setting; of: number }[];
  rules: Place[];
  pictures: Place[];
  dark: Place[];
  stories: Story[];
};

/** A story's paragraphs with its subheads and byline among them, as they are to be broken in lines. */
export type ToBreak = { width: number; indent: number; texts: { text: string; as: 'text' | 'subhead' | 'byline' }[] };

type Filled = { slot: Slot; story: Story };

/** Gives every slot a story, the widest the longest, and its columns' width to break it in. */
export function fillSlots(design: Design, stories: readonly Story[]): { filled: Filled[]; toBreak: ToBreak[] } {
  const long = stories.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const order = [...design.slots.keys()].toSorted(
    (a, b) => (design.slots[b]?.span ?? 0) - (design.slots[a]?.span ?? 0) || a - b,
  );
  const filled = order
    .flatMap((at, rank) => {
      const [slot, story] = [design.slots[at], long[rank]];
      return slot === undefined || story === undefined ? [] : [{ at, slot: pictured(slot, story), story }];
    })
    .toSorted((a, b) => a.at - b.at);
  return { filled, toBreak: filled.map(({ slot, story }) => toBreakOf(design, slot, story)) };
}

function pictured(slot: Slot, story: Story): Slot {
  return story.caption === null ? slot : { ...slot, picture: true };
}

function toBreakOf(design: Design, slot: Slot, story: Story): ToBreak {
  const texts = story.paragraphs.flatMap((text, at): ToBreak['texts'] => [
    ...story.subheads
      .filter(({ before }) => before === at)
      .map(({ text: head }) => ({ text: head, as: 'subhead' as const })),
    { text, as: 'text' },
  ]);
  const { byline } = story;
  if (byline?.at === 'end' && byline.printed !== null) texts.push({ text: byline.printed, as: 'byline' });
  return { width: columnOf(design, slot, story), indent: design.indent * design.em, texts };
}

/** Puts the stories on the page, each at the highest place where its columns are free. */
export function layOut(design: Design, filled: readonly Filled[], lines: readonly (readonly Line[])[]): Sheet {
  const { em, measure, gutter, margin, columns, pitch } = design;
  const step = em * measure + gutter;
  const width = 2 * margin + columns * step - gutter;
  const sheet: Sheet = { width, height: 0, settings: [], rules: [], pictures: [], dark: [], stories: [] };
  const head = setMasthead(design, sheet);
  const sky = new Array<number>(columns).fill(head);
  for (const [at, { slot, story }] of filled.entries()) {
    const module = setModule(design, slot, story, lines[at] ?? []);
    const from = lowest(sky, slot.span);
    const top = Math.max(...sky.slice(from, from + slot.span)) + pitch;
    put(sheet, module, { left: margin + from * step, top }, at);
    sheet.stories.push(story);
    const wide = slot.span * step - gutter;
    if (design.rules.stories && !story.boxed && top > head + pitch + 1)
      sheet.rules.push({ left: margin + from * step, top: top - pitch / 2, width: wide, height: 1 });
    if (design.rules.columns) ruleColumns(sheet, design, { from, span: slot.span, top, height: module.height });
    sky.fill(top + module.height, from, from + slot.span);
  }
  sheet.height = Math.ceil(Math.max(...sky) + margin);
  return sheet;
}

function ruleColumns(sheet: Sheet, design: Design, at: { from: number; span: number; top: number; height: number }) {
  const step = design.em * design.measure + design.gutter;
  if (at.from === 0) return;
  const left = design.margin + at.from * step - design.gutter / 2;
  sheet.rules.push({ left, top: at.top, width: 1, height: at.height });
}

function lowest(sky: readonly number[], span: number): number {
  const heights = Array.from({ length: sky.length - span + 1 }, (_, at) => Math.max(...sky.slice(at, at + span)));
  return heights.indexOf(Math.min(...heights));
}

function put(sheet: Sheet, module: Module, { left, top }: { left: number; top: number }, of: number): void {
  const moved = <T extends { left: number; top: number }>(one: T): T => ({
    ...one,
    left: one.left + left,
    top: one.top + top,
  });
  sheet.settings.push(...module.settings.map((setting) => ({ setting: moved(setting), of })));
  sheet.rules.push(...module.rules.map(moved));
  sheet.pictures.push(...module.pictures.map(moved));
  sheet.dark.push(...module.dark.map(moved));
}

/** The paper's name, the page, the day and who made it; returns where it ends. */
function setMasthead(design: Design, sheet: Sheet): number {
  const { margin, em } = design;
  const place = { left: margin, width: sheet.width - 2 * margin, inverse: false };
  const add = (text: string, align: Setting['align'], top: number, size: number, weight = 400) =>
    sheet.settings.push({ setting: { part: 'furniture', text, ...place, align, top, size, weight }, of: -1 });
  if (design.masthead === 'block') {
    add(design.paper, 'left', margin, em * 3, 900);
    add('2026年6月8日 星期一', 'center', margin + em, em);
    add('第3版', 'right', margin, em * 1.6, 700);
    add('责任编辑 江一苇 美编 卜凡', 'right', margin + em * 2.4, em * 0.9);
    sheet.rules.push({ left: margin, top: margin + em * 4.4, width: place.width, height: 2 });
    return margin + em * 4.6;
  }
  add('A05', 'left', margin, em * 1.6, 800);
  add(`${design.paper} 2026年6月8日 星期一`, 'center', margin + 3, em);
  add('责编 林放 版式 周全', 'right', margin + 3, em * 0.9);
  sheet.rules.push({ left: margin, top: margin + em * 2.2, width: place.width, height: 2 });
  return margin + em * 2.4;
}
