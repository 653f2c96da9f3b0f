import { describe, expect, test } from 'vitest';
import type { Library } from '../../src/ports.ts';
import { article } from './articles.ts';
import { opening } from './opening.ts';

/** What a library under test is opened by; `close` gives its files back. */
export type OpenLibrary = () => Promise<{ library: Library; close(): Promise<void> }>;

/** What every Library must do. */
export function libraryCases(name: string, open: OpenLibrary): void {
  describe(`a library ${name}`, () => {
    const used = opening(open);

    test(
      'keeps whole articles and gives them back by id, in the order asked for',
      used(async ({ library }) => {
        const full = article('b', {
          title: '标题',
          paragraphs: ['一', '二'],
          topics: ['教育'],
          blocks: [3, 4],
          date: '2021-07-21',
        });
        await library.put(page('p1', 'h1'), [article('a'), full]);
        expect(await library.articles(['b', 'missing', 'a'])).toEqual([full, article('a')]);
      }),
    );

    test(
      'replaces what a source held before, with its hash',
      used(async ({ library }) => {
        expect(await library.hashOf('p1')).toBeNull();
        await library.put(page('p1', 'h1'), [article('a'), article('b')]);
        await library.put(page('p1', 'h2'), [article('b', { title: 'new' }), article('c')]);
        expect(await library.hashOf('p1')).toBe('h2');
        expect(await idsOf(library)).toEqual(['b', 'c']);
        expect(await library.articles(['b'])).toEqual([article('b', { title: 'new' })]);
      }),
    );

    test(
      'remembers a source that held no article',
      used(async ({ library }) => {
        await library.put(page('p1', 'h1'), []);
        expect(await library.hashOf('p1')).toBe('h1');
        expect(await library.sources('')).toEqual([page('p1', 'h1')]);
      }),
    );

    test(
      'names its sources by how they begin, case and all',
      used(async ({ library }) => {
        for (const source of [
          'pages/b.txt',
          'pages/A.txt',
          'pages/a.txt',
          'pages2/a.txt',
          'Pages/a.txt',
          '版/一.txt',
        ]) {
          await library.put(page(source, 'h'), []);
        }
        const names = async (beginning: string) => (await library.sources(beginning)).map(({ source }) => source);
        expect(await names('pages/')).toEqual(['pages/A.txt', 'pages/a.txt', 'pages/b.txt']);
        expect(await names('版/')).toEqual(['版/一.txt']);
        expect(await names('pages_')).toEqual([]);
        expect(await names('%')).toEqual([]);
      }),
    );

    test(
      'shows an id that two sources hold once, from the later, and gives it back to the earlier',
      used(async ({ library }) => {
        await library.put(page('p1', 'h'), [article('a', { title: 'first', district: '武隆区', topics: ['科技'] })]);
        await library.put(page('p2', 'h'), [article('a', { title: 'second', district: '璧山区', topics: ['教育'] })]);
        expect(await library.list({})).toEqual([
          article('a', { title: 'second', district: '璧山区', topics: ['教育'] }),
        ]);
        expect(await library.list({ district: '武隆区' })).toEqual([]);
        expect(await library.list({ topic: '科技' })).toEqual([]);
        expect((await library.coverage()).articles).toBe(1);
        await library.drop('p2');
        expect(await library.list({ topic: '科技' })).toEqual([
          article('a', { title: 'first', district: '武隆区', topics: ['科技'] }),
        ]);
      }),
    );

    test(
      'keeps the last of an id that comes twice at once',
      used(async ({ library }) => {
        await library.put(page('p1', 'h'), [
          article('a', { title: 'first' }),
          article('b'),
          article('a', { title: 'second' }),
        ]);
        expect(await library.articles(['a'])).toEqual([article('a', { title: 'second' })]);
        expect((await library.coverage()).articles).toBe(2);
      }),
    );

    test(
      'lists by place and topic, the newest issue first and undated articles last',
      used(async ({ library }) => {
        const wulong = { district: '武隆区' };
        await library.put(page('p1', 'h'), [
          article('undated', wulong),
          article('old', { ...wulong, date: '2020-01-01', topics: ['能源', '能源'] }),
          article('other', { district: '璧山区', date: '2021-07-21', topics: ['能源'] }),
        ]);
        await library.put(page('p2', 'h'), [
          article('new', { ...wulong, date: '2021-07-21' }),
          article('new too', { ...wulong, date: '2021-07-21', topics: ['能源'] }),
        ]);
        const ids = async (filter: Parameters<Library['list']>[0]) => {
          const listed = await library.listed(filter);
          expect((await library.list(filter)).map(({ id }) => id)).toEqual(listed);
          return listed;
        };
        expect(await ids(wulong)).toEqual(['new', 'new too', 'old', 'undated']);
        expect(await ids({ topic: '能源' })).toEqual(['other', 'new too', 'old']);
        expect(await ids({ ...wulong, topic: '能源' })).toEqual(['new too', 'old']);
        expect(await ids({ limit: 2 })).toEqual(['other', 'new']);
        expect(await ids({ district: '火星区' })).toEqual([]);
      }),
    );

    test(
      'lists the issues from one day to another, both included, whatever else narrows',
      used(async ({ library }) => {
        const wulong = { district: '武隆区' };
        await library.put(page('p1', 'h'), [
          article('undated'),
          article('1st', { date: '2022-03-01', ...wulong }),
          article('31st', { date: '2022-03-31', topics: ['能源'] }),
          article('April', { date: '2022-04-01', ...wulong, topics: ['能源'] }),
        ]);
        const ids = async (filter: Parameters<Library['list']>[0]) => (await library.list(filter)).map(({ id }) => id);
        expect(await ids({ from: '2022-03-01', to: '2022-03-31' })).toEqual(['31st', '1st']);
        expect(await ids({ from: '2022-03-31' })).toEqual(['April', '31st']);
        expect(await ids({ to: '2022-03-30' })).toEqual(['1st']);
        expect(await ids({ ...wulong, from: '2022-03-02' })).toEqual(['April']);
        expect(await ids({ topic: '能源', to: '2022-03-31', limit: 1 })).toEqual(['31st']);
        expect(await ids({ from: '2022-04-02', to: '2022-03-01' })).toEqual([]);
      }),
    );

    test(
      'says what it holds, by place and topic',
      used(async ({ library }) => {
        expect(await library.coverage()).toEqual({ articles: 0, districts: [], topics: [], latest: null });
        expect(await library.days()).toBe(0);
        await library.put(page('p1', 'h'), [
          article('a', { district: '武隆区', topics: ['能源', '教育', '能源'], date: '2021-07-21' }),
          article('b', { district: '璧山区', topics: ['教育'] }),
          article('c', { district: '璧山区', date: '2021-07-20' }),
          article('d'),
        ]);
        expect(await library.coverage()).toEqual({
          articles: 4,
          districts: [
            { name: '璧山区', articles: 2 },
            { name: '武隆区', articles: 1 },
          ],
          topics: [
            { name: '教育', articles: 2 },
            { name: '能源', articles: 1 },
          ],
          latest: '2021-07-21',
        });
        expect(await library.days()).toBe(2);
      }),
    );

    test(
      'is leafed through, articles and the days of which there are any',
      used(async ({ library }) => {
        await library.put(page('p1', 'h'), [
          article('a', { date: '2021-07-20' }),
          article('b', { date: '2021-07-21' }),
          article('c', { date: '2021-07-21' }),
          article('d'),
        ]);
        const ids = async (skip: number) => (await library.list({ skip, limit: 2 })).map(({ id }) => id);
        expect(await Promise.all([0, 2, 4].map(ids))).toEqual([['b', 'c'], ['a', 'd'], []]);
        const days = [
          { date: '2021-07-21', articles: 2 },
          { date: '2021-07-20', articles: 1 },
        ];
        expect(await library.editions({ skip: 0, limit: 5 })).toEqual(days);
        expect(await library.editions({ skip: 1, limit: 5 })).toEqual(days.slice(1));
      }),
    );

    test(
      'grows its revision with every change and only then',
      used(async ({ library }) => {
        const seen = [await library.revision()];
        const look = async () => seen.push(await library.revision());
        await library.put(page('p1', 'h1'), [article('a')]);
        await look();
        await library.put(page('p1', 'h1'), [article('a')]);
        await look();
        await library.drop('p1');
        await look();
        expect(seen).toEqual([...new Set(seen)].sort((one, other) => one - other));
        await library.drop('p1');
        await library.list({});
        expect(await library.revision()).toBe(seen.at(-1));
      }),
    );

    test(
      'says under which ids something changed since, as many as are asked for',
      used(async ({ library }) => {
        await library.put(page('p1', 'h1'), [article('a'), article('b')]);
        const since = await library.revision();
        await library.put(page('p2', 'h1'), [article('b'), article('c')]);
        await library.drop('p1');
        expect((await library.changed(since, 5)).toSorted()).toEqual(['a', 'b', 'c']);
        expect(await library.changed(since, 2)).toHaveLength(2);
        expect(await library.changed(await library.revision(), 5)).toEqual([]);
      }),
    );

    test(
      'can be asked while it is read through',
      used(async ({ library }) => {
        const many = Array.from({ length: 1_201 }, (_, number) => article(`a${number}`));
        await library.put(page('p1', 'h'), many);
        const seen: string[] = [];
        for await (const { shown } of library.changes(0)) {
          if (seen.length === 0) await library.put(page('p2', 'h'), [article('late')]);
          seen.push(...(await library.articles(shown.map(({ id }) => id))).map(({ id }) => id));
        }
        expect(seen.slice(0, 1_201)).toEqual(many.map(({ id }) => id));
      }),
    );
  });
}

function page(source: string, hash: string) {
  return { source, hash };
}

async function idsOf(library: Library): Promise<string[]> {
  const ids: string[] = [];
  for await (const { shown } of library.changes(0)) ids.push(...shown.map(({ id }) => id));
  return ids;
}
