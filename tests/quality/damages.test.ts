import { expect, test } from 'vitest';
import { DAMAGES, isWhole, type TrueArticle, type TruePage } from './damages.ts';
import { countUnsaid } from './unsaid.ts';

const ARTICLE: TrueArticle = {
  title: '石桥通车',
  title_printed: '垫江 石桥通车',
  kicker: null,
  district: '垫江县',
  subheads: [],
  paragraphs: ['新桥昨天通车。', '村民说:'],
  paragraph_blocks: [[1], [2, 3]],
  cut: [],
  byline: { office: null, people: ['何力'] },
};
const block = (role: TruePage['blocks'][number]['role'], article = 0) => ({ article, role, paragraph: null });
const pageOf = (article: Partial<TrueArticle>, blocks: TruePage['blocks']): TruePage => ({
  page: 'p.txt',
  blocks,
  articles: [{ ...ARTICLE, ...article }],
});

function damagesOf(page: TruePage): string[] {
  const placed = page.articles.map((article, number) => ({ article, number, page }))[0];
  if (placed === undefined) throw new Error('a page without articles');
  const damages = Object.entries(DAMAGES).flatMap(([name, has]) => (has(placed) ? [name] : []));
  expect(isWhole(placed)).toBe(damages.length === 0);
  return damages;
}

test('an article in its order with head and byline is whole', () => {
  expect(damagesOf(pageOf({}, [block('title'), block('body'), block('body'), block('byline')]))).toEqual([]);
});

test('each damage is told from what the truth says of blocks and paragraphs', () => {
  const late = pageOf({}, [block('title'), block('body'), block('deck'), block('byline')]);
  const parted = pageOf({ cut: [1] }, [block('title'), block('body', 1), block('body'), block('byline')]);
  const caption = pageOf({ title: null, caption: true }, [block('body')]);
  expect([late, parted, caption].map(damagesOf)).toEqual([
    ['deck after the beginning'],
    ['ends of paragraphs lost', 'head away from its text'],
    ['caption without a head', 'byline run into the text'],
  ]);
});

test('what a page does not say is counted against what is asked', () => {
  const truth = pageOf({ cut: [0] }, [block('title'), block('body'), block('body'), block('body'), block('byline')]);
  const blocks = ['垫江 石桥通车', '新桥昨天通车。', '村民笑了。', '村民说:', '何刀'];
  expect(countUnsaid([{ truth, blocks }]).map(({ count, of }) => [count, of])).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
    [0, 1],
    [1, 1],
  ]);
});
