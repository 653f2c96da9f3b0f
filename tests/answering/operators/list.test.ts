import { describe, expect, test } from 'vitest';
import { subjectOf } from '../../../src/answering/listing/subject.ts';
import { listNews, overview } from '../../../src/answering/operators/list.ts';
import type { Answer } from '../../../src/model/answer.ts';
import type { Article } from '../../../src/model.ts';
import { articleOf } from '../article.ts';
import { weighed } from '../weighed.ts';

const report = (id: string, date: string, title: string, text: string, given: Partial<Article> = {}) =>
  articleOf({ id, date, title, paragraphs: [text], ...given });
const NEWS = [
  report('school', '2023-05-12', '山坳小学添新操场', '山坳小学的新操场铺好了塑胶跑道，孩子们跑得欢。', {
    topics: ['教育'],
  }),
  report('water', '2023-05-12', '自来水厂检修停水', '北坡自来水厂夜里检修，三个小区停水五小时。'),
  report('bees', '2023-05-11', '忠县蜂农采槐花', '忠县的蜂农带着蜂箱上山采槐花，天黑才收工。', { district: '忠县' }),
  report('kiln', '2023-03-02', '忠县老窑点火', '忠县的龙窑歇了二十年，开春又点火烧陶。', { district: '忠县' }),
];
const ids = (answer: Answer | null) => answer?.listed.map(({ id }) => id);

function listFor(question: string, of: 'topic' | 'place', articles: readonly Article[] = NEWS): Answer | null {
  const { query, spread } = weighed(question, articles);
  return listNews(query, subjectOf(query.question, spread), { newest: null, articles, spread, of });
}
function overviewFor(question: string, articles: readonly Article[] = NEWS, newest: string | null = '2023-05-12') {
  const { query, spread } = weighed(question, articles);
  return overview(query, { articles, spread, newest });
}

describe('the news of a subject where a home is known', () => {
  const ofHospital = (id: string, district: string, title: string, text: string) =>
    articleOf({ id, title, district, topics: ['医疗'], paragraphs: [text] });
  const hospitals = [
    ofHospital('visit', '忠县', '医院义诊走进社区', '忠县医院义诊，医护人员忙到傍晚。'),
    ofHospital('contest', '忠县', '医院举办护理竞赛', '忠县医院比护理技能，医护人员忙到傍晚。'),
    ofHospital('device', '忠县', '医院添置新设备', '忠县医院添置设备，医护人员忙到傍晚。'),
    ofHospital('bribe', '万州区', '医院院长受贿被查', '万州区这家医院的贪官收受药品回扣。'),
    ...NEWS,
  ];
  const listAtHome = (question: string) => {
    const { query, spread } = weighed(question, hospitals);
    const subject = subjectOf(query.question, spread);
    return ids(listNews(query, subject, { newest: null, articles: hospitals, spread, of: 'topic', home: '忠县' }));
  };

  test('is that of home alone, where enough of it surely belongs', () => {
    expect(listAtHome('医院的新闻有哪些')?.toSorted()).toEqual(['contest', 'device', 'visit']);
  });

  test('is not left out for news of home that hardly belongs', () => {
    expect(listAtHome('医院抓贪官的新闻有哪些')).toContain('bribe');
  });
});

describe('the news of a place', () => {
  test('is of that place alone, newest first', () => {
    expect(ids(listFor('忠县有什么新闻', 'place'))).toEqual(['bees', 'kiln']);
  });

  test('is told by words whose end is printed, where there are any', () => {
    const cut = articleOf({
      paragraphs: ['5月9日，忠县的采蜜工在山坡上，', '忠县的槐花今年早开了十天。'],
      district: '忠县',
    });
    expect(listFor('忠县有什么新闻', 'place', [cut])?.quotes[0]?.text).toBe('忠县的槐花今年早开了十天。');
  });

  test('is a line a report: place, title, day and first words, behind the words of a list', () => {
    expect(listFor('忠县有什么新闻', 'place')?.answer).toBe(
      [
        '报上有这些：',
        '· 忠县 · 忠县蜂农采槐花（2023-05-11）：忠县的蜂农带着蜂箱上山采槐花，天黑才收工。',
        '· 忠县 · 忠县老窑点火（2023-03-02）：忠县的龙窑歇了二十年，开春又点火烧陶。',
      ].join('\n'),
    );
  });

  test('is of the days asked for, where there is any', () => {
    expect(ids(listFor('忠县昨天有什么新闻', 'place'))).toEqual(['bees']);
    expect(listFor('忠县昨天有什么新闻', 'place')?.notes).toEqual([]);
  });

  test('and overviews, say that they stand in for the days asked for, of which there is nothing', () => {
    const notes = [{ kind: 'took', text: '手头没有那几天的报道，列出的是最新的' }];
    expect(listFor('忠县2030年5月1日有什么新闻', 'place')).toMatchObject({ listed: [{ id: 'bees' }, {}], notes });
    expect(overviewFor('2030年5月1日有什么新闻')?.notes).toEqual(notes);
    expect(overviewFor('最近有什么新闻')?.notes).toEqual([]);
  });

  test('is what names the place, where no report is of it, in the words that do', () => {
    const ferry = report('ferry', '2023-05-12', '渡口换了新船', '渡口换上了新船。船工说，奉节的客人坐得最多。');
    const answer = listFor('奉节有什么新闻', 'place', [...NEWS, ferry]);
    expect(ids(answer)).toEqual(['ferry']);
    expect(answer?.quotes.map(({ text }) => text)).toEqual(['船工说，奉节的客人坐得最多。']);
  });

  test('is none where no report is of the place', () => {
    expect(listFor('奉节有什么新闻', 'place')).toBeNull();
  });

  test('has no more than eight lines, each quoted where it stands', () => {
    const topics = ['茶园', '渡口', '电站', '集市', '剧团', '果林', '石桥', '鱼塘', '粮仓', '球场', '苗圃', '邮局'];
    const many = topics.map((thing, at) =>
      report(`n${at}`, '2023-05-12', `${thing}的一天`, `忠县的${thing}今天一早就热闹起来了。`, { district: '忠县' }),
    );
    const answer = listFor('忠县有什么新闻', 'place', many);
    expect(answer?.listed).toHaveLength(8);
    for (const { articleId, paragraph, start, end, text } of answer?.quotes ?? [])
      expect(many.find(({ id }) => id === articleId)?.paragraphs[paragraph]?.slice(start, end)).toBe(text);
  });
});

describe('the news of a subject that no report names', () => {
  test('is that of its kind, and the list says so', () => {
    const list = listFor('补习班的新闻有哪些', 'topic');
    expect(ids(list)).toEqual(['school']);
    expect(list).toMatchObject({ status: 'answered', band: 'nearest' });
    expect(list?.answer).toMatch(/^没有报道提到“补习班”。同一方面的有：\n· /);
  });

  test('is the paper’s own where the topic itself is asked for, or where a report has the words', () => {
    for (const question of ['教育新闻有哪些', '小学的新闻有哪些']) {
      expect(listFor(question, 'topic')).toMatchObject({ band: 'sure', answer: expect.stringMatching(/^报上有这些/) });
    }
  });
});

test('the news of a subject has what is of it, and nothing of other subjects', () => {
  expect(ids(listFor('最近有没有停水通知', 'topic'))).toEqual(['water']);
  expect(ids(listFor('最近有什么教育新闻', 'topic'))).toEqual(['school']);
});

describe('what is new', () => {
  test('is told of the day that is asked for', () => {
    expect(ids(overviewFor('今天有啥新闻'))?.toSorted()).toEqual(['school', 'water']);
    expect(ids(overviewFor('昨天有啥新闻'))).toEqual(['bees']);
  });

  test('is told of the newest days where none is asked for', () => {
    expect(ids(overviewFor('有什么新闻'))).toHaveLength(4);
    expect(ids(overviewFor('有什么新闻'))?.slice(0, 2).toSorted()).toEqual(['school', 'water']);
  });

  test('has one line for two reports of one event', () => {
    const [, water, ...others] = NEWS;
    const evening = report('water2', '2023-05-12', '自来水厂检修停水', '三个小区停水五小时：北坡自来水厂夜里检修。');
    const answer = overviewFor('今天有啥新闻', [...NEWS, evening]);
    expect(water).toBeDefined();
    expect(others).toHaveLength(2);
    expect(ids(answer)?.filter((id) => id.startsWith('water'))).toHaveLength(1);
  });

  test('tells what is worth most to everybody first, however much another has to tell', () => {
    const flood = report('flood', '2023-05-12', '暴雨致山洪', '暴雨引发山洪，下游两个镇紧急转移群众3100人。');
    const sale = report('sale', '2023-05-12', '新品上市', '新款冰淇淋上市，到店打卡领取优惠券。'.repeat(40));
    const listed = ids(overviewFor('今天有啥新闻', [sale, ...NEWS, flood]));
    expect(listed?.[0]).toBe('flood');
    expect(listed?.at(-1)).toBe('sale');
  });

  test('leaves out what is hardly news where there is enough of it', () => {
    const floods = ['安河', '白水', '长滩', '东溪', '丰乐', '古路', '红岩', '金桥'].map((town) =>
      report(town, '2023-05-12', `${town}镇暴雨`, `暴雨引发山洪，${town}镇紧急转移群众，公路中断。`),
    );
    const share = report('share', '2023-05-12', '股票行情快报', '股票行情快报：今日主力资金净卖出，收盘报9.83元。');
    expect(ids(overviewFor('今天有啥新闻', [share, ...floods]))).not.toContain('share');
    expect(ids(overviewFor('今天有啥新闻', [share, ...floods.slice(0, 2)]))).toContain('share');
  });

  test('is nothing where there are no articles', () => {
    expect(overviewFor('今天有啥新闻', [], null)).toBeNull();
  });
});
