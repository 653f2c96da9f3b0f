import type { Scan } from '../../src/model/scan.ts';
import { createRandom, type Random } from './random.ts';
import { type Design, type Page, print, rule, setStory } from './random-story.ts';
import type { Story } from './story.ts';
import type { Truth } from './truth.ts';

const MARGIN = 60;

/** Sets a page of a design of its own for every seed: its true lines with their places, and what is printed on it. */
export function randomPage(stories: readonly Story[], seed: number): { scan: Scan; truth: Truth } {
  const random = createRandom(seed + 11);
  const design = drawDesign(random);
  const page: Page = { lines: [], rules: [], pictures: [], articles: [] };
  const paper = design.width - 2 * MARGIN;
  print(page, '桐江日报 二〇二六年六月八日', {
    left: MARGIN,
    width: paper,
    top: 40,
    size: design.em * 1.6,
    align: 'left',
  });
  rule(page, { left: MARGIN, top: 90, width: paper, height: 3 });
  let top = 90 + 2 * design.em;
  const left = [...stories];
  for (let band = 0; band < 3; band += 1) {
    const columns = band === 0 ? design.columns : 3 + random.below(3);
    const step = (paper + design.gutter) / columns;
    const ends: number[] = [];
    for (let at = 0; at < columns; ) {
      const span = Math.min(columns - at, 1 + random.below(3));
      const [story] = left.splice(random.below(left.length), 1);
      const place = { left: MARGIN + at * step, top, span, column: step - design.gutter };
      if (at > 0 && design.rules.between) ends.push(-at);
      if (story !== undefined) ends.push(setStory(page, cutTo(story, span * 260), { place, design, random }));
      at += span;
    }
    const end = Math.max(...ends);
    for (const at of ends.filter((one) => one < 0))
      rule(page, { left: MARGIN - at * step - design.gutter / 2, top, width: 2, height: end - top });
    top = end + 2 * design.em;
    if (design.rules.bands) rule(page, { left: MARGIN, top: top - design.em, width: paper, height: 3 });
  }
  const { lines, rules, pictures, articles } = page;
  const size = { width: design.width, height: top + MARGIN };
  return {
    scan: { page: 0, ...size, turn: 0, tilt: 0, from: 'picture', lines, rules, pictures },
    truth: { date: '2026-06-08', articles, furniture: ['桐江日报 二〇二六年六月八日'] },
  };
}

function drawDesign(random: Random): Design {
  const em = 22 + random.below(8);
  const columns = 3 + random.below(4);
  const gutter = em * (1.1 + random.below(10) / 10);
  const measure = em * (14 + random.below(8));
  const align = random.below(2) === 0 ? 'left' : 'center';
  return {
    em,
    pitch: em * (1.35 + random.below(25) / 100),
    gutter,
    columns,
    width: 2 * MARGIN + columns * (measure + gutter) - gutter,
    align,
    title: 1.7 + random.below(8) / 10,
    subhead: {
      size: 1 + random.below(15) / 100,
      align: random.below(2) === 0 ? 'left' : 'center',
      before: random.below(10) / 10,
      share: 2 + random.below(3),
    },
    byline: (['under', 'right', 'end', 'none'] as const)[random.below(4)] ?? 'none',
    rules: { bands: random.below(2) === 0, between: random.below(2) === 0, within: random.below(3) === 0 },
  };
}

function cutTo(story: Story, characters: number): Story {
  let filled = 0;
  const paragraphs = story.paragraphs.filter((text, at) => {
    filled += text.length;
    return at === 0 || filled <= characters;
  });
  return { ...story, paragraphs };
}
