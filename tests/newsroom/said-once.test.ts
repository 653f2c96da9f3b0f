import { expect, test, vi } from 'vitest';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { type MessagePayload, renderMessage } from '../../src/rendering/message.ts';
import { pictureIn, type Reply } from '../../src/reply.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { subscription } from '../cases/articles.ts';
import { judge } from '../discord/loopback/judge.ts';
import { askedAt, inventedNews } from './invented-news.ts';

const REPLIES = 2_000;
vi.setConfig({ testTimeout: 90_000 });

type Asks = ReturnType<typeof askedAt>;
type Ask = (newsroom: Newsroom, asks: Asks, asked: { today: string; asker: { locale: string } }) => Promise<Reply>;

const digest =
  (given: object): Ask =>
  async (newsroom, { place, locale }, asked) => {
    const language = locale === 'en-GB' ? 'en' : locale === 'zh-TW' ? 'zh-TW' : 'zh-CN';
    const schedule = {
      days: 'daily',
      at: '08:00',
      zone: 'Asia/Shanghai',
      ...('weekly' in given ? { days: 'weekly' } : {}),
    };
    const order = subscription('s', { language, schedule: schedule as never, ...given });
    return newsroom.digest('one' in given ? { ...order, districts: [place] } : order, asked);
  };

/** What a reader may ask for; the first, which every other request is, in everyday words. */
const ASKS: Readonly<Record<string, Ask>> = {
  district: (newsroom, { place }, asked) => newsroom.district(place, asked),
  topic: (newsroom, _, asked) => newsroom.topic('农业', asked),
  figures: (newsroom, { place }, asked) => newsroom.figures({ district: place }, asked),
  sized: (newsroom, { place }, asked) => newsroom.figures({ district: place, sort: 'size' }, asked),
  latest: (newsroom, _, asked) => newsroom.latest(asked),
  search: (newsroom, { thing, place }, asked) => newsroom.search(`${place} ${thing}`, asked),
  compare: (newsroom, { place, other, thing }, asked) =>
    newsroom.compare(
      place === other ? [place, '武隆'] : [place, other],
      thing === '粮仓' || place === other ? null : thing,
      asked,
    ),
  trend: (newsroom, { place, thing }, asked) => newsroom.trend(place, `新修${thing}`, asked),
  rank: (newsroom, { thing }, asked) => newsroom.rank(`新修${thing}`, asked),
  story: (newsroom, { place }, asked) => newsroom.story(`${place}乡亲说灌渠`, asked),
  article: (newsroom, { place }, asked) => articleOf(newsroom, place, asked),
  cite: async (newsroom, { place }, asked) => newsroom.cite(await idIn(newsroom, place, asked), asked),
  check: (newsroom, { place, thing }, asked) => newsroom.check(`${place}新修${thing}99个`, asked),
  nothing: (newsroom, { thing }, asked) => newsroom.ask(`火星区有多少${thing}？`, asked),
  daily: digest({}),
  weekly: digest({ weekly: true }),
  short: digest({ length: 'short', sections: 'district' }),
  ofOnePlace: digest({ one: true }),
};

async function idIn(newsroom: Newsroom, place: string, asked: Parameters<Newsroom['ask']>[1]): Promise<string> {
  return (await newsroom.district(place, asked)).answer.article?.id ?? '';
}

async function articleOf(newsroom: Newsroom, place: string, asked: Parameters<Newsroom['ask']>[1]): Promise<Reply> {
  return newsroom.article(await idIn(newsroom, place, asked), asked);
}

/** All that breaks a rule in a message, each in words. */
function faultsOf(message: MessagePayload, printed: readonly string[], reply: Reply): string[] {
  const { description = '', footer, fields = [] } = message.embeds[0] ?? {};
  const shown = [description, ...fields.map(({ name, value }) => `${name}\n${value}`)].join('\n').replaceAll('**', '');
  const lines = shown.split('\n');
  const own = lines.filter((words) => !words.startsWith('> ')).join('\n');
  const quoted = lines.filter((words) => words.startsWith('> ')).join('\n');
  const types = (message.components ?? []).flatMap(({ components }) => components.map(({ type }) => type));
  const buttons = types.filter((type) => type === 2).length;
  // The whole of an article is the print itself; a citation stands there in every style, to be copied.
  const twice =
    reply.kind === 'article' || reply.kind === 'citation'
      ? []
      : printed.filter((words) => times(own, words) > 1 || times(quoted, words) > 1);
  // A citation in BibTeX has a key, which is there to be copied.
  const seen = reply.kind === 'citation' ? own : shown;
  return [
    ...judge('POST', '/channels/1/messages', message),
    ...twice.map((words) => `${words} is told twice`),
    ...(/k9x2|文[块塊]|[编編][号號]|block|\bid\b/.test(`${seen}${footer?.text}`) ? ['an id is shown'] : []),
    ...(buttons > 3 || types.length - buttons > 1 ? [`${buttons} buttons, ${types.length - buttons} menus`] : []),
  ];
}

/** How often a printed number stands in a text: 33个 is not 133个. */
function times(text: string, words: string): number {
  return text.split(words).filter((before, at, all) => at < all.length - 1 && !/\d$/.test(before)).length;
}

test(`none of ${REPLIES} replies tells a fact twice, shows an id, has four buttons or is refused by Discord`, async () => {
  const { items, printed } = inventedNews();
  const store = createMemoryStore();
  const newsroom = createNewsroom({ ...store, now: () => new Date('2020-05-05'), newId: () => 'order' });
  await newsroom.takeItems({ source: 'news', hash: 'h' }, items);
  const forms = Object.entries(ASKS);
  const faults: string[] = [];
  const kinds = new Map<string, number>();
  for (let number = 0; number < REPLIES; number += 1) {
    const asks = askedAt(number);
    const asked = { today: '2020-05-05', asker: { locale: asks.locale } };
    const [name, ask] = forms[Math.floor(number / 2) % forms.length] as (typeof forms)[number];
    const reply = number % 2 === 0 ? await newsroom.ask(asks.words, asked) : await ask(newsroom, asks, asked);
    kinds.set(reply.kind, (kinds.get(reply.kind) ?? 0) + 1);
    const message = renderMessage(reply, {
      unseen: number % 3 === 0,
      asked: number % 5 === 0,
      pictured: pictureIn(reply) !== undefined,
    });
    const said = number % 2 === 0 ? asks.words : name;
    faults.push(...faultsOf(message, printed, reply).map((fault) => `${said} (${asks.locale}): ${fault}`));
  }
  expect([...new Set(faults)]).toEqual([]);
  expect([...kinds.keys()].toSorted()).toEqual([
    'answer',
    'article',
    'check',
    'citation',
    'comparison',
    'figures',
    'hits',
    'series',
  ]);
});
