import { expect, test } from 'vitest';
import { createNewsroom } from '../../../src/newsroom/create-newsroom.ts';
import { renderText } from '../../../src/rendering/text.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';

const ASKED = { today: '2024-06-10', asker: { locale: null } };
const ITEMS = [
  { id: 'old', title: '青石渡口停摆三天', date: '2021-06-01', body: '武隆区青石渡口停摆三天，两岸的人绕道走。' },
  { id: 'may', title: '青石渡口添了新船', date: '2024-05-20', body: '武隆区青石渡口添了两条新船，能坐六十人。' },
  { id: 'new', title: '青石渡口改建开工', date: '2024-06-08', body: '武隆区青石渡口改建开工，工期八个月。' },
];

async function room() {
  const newsroom = createNewsroom({ ...createMemoryStore(), now: () => new Date('2024-06-10'), newId: () => 'x' });
  await newsroom.takeItems({ source: 's', hash: 's' }, ITEMS);
  return newsroom;
}

/** The lines that name reports which are marked as old. */
const marked = (text: string) => text.split('\n').filter((line) => line.includes('⏳'));

test('a list says how old a report is that lies over a month behind the newest edition, and of no other', async () => {
  const newsroom = await room();
  const found = await newsroom.search('青石渡口', ASKED);
  expect(marked(renderText(found))).toEqual([expect.stringMatching(/^青石渡口停摆三天.*2021年6月1日 · ⏳ 3年前$/)]);
  expect(marked(renderText({ ...found, language: 'en' } as typeof found))).toEqual([
    expect.stringContaining('1 June 2021 · ⏳ 3 years ago'),
  ]);
});

test('so does a story that is told report by report', async () => {
  const newsroom = await room();
  const { answer } = await newsroom.ask('青石渡口有哪些新闻', ASKED);
  expect(answer.listed.filter(({ old }) => old !== undefined).map(({ id }) => id)).toEqual(['old']);
});
