import { expect, test } from 'vitest';
import { unsettled } from '../../../src/model/desk.ts';
import { createNewsroom } from '../../../src/newsroom/create-newsroom.ts';
import { renderText } from '../../../src/rendering/text.ts';
import { createMemoryStore } from '../../../src/store/memory/store.ts';
import { PAGE, PAGE_NAME } from '../../cases/edition.ts';
import { pageOf } from '../newsrooms.ts';

const TODAY = '2022-03-05';
const MONDAY = '2022-02-28';
const SECRET = '巫溪县去年游客多少万人次？老李想知道';

async function room({ countOutside = false } = {}) {
  const kept = createMemoryStore();
  const newsroom = createNewsroom({
    ...kept,
    countOutside,
    now: () => new Date('2022-03-05T00:00:00Z'),
    newId: () => 'id',
  });
  await newsroom.takePage({ source: PAGE_NAME, hash: 'h1' }, newsroom.read(pageOf(PAGE)));
  const asker = (guild: string | null, user: string | null) => ({ today: TODAY, asker: { locale: null, guild, user } });
  return { newsroom, asker, settings: kept.settings };
}

test('a server that wishes it sees what kinds of questions found nothing, and no word of them', async () => {
  const { newsroom, asker, settings } = await room();
  await settings.settle({ ...unsettled('3'), gaps: true });
  for (const question of [SECRET, SECRET, '潼南区新建了几座柠檬冷库？', '你好'])
    await newsroom.ask(question, asker('3', '7'));
  const counted = await newsroom.gaps(TODAY);
  expect(counted).toMatchObject([
    { week: MONDAY, guild: '3', reason: 'no_coverage', district: '巫溪县', questions: 2 },
  ]);
  expect(JSON.stringify(counted)).not.toMatch(/老李|想知道|万人次/);
});

test('nothing is counted where nobody wished it, nor ever of direct messages', async () => {
  const { newsroom, asker } = await room({ countOutside: true });
  await newsroom.ask(SECRET, asker('3', '7'));
  await newsroom.ask(SECRET, asker(null, '7'));
  expect(await newsroom.gaps(TODAY)).toEqual([]);
  await newsroom.ask(SECRET, asker(null, null));
  expect(await newsroom.gaps(TODAY)).toMatchObject([{ guild: '', questions: 1 }]);
  expect(await newsroom.gaps('2022-06-01')).toEqual([]);
});

test('the words of a question are kept only where their asker sends them in, and go with them', async () => {
  const { newsroom, asker, settings } = await room();
  await settings.settle({ ...unsettled('3'), gaps: true });
  await newsroom.ask(SECRET, asker('3', '7'));
  expect(await newsroom.feedback(TODAY)).toEqual([]);
  expect(await newsroom.sendFeedback(SECRET, asker('3', '7'))).toBe(true);
  expect(await newsroom.sendFeedback(SECRET, asker('3', '7'))).toBe(false);
  expect(await newsroom.sendFeedback(SECRET, asker('3', null))).toBe(false);
  expect(await newsroom.forget('7')).toMatchObject({ questions: 1 });
});

test('the report of a week holds what was asked in vain in that server, and is none where nothing was', async () => {
  const { newsroom, asker, settings } = await room();
  const told = { today: '2022-03-07', language: 'zh-CN' as const };
  for (const guild of ['3', '4']) await settings.settle({ ...unsettled(guild), gaps: true });
  expect(await newsroom.gapReport('3', told)).toBeNull();
  for (const guild of ['3', '3', '4']) await newsroom.ask(SECRET, asker(guild, '7'));
  const report = await newsroom.gapReport('3', told);
  expect(report).toMatchObject({ week: MONDAY, gaps: [{ guild: '3', questions: 2 }], questions: [] });
  const text = report === null ? '' : renderText(report);
  expect(text).toContain('巫溪县 · 旅游 · 没有那里的报道 × 2');
  expect(text).not.toContain('老李');
});
