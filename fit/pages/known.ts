import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Block } from '../../src/model.ts';
import { readByline } from '../../src/reading/bylines/byline.ts';
import { halfWidth } from '../../src/reading/lines/half-width.ts';
import { type GoldenPage, goldenPages, ROOT } from '../../tests/quality/golden.ts';
import type { Labelled, Truth } from './labelled.ts';
import type { Part } from './set-article.ts';

/** Pages whose true reading is told beside them: the real one, and those set after it. */
export function toldPages(folder: string): Labelled[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && existsSync(join(folder, name.replace(/txt$/, 'json'))))
    .map((name) => {
      const { blocks } = JSON.parse(readFileSync(join(folder, name.replace(/txt$/, 'json')), 'utf8')) as {
        blocks: { article: number | null; role: string | null }[];
      };
      return {
        blocks: blocksOf(readFileSync(join(folder, name), 'utf8')),
        truth: blocks.map(({ article, role }) => ({ article, part: PARTS[role ?? ''] ?? 'text' })),
      };
    });
}

const PARTS: Readonly<Record<string, Part>> = {
  '': 'furniture',
  furniture: 'furniture',
  kicker: 'kicker',
  title: 'title',
  subtitle: 'deck',
  subhead: 'subhead',
  byline: 'byline',
};

/** Our own golden pages. */
export function ownPages(): Labelled[] {
  return goldenPages().map((page) => {
    const blocks = blocksOf(readFileSync(join(ROOT, page.page), 'utf8'));
    return { blocks, truth: blocks.map(({ text }, number) => truthIn(page, text, number)) };
  });
}

function truthIn({ articles }: GoldenPage, text: string, number: number): Truth {
  const article = articles.findIndex(({ blocks }) => blocks.includes(number));
  const own = articles[article];
  if (own === undefined) return { article: null, part: 'furniture' };
  const printed = bare(text);
  const isTitle =
    own.title !== null && printed.endsWith(bare(own.title)) && printed.length < bare(own.title).length + TAG;
  if (isTitle) return { article, part: 'title' };
  if (own.kicker !== null && printed === bare(own.kicker)) return { article, part: 'kicker' };
  if (own.subheads.some((subhead) => bare(subhead) === printed)) return { article, part: 'subhead' };
  const isText = own.paragraphs.some((paragraph) => bare(paragraph).includes(printed));
  return { article, part: !isText && readByline(halfWidth(text))?.said === true ? 'byline' : 'text' };
}

/** Characters of a district's name before a title. */
const TAG = 6;

function bare(text: string): string {
  return halfWidth(text).replace(/\s/g, '').replace(/[“”]/g, '"');
}

/** The blocks of a page as its file has them, a blank line between. */
function blocksOf(text: string): Block[] {
  return text
    .split(/\n[ \t]*\n/)
    .filter((block) => block.trim() !== '')
    .map((block, number) => ({ number, text: block.trim(), ...(/^\n*\u3000/.test(block) && { setIn: true }) }));
}
