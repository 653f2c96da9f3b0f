import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/model.ts';
import { hitOf } from '../../../src/newsroom/archive/lists.ts';
import { briefed, movedOf, movingIn, type News } from '../../../src/newsroom/digests/briefing.ts';
import { chartOf } from '../../../src/newsroom/print/pictured.ts';
import { renderMessage } from '../../../src/rendering/message.ts';
import { articleOf } from '../../answering/article.ts';
import { subscription } from '../../cases/articles.ts';
import { componentFaults } from '../../discord/loopback/judge.ts';

const report = (id: string, paragraphs: string[], given: Partial<Article>) =>
  articleOf({ id, title: id, date: '2024-05-08', source: '江畔晚报', paragraphs, ...given });
const BRIDGE = ['白溪口大桥5月7日通车，全长1288米，双向四车道，过江只要两分钟。', '两岸的菜农天不亮就挑着担子上了桥。'];
const NEWS = [
  report('橙园丰收', ['红岩镇的橙园今年收了3200吨橙子。'], { district: '奉节县', topics: ['农业'] }),
  report('大桥通车', BRIDGE, { district: '武隆区', topics: ['交通'] }),
  report('过江两分钟', BRIDGE, { district: '武隆区', topics: ['交通'], source: '早报' }),
  report('茶园开采', ['青坪村的茶园开采了，有茶树1500亩。'], { district: '武隆区', topics: ['农业'] }),
  report('书屋开门', ['东街的书屋开门，藏书2.4万册。'], { district: '奉节县', topics: ['文化'] }),
];
const newsOf = (articles: readonly Article[]): News[] =>
  articles.map((article) => ({ article, hit: hitOf(article, null) }));
const ORDER = subscription('s');
const shown = (articles: readonly Article[], order = ORDER, earlier: Article[] = []) =>
  briefed(newsOf(articles), order, earlier).hits.map(({ article, section, reports }) => [article.id, section, reports]);

describe('a briefing', () => {
  test('begins with the story that most reports tell, and tells each story once, by topic', () => {
    expect(shown(NEWS)).toEqual([
      ['大桥通车', undefined, 2],
      ['茶园开采', '农业', undefined],
      ['橙园丰收', '农业', undefined],
      ['书屋开门', '文化', undefined],
    ]);
  });

  test('is parted by place where that was ordered, or several places were', () => {
    const byPlace = [
      ['大桥通车', undefined, 2],
      ['橙园丰收', '奉节县', undefined],
      ['书屋开门', '奉节县', undefined],
      ['茶园开采', '武隆区', undefined],
    ];
    expect(shown(NEWS, { ...ORDER, sections: 'district' })).toEqual(byPlace);
    expect(shown(NEWS, { ...ORDER, districts: ['奉节县', '武隆区'] })).toEqual(byPlace);
  });

  test('counts as told all that it knows of a story, what it shows first', () => {
    const { told, rest } = briefed(newsOf(NEWS), ORDER, []);
    expect(told.map(({ id }) => id).slice(0, 4)).toEqual(['大桥通车', '茶园开采', '橙园丰收', '书屋开门']);
    expect(rest.map(({ id }) => id)).toEqual(['过江两分钟']);
  });

  test('takes no two reports of one paper and day for one story, however alike they are', () => {
    const many = Array.from({ length: 12 }, (_, at) => report(`第${at}条`, [`镇里今天开了第${at}次会，讲修路。`], {}));
    expect(shown(many)).toHaveLength(10);
  });

  test('marks a figure that the last digest told otherwise', () => {
    const oil = (value: string) => [`涪陵区油坊年产量${value}吨，工人都是本村的。`];
    const given = { district: '涪陵区' };
    const [before, now] = [
      report('旧', oil('300'), { ...given, date: '2024-05-07' }),
      report('新', oil('480'), { ...given, source: '早报' }),
    ];
    expect(briefed(newsOf([now]), ORDER, [before]).hits[0]?.change).toEqual({
      kind: 'differs',
      before: '300吨',
      where: '江畔晚报 2024-05-07',
    });
  });

  test('takes no edition for a contradiction of the one before it', () => {
    const oil = (value: string) => [`涪陵区油坊年产量${value}吨，工人都是本村的。`];
    const printed = (date: string, value: string, source: string) =>
      report(`${date}${source}`, oil(value), { district: '涪陵区', date, source });
    const [monday, friday, rival] = [
      printed('2024-05-06', '300', '江畔晚报'),
      printed('2024-05-10', '480', '江畔晚报'),
      printed('2024-05-10', '500', '早报'),
    ];
    const changes = (articles: Article[]) =>
      briefed(newsOf(articles), ORDER, []).hits.map(({ change }) => change?.kind);
    expect(changes([monday, friday])).not.toContain('differs');
    expect(changes([friday, rival])).toContain('differs');
  });

  test('has room for every section before any has a second story', () => {
    const topics = ['农业', '科技', '教育', '交通', '文化', '环境', '能源'];
    const many = topics.flatMap((topic, at) =>
      [0, 1, 2].map((n) =>
        report(`${topic}${n}`, [`${topic}一则，编为${at}${n}的那件事办成了。`], { topics: [topic] }),
      ),
    );
    const sections = shown(many).map(([, section]) => section);
    expect(new Set(sections.slice(1)).size).toBe(6);
    expect(sections).toHaveLength(10);
  });
});

test('of a week it says which figures moved, as printed first and last', () => {
  const price = (id: string, date: string, value: string) =>
    report(id, [`江津区花椒收购价${value}元，比上月好卖。`], { date, district: '江津区' });
  const [moved] = movedOf(movingIn([price('b', '2024-05-08', '14'), price('a', '2024-05-02', '11')]));
  expect([moved?.before.figure.printed, moved?.after.figure.printed]).toEqual(['11元', '14元']);
  expect(movingIn([price('b', '2024-05-08', '11'), price('a', '2024-05-02', '11')])).toEqual([]);
  const often = ['11', '13', '12', '14'].map((value, at) => price(value, `2024-05-0${at + 2}`, value));
  const chart = chartOf(movingIn(often), 'zh-CN');
  expect(chart?.drawing).toMatchObject({ kind: 'line', title: '江津区 · 花椒收购价' });
  expect(chart?.drawing.marks.map(({ figure, day }) => [figure.printed, day])).toEqual([
    ['11元', '2024-05-02'],
    ['13元', '2024-05-03'],
    ['12元', '2024-05-04'],
    ['14元', '2024-05-05'],
  ]);
  expect(chartOf(movingIn(often.slice(0, 2)), 'zh-CN')).toBeNull();
});

test('a briefing reads as one: lead, sections, headlines with a clause, and up to which edition it was read', () => {
  const { hits, rest } = briefed(newsOf(NEWS), ORDER, []);
  const reply = (length: 'short' | 'full') =>
    renderMessage({
      kind: 'hits',
      private: false,
      language: 'zh-CN',
      heading: { phrase: 'answer.heading.digest', about: '' },
      hits,
      more: rest.length,
      marker: 'm',
      briefing: {
        edition: { paper: '江畔晚报', date: '2024-05-08' },
        until: '2024-05-09 08:00',
        span: 'day',
        length,
        moved: [],
        rest,
      },
    });
  const full = reply('full');
  expect(full.embeds[0]?.description).toBe(
    [
      '### 今日早报',
      '**大桥通车**',
      '> 白溪口大桥5月7日通车，全长**1288米**，双向四车道，过江只要两分钟。',
      '-# 武隆区 · 2 篇报道',
      '',
      '**农业**',
      '- **茶园开采** · 武隆区',
      '> 有茶树**1500亩**',
      '- **橙园丰收** · 奉节县',
      '> 红岩镇的橙园今年收了**3200吨**橙子',
      '',
      '**文化**',
      '- **书屋开门** · 奉节县',
      '> 藏书**2.4万册**',
    ].join('\n'),
  );
  expect(full.embeds[0]?.footer?.text).toBe('截至 江畔晚报 2024年5月8日 · 读到 2024年5月9日 08:00');
  expect(reply('short').embeds[0]?.description).not.toContain('橙子');
  const [buttons, menu] = full.components ?? [];
  expect(buttons?.components).toMatchObject([{ label: '还有 1 条' }]);
  expect(menu?.components).toMatchObject([{ custom_id: '1:more::m', options: { length: 5 } }]);
  expect(componentFaults(full.components ?? [])).toEqual([]);
});
