import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { Page } from '../../src/model.ts';
import { readApart } from '../../src/program/read-apart.ts';
import { readPage } from '../../src/reading/read-page.ts';
import { PAGE } from '../cases/edition.ts';
import { pageOf } from '../newsroom/newsrooms.ts';

function opened() {
  const apart = readApart();
  onTestFinished(apart.close);
  return apart;
}

test('a page is read apart as it is read on the spot, one after the other', async () => {
  const { read } = opened();
  const pages = ['2022-03-04', '2022-03-05', '2022-03-06'].map((date) => pageOf(PAGE, date));
  expect(await Promise.all(pages.map(read))).toEqual(pages.map(readPage));
});

test('whoever waits for something else meanwhile is not kept', async () => {
  const { read } = opened();
  await read(pageOf(PAGE));
  const blocks = Array.from({ length: 40 }, (_, at) => PAGE.replaceAll('12座', `${at + 13}座`)).join('\n\n');
  const page = pageOf(blocks);
  let done = false;
  const reading = read(page).finally(() => {
    done = true;
  });
  let turns = 0;
  while (!done) {
    await pause(1);
    turns += 1;
  }
  expect((await reading).articles.length).toBeGreaterThan(0);
  expect(turns).toBeGreaterThan(5);
});

test('a page that cannot be read fails alone', async () => {
  const { read } = opened();
  await expect(read({} as Page)).rejects.toThrow();
  expect((await read(pageOf(PAGE))).articles).toHaveLength(2);
});

test('after it was closed it begins again where something is to be read', async () => {
  const { read, close } = opened();
  await read(pageOf(PAGE));
  await close();
  expect((await read(pageOf(PAGE))).articles).toHaveLength(2);
});
