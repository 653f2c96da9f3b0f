import type { Scan } from '../../src/model/scan.ts';
import { linesIn } from '../reading/typeset.ts';
import { createRandom, type Random } from './random.ts';
import { type Page, print, rule, setStory } from './random-story.ts';
import type { Story } from './story.ts';
import type { Truth } from './truth.ts';

/** How a strip of briefs sets the head of each: in a line of its own, or run into the text. */
export const MANNERS = ['bold', 'marked', 'numbered', 'plain', 'bold run-in', 'brackets'] as const;
type Manner = (typeof MANNERS)[number];

const MARGIN = 60;
const LABELS = ['简 讯', '要闻速览', '短波'];

type Setting = { em: number; pitch: number; column: number; gutter: number; size: number; apart: number };

/** Sets an article with subheads, and briefs below it in a manner, in one column or several. */
export function briefsPage(stories: readonly Story[], manner: Manner, seed: number): { scan: Scan; truth: Truth } {
  const random = createRandom(seed + 101);
  const em = 22 + random.below(8);
  const columns = 1 + random.below(3);
  const column = Math.round(((columns === 1 ? 20 : 48) * em) / columns);
  const setting: Setting = {
    em,
    pitch: em * (1.4 + random.below(20) / 100),
    column,
    gutter: 1.5 * em,
    size: em * (1 + random.below(15) / 100),
    apart: (random.below(8) / 10) * em,
  };
  const page: Page = { lines: [], rules: [], pictures: [], articles: [] };
  const width = 2 * MARGIN + 3 * (17 * em + setting.gutter);
  const [lead, ...rest] = stories;
  const design = {
    ...setting,
    width,
    columns: 3,
    align: 'left' as const,
    title: 2,
    subhead: { size: 1, align: 'left' as const, before: 0, share: 2 },
    byline: 'none' as const,
    rules: { bands: false, between: false, within: false },
  };
  const place = { left: MARGIN, top: MARGIN, span: 3, column: 17 * em };
  const below = lead === undefined ? MARGIN : setStory(page, lead, { place, design, random });
  const height = setStrip(page, rest, { manner, columns, top: below + 2 * em, setting, random });
  const { lines, rules, pictures, articles } = page;
  return {
    scan: { page: 0, width, height: height + MARGIN, turn: 0, tilt: 0, from: 'picture', lines, rules, pictures },
    truth: { date: '2026-06-08', articles, furniture: LABELS },
  };
}

type Strip = { manner: Manner; columns: number; top: number; setting: Setting; random: Random };

/** Sets briefs in columns of as many each, and says where they end. */
function setStrip(page: Page, stories: readonly Story[], { manner, columns, top, setting, random }: Strip): number {
  const { em, column, gutter } = setting;
  const count = columns * (3 + random.below(3));
  if (random.below(3) > 0)
    print(page, LABELS[random.below(3)] ?? '', { left: MARGIN, width: column, top, size: 1.5 * em, align: 'left' });
  if (random.below(2) === 0) rule(page, { left: MARGIN, top: top - em, width: columns * (column + gutter), height: 2 });
  const ends = Array.from({ length: columns }, (_, at) => {
    let y = top + 3 * em;
    const own = stories.slice((at * count) / columns, ((at + 1) * count) / columns);
    for (const [row, story] of own.entries())
      y = setBrief(page, story, { manner, row, left: MARGIN + at * (column + gutter), top: y, setting });
    return y;
  });
  return Math.max(...ends);
}

type Brief = { manner: Manner; row: number; left: number; top: number; setting: Setting };

function setBrief(page: Page, { title, paragraphs }: Story, { manner, row, left, top, setting }: Brief): number {
  const { em, pitch, column, size, apart } = setting;
  const [words = '', text = ''] = [title ?? '', paragraphs[0]];
  const head =
    { marked: `■ ${words}`, numbered: `${row + 1}. ${words}`, brackets: `【${words}】` }[manner as string] ?? words;
  const runsIn = manner === 'bold run-in' || manner === 'brackets';
  let y = top;
  if (!runsIn) {
    const long = Math.floor(column / size);
    for (let at = 0; at < head.length; at += long) {
      const line = head.slice(at, at + long);
      print(page, line, {
        left,
        width: column,
        top: y,
        size,
        align: 'left',
        bold: manner === 'plain' ? 0 : line.length,
      });
      y += pitch;
    }
  }
  let bold = manner === 'bold run-in' ? head.length : 0;
  for (const [at, line] of linesIn(runsIn ? `${head}　${text}` : text, column / em).entries()) {
    const from = at === 0 ? left + 2 * em : left;
    print(page, line, {
      left: from,
      width: column,
      top: y,
      size: em,
      align: 'left',
      bold: Math.min(bold, line.length),
    });
    bold = Math.max(0, bold - line.length);
    y += pitch;
  }
  const told = manner === 'numbered' ? [head] : [];
  page.articles.push({
    title: words,
    titles_also: told,
    kicker: null,
    subheads: [],
    paragraphs: [text],
    byline: null,
    cells: [],
    caption: null,
  });
  return y + apart;
}
