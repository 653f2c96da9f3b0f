import { expect, test } from 'vitest';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import { openCutter } from '../../src/painter/open-cutter.ts';
import { openPainter } from '../../src/painter/open-painter.ts';
import type { Scanner } from '../../src/ports/scan.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { printedEdition } from '../clipping/printed-edition.ts';
import { labelsOf } from './loopback/presses.ts';
import { startBot } from './start-bot.ts';

const SENTENCE = '秀山县今年春节有31支龙灯队下乡，看灯的村民约7200人。';

/** A bot over a page that came as a picture, and what it has cut out of it. */
async function startPrinted() {
  const store = createMemoryStore();
  const newsroom = createNewsroom({ ...store, now: () => new Date('2022-03-05T00:00:00Z'), newId: () => 'id' });
  const bytes = new TextEncoder().encode('the picture');
  const kept = await store.originals.keep(bytes);
  await newsroom.takeScan('h', { ...printedEdition().scanned, original: kept.ok ? kept.value : '' });
  const cut: Parameters<Scanner['cutOut']>[2][] = [];
  const cutOut: Scanner['cutOut'] = async (original, _scan, parts) => {
    expect(original.bytes).toEqual(bytes);
    cut.push(parts);
    return { png: new TextEncoder().encode(`PNG of ${parts.length}`), width: 9, height: 9 };
  };
  const paint = openPainter({ cut: openCutter(store, { cutOut }) });
  const clock = { now: () => new Date('2022-03-05T00:00:00Z'), zone: 'Asia/Shanghai' };
  return { ...(await startBot(newsroom, { paint, clock })), cut };
}

test('an answer comes with its printed sentence, told to whoever cannot see it, and leads to the article and the page as printed', async () => {
  const { discord, cut } = await startPrinted();
  const answer = await discord.command('ask', { question: '秀山有多少支龙灯队下乡' });
  expect(answer.deferred).toBe(true);
  expect(answer.message).toMatchObject({
    embeds: [{ image: { url: 'attachment://picture.png' } }],
    attachments: [{ filename: 'picture.png', description: SENTENCE }],
  });
  expect(labelsOf(answer)).toEqual(expect.arrayContaining(['原文', '追问', '原版']));
  expect(cut[0]?.[0]?.marked).toHaveLength(1);

  const article = await discord.press(answer, '原版');
  expect(article.message).toMatchObject({ attachments: [{ description: '秀山龙灯舞到乡场' }] });
  expect(article.text).toContain('秀山龙灯舞到乡场');
  const page = await discord.press(article, '整版');
  expect(page.message).toMatchObject({ attachments: [{ filename: 'picture.png' }] });
  expect(cut.at(-1)?.[0]?.outlined).toHaveLength(1);
  // What was marked in the answer is marked there too.
  expect(cut.at(-1)?.[0]?.marked.length).toBeGreaterThan(0);
  expect(labelsOf(page)).toContain('只看这篇');
  expect(discord.faults()).toEqual([]);
});

test('an article is opened with how it was printed over its words', async () => {
  const { discord } = await startPrinted();
  const answer = await discord.command('ask', { question: '秀山有多少支龙灯队下乡' });
  const article = await discord.press(answer, '原文');
  expect(article.message).toMatchObject({ attachments: [{ description: '秀山龙灯舞到乡场' }] });
  expect(article.text).toContain('每个乡场舞两晚');
  expect(discord.faults()).toEqual([]);
});
