/** Pictures of a digest in every form, over invented news: of a week, of a day without news, of one report, of forty. */
import type { Browser } from 'playwright-core';
import { COMMANDS } from '../../commands/index.ts';
import type { NewsItem } from '../../src/model.ts';
import { createNewsroom } from '../../src/newsroom/create-newsroom.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { openPainter } from '../../src/painter/open-painter.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { serve } from './served.ts';

const PLACES = ['武隆区', '渝北区', '江津区', '奉节县', '璧山区'];
/** A headline and what it tells, of a place: `P`, and a number that grows from edition to edition: `N`. */
const REPORTS = [
  ['渡口添了新船', 'P的渡口添了一条新船，一次能载N人。船工说，赶集的日子再不用等第二趟。'],
  ['橙子上了早市', 'P今年的春橙产量N吨，比去年多。果农天不亮就把橙子挑到早市。'],
  ['老街修了排水沟', 'P的老街修好排水沟N米，雨天不再积水。住户把门前的沙袋搬走了。'],
  ['村小开了食堂', 'P的村小开了食堂，N名学生中午能吃上热饭。菜是后山种的。'],
  ['茶园装上滴灌', 'P的茶园面积N亩，今年装上滴灌。天旱时一亩能省一半的水。'],
  ['夜班公交多跑一小时', 'P的夜班公交多跑一小时，每晚载客N人。最后一班从车站开出。'],
  ['旧厂房成了书屋', 'P的旧厂房改成书屋，藏书N册。周末有人在里面讲故事。'],
  ['湿地来了白鹭', 'P的湿地今年来了白鹭N只，护鸟人数了三遍。水边立了新的牌子。'],
] as const;

/** So many reports of a day. */
function newsOf(date: string, count: number, edition = 0): NewsItem[] {
  return Array.from({ length: count }, (_, at) => {
    const [title, body] = REPORTS[at % REPORTS.length] ?? REPORTS[0];
    const place = PLACES[(at + Math.floor(at / REPORTS.length)) % PLACES.length] ?? '';
    const told = body.replace('P', place).replace('N', `${320 + at * 77 + edition * 45}`);
    return { id: `${date}-${at}`, date, title: `${place}${title}`, body: told, source: '江畔晚报' };
  });
}

/** What stands in the archive for each form, and how the digest over it is ordered. */
const FORMS = {
  'digest-weekly': {
    news: ['2020-05-01', '2020-05-03', '2020-05-05'].flatMap((date, edition) => newsOf(date, 10, edition)),
    order: { schedule: { days: 'weekly', at: '08:00', zone: 'Asia/Shanghai' } },
  },
  'digest-empty': { news: [], order: {} },
  'digest-one': { news: newsOf('2020-05-05', 1), order: { picture: true } },
  'digest-forty': { news: newsOf('2020-05-05', 40), order: {} },
} as const;

type Side = { locale: string; colorScheme: 'light' | 'dark' };
type Photograph = (browser: Browser, url: string, side: Side & { words: string }) => Promise<Buffer>;

/** Takes them on each side, by the names of their files. */
export async function takeDigests(
  browser: Browser,
  { sides, photograph }: { sides: readonly Side[]; photograph: Photograph },
): Promise<[name: string, shots: Buffer[]][]> {
  const taken: [string, Buffer[]][] = [];
  for (const [name, { news, order }] of Object.entries(FORMS)) {
    const newsroom = createNewsroom({ ...createMemoryStore(), now: () => new Date('2020-05-05'), newId: () => 'id' });
    await newsroom.takeItems({ source: 'news', hash: 'h' }, news);
    const digest: Newsroom['digest'] = (given, asked) => newsroom.digest({ ...given, ...order }, asked);
    const { url, preview } = await serve({
      newsroom: { ...newsroom, digest },
      paint: openPainter(),
      commands: COMMANDS,
    });
    const shots = [];
    for (const side of sides) shots.push(await photograph(browser, url, { ...side, words: '/digest preview' }));
    await preview.close();
    taken.push([name, shots]);
  }
  return taken;
}
