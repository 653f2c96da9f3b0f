import { describe, expect, test } from 'vitest';
import { itemsOf, wholeOf } from '../../../src/search/passages/items.ts';
import { articleOf } from '../../answering/article.ts';

const bulletin = articleOf({
  id: 'brief',
  title: '晚间快讯',
  paragraphs: [
    '河湾磨坊重新开张',
    '河湾磨坊昨天重开，一天磨面600公斤。',
    '老客人排起了队。',
    '龙窑点火烧陶',
    '歇了20年的龙窑又点了火。',
    '渡口换上新船',
    '白鹭渡口的新船能坐40人。',
  ],
  cut: [4],
});

describe('a bulletin', () => {
  const items = itemsOf(bulletin);

  test('is split into its short news, each under its own head with the bulletin’s title above', () => {
    expect(items.map(({ kicker, title }) => ({ kicker, title }))).toEqual([
      { kicker: '晚间快讯', title: '河湾磨坊重新开张' },
      { kicker: '晚间快讯', title: '龙窑点火烧陶' },
      { kicker: '晚间快讯', title: '渡口换上新船' },
    ]);
  });

  test('keeps its id and the numbers of its paragraphs in each, so that quotes lead back to it', () => {
    for (const { id, paragraphs } of items) {
      expect(id).toBe('brief');
      expect(paragraphs).toHaveLength(bulletin.paragraphs.length);
      for (const [at, text] of paragraphs.entries()) expect(['', bulletin.paragraphs[at]]).toContain(text);
    }
    expect(items[0]?.paragraphs.filter((text) => text !== '')).toEqual([
      '河湾磨坊昨天重开，一天磨面600公斤。',
      '老客人排起了队。',
    ]);
  });

  test('leaves each its own figures and lost ends', () => {
    expect(items.map(({ figures }) => figures.map(({ printed }) => printed))).toEqual([
      ['600公斤'],
      ['20年'],
      ['40人'],
    ]);
    expect(items.map(({ cut }) => cut)).toEqual([[], [4], []]);
  });

  test('is what its items are of', () => {
    expect(items.map(wholeOf)).toEqual([bulletin, bulletin, bulletin]);
  });

  test('leaves each the place and the topics that are its own', () => {
    const ofPlaces = articleOf({
      title: '晚间快讯',
      district: '忠县',
      topics: ['体育'],
      paragraphs: [
        '忠县柑橘开园',
        '忠县的果农开园采果，卖了300公斤。',
        '今年首趟列车开行',
        '列车从丰都县开出，坐了200人。',
        '地震已过三天',
        '救援队还在废墟里找人。',
      ],
    });
    const places = itemsOf(ofPlaces).map(({ district, figures }) => [district, figures[0]?.district]);
    expect(places).toEqual([
      ['忠县', '忠县'],
      ['丰都县', '丰都县'],
      [null, undefined],
    ]);
    expect(itemsOf(ofPlaces).flatMap(({ topics }) => topics)).not.toContain('体育');
  });

  test('is split once', () => {
    expect(itemsOf(bulletin)).toBe(items);
  });
});

describe('an article stays whole', () => {
  test.each([
    ['where it has no short heads', ['河湾磨坊昨天重开。', '老客人排起了队。']],
    ['where it has fewer than three', ['河湾磨坊重新开张', '磨坊昨天重开。', '龙窑点火烧陶', '龙窑又点了火。']],
    [
      'where it does not begin with one',
      ['据本报消息。', '河湾磨坊重新开张', '磨坊重开。', '龙窑点火烧陶', '又点了火。', '渡口换上新船', '新船来了。'],
    ],
  ])('%s', (_, paragraphs) => {
    const article = articleOf({ paragraphs });
    expect(itemsOf(article)).toEqual([article]);
    expect(wholeOf(article)).toBe(article);
  });
});
