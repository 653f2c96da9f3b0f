import { describe, expect, test } from 'vitest';
import type { Byline } from '../../../src/model.ts';
import { articleOf } from '../article.ts';
import { ask } from '../ask.ts';

const written = (byline: Byline | null) => [
  articleOf({
    title: '梁平 竹编进课堂',
    district: '梁平区',
    byline,
    paragraphs: ['梁平区的小学开设竹编课，由老篾匠来教。'],
  }),
];

describe('who wrote it', () => {
  test('is the one person of the byline, with the office', () => {
    const byline = { office: '梁平区融媒体中心', people: ['周远山'], role: null };
    expect(ask('梁平竹编进课堂是谁写的？', written(byline))).toMatchObject({
      status: 'answered',
      answer: '周远山，梁平区融媒体中心',
      short: '周远山',
      quote: '梁平区的小学开设竹编课，由老篾匠来教。',
      figures: [],
    });
  });

  test('may be several, and then no one alone', () => {
    const byline = { office: null, people: ['周远山', '何小溪'], role: '摄' };
    expect(ask('梁平竹编进课堂是谁拍的？', written(byline))).toMatchObject({ answer: '周远山、何小溪', short: null });
  });

  test('may be an office alone, or nobody', () => {
    const office = { office: '梁平区融媒体中心', people: [], role: null };
    expect(ask('梁平竹编进课堂是谁写的？', written(office)).answer).toBe('没有印人名，署名是梁平区融媒体中心');
    expect(ask('梁平竹编进课堂是谁写的？', written(null))).toMatchObject({ answer: '这篇报道没有印署名', short: null });
  });

  test('stays as printed in another language', () => {
    const byline = { office: '梁平区融媒体中心', people: ['周远山'], role: null };
    expect(ask('Who wrote about Liangping?', written(byline)).answer).toBe('周远山, 梁平区融媒体中心');
  });
});

test('of an article that is not there nobody is named', () => {
  const byline = { office: null, people: ['周远山'], role: null };
  expect(ask('潜水艇的报道是谁写的？', written(byline))).toMatchObject({ status: 'nothing', short: null });
});
