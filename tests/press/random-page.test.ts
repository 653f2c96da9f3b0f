import { expect, test } from 'vitest';
import { readPage } from '../../src/reading/read-page.ts';
import { randomPage } from './random-page.ts';
import { scoreOf, tallyOf } from './score.ts';
import { ownStories } from './story.ts';

/** Designs that are set; and what of their articles must be read, a little below what was when this was written. */
const PAGES = 10;
const FLOORS = { body: 0.97, title: 0.96, found: 0.97, people: 0.85 } as const;

test('pages are read whatever their design: mixed columns, subheads at their tops, decks, tables, heads over some of them', () => {
  const stories = ownStories().filter(({ paragraphs }) => paragraphs.join('').length > 150);
  const tallies = Array.from({ length: PAGES }, (_, seed) => {
    const { scan, truth } = randomPage(stories, seed);
    const read = readPage({ path: 'page.png', blocks: [], paper: null, date: null, scan });
    return tallyOf(truth, read);
  });
  const score = scoreOf(tallies);
  for (const [name, floor] of Object.entries(FLOORS))
    expect(score[name as keyof typeof FLOORS], name).toBeGreaterThan(floor);
});
