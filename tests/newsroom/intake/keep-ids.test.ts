import { expect, test } from 'vitest';
import { keepIds } from '../../../src/newsroom/intake/keep-ids.ts';
import { readPage } from '../../../src/reading/read-page.ts';
import { article } from '../../cases/articles.ts';
import { PAGE } from '../../cases/edition.ts';
import { pageOf } from '../newsrooms.ts';

const BRIDGE = '白溪口大桥昨日合龙，全长1280米，预计今年底通车，两岸群众过江将从40分钟缩短到5分钟。';
const LEMON = '潼南新建柠檬冷库12座，总库容3.6万吨，果农可以把鲜果存到来年三月，再按行情出库。';
const SCHOOL = '梁平区今秋新开三所小学，新增学位2160个，家长可以在家门口报名。';
const reading = (...texts: string[]) => texts.map((text, at) => article(`p-${at + 1}`, { paragraphs: [text] }));
const ids = (articles: readonly { id: string; paragraphs: string[] }[]) =>
  articles.map(({ id, paragraphs }) => [id, paragraphs[0]?.slice(0, 2)]);

test('an article that moved on its page, or was read a little otherwise, keeps its id, and a new one takes none of before', () => {
  const before = reading(BRIDGE, LEMON);
  const { articles, former } = keepIds(before, reading(SCHOOL, LEMON.replace('3.6', '36').replace('鲜', '蟹'), BRIDGE));
  expect(ids(articles)).toEqual([
    ['p-4', '梁平'],
    ['p-2', '潼南'],
    ['p-1', '白溪'],
  ]);
  expect(former.size).toBe(0);
});

test('what was one article and is part of another leads on to it, its short name on buttons too', () => {
  const long = `${'长'.repeat(60)}-1`;
  const before = [article(long, { paragraphs: [LEMON] }), article('p-2', { paragraphs: [BRIDGE + SCHOOL] })];
  const joined = article('p-1', { paragraphs: [BRIDGE + SCHOOL, LEMON] });
  const { articles, former } = keepIds(before, [joined]);
  expect(articles.map(({ id }) => id)).toEqual(['p-2']);
  expect([...former]).toEqual([
    [long, 'p-2'],
    [expect.stringMatching(/^~/), 'p-2'],
  ]);
});

test('what is gone leads nowhere, and its id names no other text', () => {
  const { articles, former } = keepIds(reading(BRIDGE), reading(SCHOOL));
  expect(ids(articles)).toEqual([['p-2', '梁平']]);
  expect(former.size).toBe(0);
});

test('figures go along with the id of their article', () => {
  const first = readPage(pageOf(PAGE)).articles;
  const shifted = first.map((one, at) => ({ ...one, id: `${one.id}${at}` }));
  const { articles } = keepIds(first, shifted);
  expect(articles).toEqual(first);
});
