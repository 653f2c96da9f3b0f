import { describe, expect, test } from 'vitest';
import { articleOf } from '../article.ts';
import { ask } from '../ask.ts';

const news = [
  articleOf({
    id: 'silk',
    title: '黔江 蚕桑连年增收',
    district: '黔江区',
    paragraphs: ['黔江区的桑园有9600亩，养蚕农户约6800户，蚕茧亩产110至130公斤。'],
  }),
  articleOf({ id: 'road', title: '垫江 村道拓宽', district: '垫江县', paragraphs: ['垫江县拓宽村道41公里。'] }),
];

/** 是 or 不是, in the reply's language, as the answer begins. */
const verdict = (text: string) => /^(?:是的|不是|Yes|No)/.exec(ask(text, news).answer)?.[0] ?? null;

describe('a number that the question states', () => {
  test.each([
    ['黔江的桑园有9600亩吗？', '是的'],
    ['黔江的桑园有9500亩吗？', '不是'],
    ['黔江的桑园超过9000亩吗？', '是的'],
    ['黔江的桑园超过1万亩吗？', '不是'],
    ['黔江的桑园不到1万亩吗？', '是的'],
    ['黔江的桑园不到9600亩吗？', '不是'],
    ['黔江的桑园至少有9600亩吗？', '是的'],
    ['黔江的桑园约1万亩吗？', '是的'],
    ['黔江的桑园约2万亩吗？', '不是'],
    ['黔江有9000多亩桑园吗？', '是的'],
    ['黔江有9700多亩桑园吗？', '不是'],
    ['黔江有1000多亩桑园吗？', '不是'],
    ['黔江有120到300公斤的蚕茧亩产吗？', '不是'],
  ])('%s %s', (question, expected) => {
    expect(verdict(question)).toBe(expected);
  });

  test('agrees with a range where it lies in it', () => {
    expect(verdict('黔江的蚕茧亩产有120公斤吗？')).toBe('是的');
    expect(verdict('黔江的蚕茧亩产有150公斤吗？')).toBe('不是');
  });

  test('is answered with the printed figure and its sentence', () => {
    expect(ask('黔江的桑园超过9000亩吗？', news)).toMatchObject({
      status: 'answered',
      answer: '是的。黔江区的桑园有9600亩',
      short: '9600亩',
      figure: { value: 9600 },
      quote: '黔江区的桑园有9600亩，养蚕农户约6800户，蚕茧亩产110至130公斤。',
    });
  });

  test('may be put in English', () => {
    expect(verdict('Does Qianjiang have 9600 mu of mulberry?')).toBe('Yes');
  });

  test.each([
    ['all of it is asked for', '黔江的桑园全都是9600亩吗？'],
    ['something else is asked as well', '黔江的桑园有9600亩，鱼塘也一样？'],
    ['it is asked of a place that is not named there', '黔江和垫江的桑园有9600亩吗？'],
  ])('is no yes where %s', (_, question) => {
    expect(verdict(question)).toBeNull();
  });

  test('is neither right nor wrong where its measure is not printed', () => {
    expect(verdict('黔江的桑园有30座水塔吗？')).toBeNull();
  });
});

test('a question that states no number is answered by the printed sentence', () => {
  expect(ask('垫江有没有拓宽村道？', news)).toMatchObject({
    status: 'answered',
    quote: '垫江县拓宽村道41公里。',
    figure: null,
  });
});

describe('what is denied, called off or only planned', () => {
  const RUMOURS: [question: string, printed: string][] = [
    ['铜盘水库溃坝了吗？', '5月10日，网传铜盘水库溃坝，经核实系谣言，水库运行正常。'],
    ['北山动物园跑出来3只老虎，是真的吗？', '有人发帖称北山动物园跑出来3只老虎，园方辟谣说消息不实。'],
    ['柳湾镇自来水要停7天吗？', '柳湾镇自来水停7天的消息系误传，供水没有中断。'],
    ['滨河灯会有200盏灯吗？', '因大风天气，原定5月13日的滨河灯会取消，200盏灯已经拆下。'],
    ['石门跨江索道投入18台轿厢了吗？', '石门跨江索道因设备检修，18台轿厢暂缓投入运行。'],
    ['玉泉县城北建了6000平方米的体育馆吗？', '玉泉县拟在城北新建6000平方米的体育馆，正在听取意见。'],
    ['新桥街道引进了5辆无人巴士吗？', '新桥街道计划明年引进5辆无人巴士，线路还在商量。'],
    ['青竹中学学费涨到4000元了吗？', '针对青竹中学学费涨到4000元的传言，学校回应：今年学费不涨。'],
    ['长岭撤销了2个收费站吗？', '长岭的2个收费站尚未撤销，过往车辆仍需缴费。'],
    ['明光纺织厂裁员300人是真的吗？', '明光纺织厂否认裁员300人的说法，称生产一切正常。'],
    ['古渡桥夜灯每天亮6小时吗？', '古渡桥夜灯由每天6小时缩短为3小时。'],
    ['云溪美食节来了90家商户吗？', '云溪美食节月底举行，预计参加的商户有90家。'],
    ['东坡湖曾经的水位现在还有12.5米吗？', '东坡湖上月水位曾达到12.5米。'],
  ];
  const printed = RUMOURS.map(([, text], at) => articleOf({ id: `r${at}`, paragraphs: [text] }));

  test.each(RUMOURS)('%s is never a yes: the printed sentence speaks alone', (question, text) => {
    const { answer, quotes } = ask(question, printed);
    expect(answer).not.toMatch(/^(?:是的|Yes)/);
    expect(quotes[0]?.text).toBe(text);
    expect(answer).toContain(text);
  });

  test('is never a yes where a sentence beside it calls all of it off', () => {
    const text = '受大雨影响，青峰山马拉松取消。5200名选手的报名费将原路退还。';
    const run = articleOf({ id: 'run', paragraphs: [text] });
    expect(ask('青峰山马拉松跑了5200名选手吗？', [run]).answer).not.toMatch(/^(?:是的|Yes)/);
  });

  test.each([
    ['what somebody is quoted with', '“青竹沟一夜来了700头野猪！”村里人都这样讲。'],
    ['what another clause excepts', '青竹沟来了700头野猪，除了村口以外，沟里没有野猪伤人。'],
    ['what is told further down to be made up', '青竹沟来了700头野猪。林业站次日澄清，这是编造的谣言。'],
    ['what another report puts right', '青竹沟来了700头野猪。', '更正：昨日消息中“青竹沟来了700头野猪”有误，应为7头。'],
  ])('is never a yes: %s', (_, ...texts) => {
    const reports = texts.map((text, at) => articleOf({ id: `boar${at}`, paragraphs: [text] }));
    expect(ask('青竹沟来了700头野猪吗？', reports).answer).not.toMatch(/^(?:是的|Yes)/);
  });

  test('is a yes where the report denies another number of the kind', () => {
    const text = '网传柳湾镇鸡蛋涨到每斤15元。记者走访发现，柳湾镇鸡蛋每斤5元。商务局表示，网传内容不实。';
    expect(ask('柳湾镇鸡蛋每斤5元吗？', [articleOf({ id: 'egg', paragraphs: [text] })]).answer).toMatch(/^是的。/);
    expect(ask('柳湾镇鸡蛋每斤15元吗？', [articleOf({ id: 'egg', paragraphs: [text] })]).answer).not.toMatch(/^是的。/);
  });

  test('is told by the sentence that denies it, which leads', () => {
    const rumour = articleOf({
      id: 'bus',
      title: '白马镇客车掉下山崖？',
      paragraphs: [
        '网传白马镇一辆客车掉下山崖，19人受伤。',
        '消息传开后，镇上的人都在打听。镇政府连夜到现场查看。',
        '镇政府通报，当天没有客车在镇上出事，该消息系编造。',
      ],
    });
    const { answer, quote } = ask('白马镇客车掉下去伤了19个人吗？', [rumour]);
    expect(answer).not.toMatch(/^(?:是的|Yes)/);
    expect(quote).toBe('镇政府通报，当天没有客车在镇上出事，该消息系编造。');
  });

  test('is a yes again where the question says as much itself', () => {
    expect(ask('新桥街道计划引进5辆无人巴士吗？', printed).answer).toMatch(/^是的。/);
  });
});
