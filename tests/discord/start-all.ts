import { expect } from 'vitest';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import type { OwnNewsroom } from '../../src/newsroom/own-newsroom.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { PAGE, PAGE_NAME } from '../cases/edition.ts';
import { pageOf } from '../newsroom/newsrooms.ts';
import { startBot } from './start-bot.ts';

/** A newsroom of one page, where everything that has buttons of its own comes up: several pages, choices, what is cut. */
function everyReply(newsroom: OwnNewsroom): OwnNewsroom {
  const alternatives = [{ label: '潼南区', ask: '潼南区有什么新闻' }];
  const hits = async (...given: Parameters<OwnNewsroom['latest']>) => {
    const reply = await newsroom.latest(...given);
    return reply.kind === 'hits' ? { ...reply, marker: 'mark', more: 3 } : reply;
  };
  return {
    ...newsroom,
    async ask(question, at) {
      const reply = await newsroom.ask(question, at);
      if (question === '哪个') return { ...reply, answer: { ...reply.answer, status: 'ambiguous', alternatives } };
      const notes = [...reply.answer.notes, { kind: 'cut' as const, text: '✂' }];
      const also = [{ id: 'b', source: '江畔晚报', url: null, date: '2022-03-04' }];
      const article = reply.answer.article === null ? null : { ...reply.answer.article, also };
      return { ...reply, answer: { ...reply.answer, article, notes, alternatives } };
    },
    async figures(...given) {
      const reply = await newsroom.figures(...given);
      return reply.kind === 'figures' ? { ...reply, more: 30, filter: reply.filter ?? given[0] } : reply;
    },
    async compare(...given) {
      const reply = await newsroom.compare(...given);
      return reply.kind === 'comparison' ? { ...reply, measure: '冷库', others: ['武隆区'] } : reply;
    },
    async article(...given) {
      const reply = await newsroom.article(...given);
      if (reply.kind !== 'article') return reply;
      const { article } = reply;
      return { ...reply, article: { ...article, paragraphs: Array(60).fill(article.paragraphs[0]) } };
    },
    latest: hits,
    async restOf(_marker, _page, at) {
      const reply = await hits(at);
      return reply.kind === 'hits' ? reply : null;
    },
  };
}

/** A bot in which every command, button, menu and form comes up; `wellSaid` looks at all that it said. */
export async function startAll() {
  let [now, ids] = [Date.parse('2022-03-05T00:00:00Z'), 0];
  const store = createMemoryStore();
  const newsroom = createNewsroom({ ...store, now: () => new Date(now), newId: () => `id${++ids}` });
  await newsroom.takePage({ source: PAGE_NAME, hash: 'h' }, newsroom.read(pageOf(PAGE)));
  /** So much later each time that nobody asks too fast. */
  const later = () => {
    now += 61_000;
    return new Date(now);
  };
  const started = await startBot(everyReply(newsroom), {
    clock: { now: later, zone: 'Asia/Shanghai' },
    pages: {
      add: async () => ({ ok: true, value: { name: 'p.txt', articles: 1, figures: 1, districts: [], cut: 0 } }),
      beginning: () => 'discord/',
      list: async () => ['p.txt'],
      remove: async () => true,
    },
  });
  const wellSaid = () => {
    expect(started.discord.faults()).toEqual([]);
    expect(started.log.filter(({ level }) => level >= 50)).toEqual([]);
  };
  return { ...started, newsroom, wellSaid };
}
