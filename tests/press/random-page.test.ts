import { expect, test } from 'vitest';
import { readPage } from '../../src/reading/read-page.ts';
import { briefsPage, MANNERS } from './briefs-page.ts';
import { randomPage } from './random-page.ts';
import { scoreOf, tallyOf } from './score.ts';
import { ownStories } from './story.ts';

/** Pages of briefs that are set in each manner, and what of them must be read. */
const STRIPS = 6;
const BRIEFS = { body: 0.9, title: 0.9 } as const;

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

test.each(MANNERS)('briefs whose heads are %s are read one by one, and the subheads above them are none', (manner) => {
  const stories = ownStories().filter(({ title, paragraphs: [text = ''] }) => {
    return title !== null && title.length < 18 && text.length > 30 && text.length < 200;
  });
  const tallies = Array.from({ length: STRIPS }, (_, seed) => {
    const { scan, truth } = briefsPage([...stories.slice(7 * seed), ...stories.slice(0, 7 * seed)], manner, seed);
    return tallyOf(truth, readPage({ path: 'page.png', blocks: [], paper: null, date: null, scan }));
  });
  const score = scoreOf(tallies);
  expect(score.body).toBeGreaterThan(BRIEFS.body);
  expect(score.title).toBeGreaterThan(BRIEFS.title);
});
