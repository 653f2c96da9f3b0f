import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFigures } from '../../src/figures/find-figures.ts';

const context = { articleId: 'a1', paragraph: 2, district: '巴南区', today: '2022-08-10' };

/** What a figure says, without where it stands. */
function readings(paragraph: string) {
  return findFigures(paragraph, context).map(({ printed, value, unit, qualifier }) => [
    printed,
    value,
    unit,
    qualifier,
  ]);
}

describe('numbers are written out', () => {
  test.each([
    ['水库库容38万立方米。', '38万立方米', 380_000, '立方米'],
    ['总投资17.06亿元。', '17.06亿元', 1_706_000_000, '元'],
    ['发放贷款3,260笔。', '3,260笔', 3260, '笔'],
    ['全县人口３２万人。', '３２万人', 320_000, '人'],
    ['筹款6万5千元。', '6万5千元', 65_000, '元'],
    ['出口1亿2000万美元。', '1亿2000万美元', 120_000_000, '美元'],
    ['装机容量240千瓦。', '240千瓦', 240, '千瓦'],
    ['年发电12亿千瓦时。', '12亿千瓦时', 1_200_000_000, '千瓦时'],
    ['修成便桥三座。', '三座', 3, '座'],
    ['捐出兩萬元。', '兩萬元', 20_000, '元'],
    ['这筐重四斤半。', '四斤半', 4.5, '斤'],
    ['车程两个半小时。', '两个半小时', 2.5, '个小时'],
    ['门票八元五角。', '八元五角', 8.5, '元'],
    ['房价每套¥860000。', '¥860000', 860_000, '元'],
    ['均价9600元/平方米。', '9600元/平方米', 9600, '元/平方米'],
    ['油耗5.8升/100公里。', '5.8升/100公里', 5.8, '升/100公里'],
    ['他身高1米8。', '1米8', 1.8, '米'],
    ['货款港币2万元。', '港币2万元', 20_000, '港币'],
    ['货款人民币 45万元。', '人民币 45万元', 450_000, '元'],
    ['夜间零下7摄氏度。', '零下7摄氏度', -7, '摄氏度'],
    ['景区步道长2.4km。', '2.4km', 2.4, 'km'],
    ['这是一处占地５０㎡的小店。', '５０㎡', 50, 'm2'],
  ])('%s', (paragraph, printed, value, unit) => {
    expect(readings(paragraph)).toEqual([[printed, value, unit, null]]);
  });
});

describe('ranges keep both ends', () => {
  test.each([
    ['亩产是老品种的3-4倍。', '3-4倍', [3, 4], '倍'],
    ['收入提高2到3倍。', '2到3倍', [2, 3], '倍'],
    ['每户补助2至5万元。', '2至5万元', [20_000, 50_000], '元'],
    ['月薪8000-1.2万元。', '8000-1.2万元', [8000, 12_000], '元'],
    ['缺口为6亿元至8亿元。', '6亿元至8亿元', [600_000_000, 800_000_000], '元'],
    ['气温18～26℃。', '18～26℃', [18, 26], '°C'],
    ['来了两三百人。', '两三百人', [200, 300], '人'],
    ['增速在5%-7%之间。', '5%-7%', [5, 7], '%'],
    ['含水百分之三到百分之五。', '百分之三到百分之五', [3, 5], '%'],
  ])('%s', (paragraph, printed, value, unit) => {
    expect(readings(paragraph)).toEqual([[printed, value, unit, null]]);
  });
});

describe('a qualifier stands before, inside or behind the number', () => {
  test.each([
    ['果园约90亩。', '约90亩', 90, '约'],
    ['投资约为4亿元。', '约为4亿元', 400_000_000, '约'],
    ['游客超过12万人次。', '超过12万人次', 120_000, '超'],
    ['近300户受益。', '近300户', 300, '近'],
    ['产值达到5亿元。', '达到5亿元', 500_000_000, '达'],
    ['占地不足10亩。', '不足10亩', 10, '不足'],
    ['栽树至少500株。', '至少500株', 500, '至少'],
    ['服务群众4000余人次。', '4000余人次', 4000, '余'],
    ['全长10多公里。', '10多公里', 10, '多'],
    ['受益二十余万人。', '二十余万人', 200_000, '余'],
    ['历时5个多月。', '5个多月', 5, '多'],
    ['体重150斤左右。', '150斤左右', 150, '左右'],
    ['出勤率98%以上。', '98%以上', 98, '以上'],
    ['来了百余名学生。', '百余名', 100, '余'],
    ['上千名乡亲到场。', '上千名', 1000, '上'],
    ['节约5万元。', '5万元', 50_000, null],
    ['直达6个城市。', '6个', 6, null],
  ])('%s', (paragraph, printed, value, qualifier) => {
    expect(findFigures(paragraph, context).map((one) => [one.printed, one.value, one.qualifier])).toEqual([
      [printed, value, qualifier],
    ]);
  });
});

describe('shares in words are percentages', () => {
  test.each([
    ['三成村民回乡。', '三成', 30, '%'],
    ['七成五的田种了稻。', '七成五', 75, '%'],
    ['占百分之四十二。', '百分之四十二', 42, '%'],
    ['误差不到千分之三。', '不到千分之三', 0.3, '%'],
    ['春装打六五折。', '六五折', 65, '%'],
    ['产量翻一番。', '翻一番', 2, '倍'],
    ['同比下降3.2%。', '3.2%', 3.2, '%'],
    ['利润为-4.5%。', '-4.5%', -4.5, '%'],
    ['提高2.1个百分点。', '2.1个百分点', 2.1, '个百分点'],
    ['占了三分之一。', '三分之一', 0.333333333333333, ''],
  ])('%s', (paragraph, printed, value, unit) => {
    expect(findFigures(paragraph, context).map((one) => [one.printed, one.value, one.unit])).toEqual([
      [printed, value, unit],
    ]);
  });
});

describe('things are counted with and without a measure word', () => {
  test.each([
    ['惠及6万农户。', '6万农户', 60_000, '户', 'households'],
    ['培训300村民。', '300村民', 300, '人', 'people'],
    ['建成A馆和B馆两大平台。', '两大', 2, '个', 'count:个'],
    ['梳理出5大类资源。', '5大类', 5, '类', 'count:类'],
    ['献血人次达1299万。', '达1299万', 12_990_000, '', ''],
    ['建设期2年,运营期8', '2年', 2, '年', 'years'],
    ['发生4.6级地震。', '4.6级', 4.6, '级', 'count:级'],
  ])('%s', (paragraph, printed, value, unit, dimension) => {
    const [first] = findFigures(paragraph, context);
    expect([first?.printed, first?.value, first?.unit, first?.dimension]).toEqual([printed, value, unit, dimension]);
  });

  test('a number whose unit was cut off with the paragraph has none', () => {
    expect(readings('建设期2年,运营期8')).toEqual([
      ['2年', 2, '年', null],
      ['8', 8, '', null],
    ]);
  });
});

describe('numbers that name, rank or tell the time are no figures', () => {
  test.each([
    '第十一届茶文化节开幕。',
    '8月3日至6日举行。',
    '上午9点30分开门,18:00关门。',
    '凌晨两点收工。',
    '咨询电话023-67890123,邮编400054。',
    '轻轨6号线穿过5号楼。',
    '5G网络和4K屏。',
    '"十四五"规划里的1+3+N体系。',
    '《便民十条》和《纾困25条》出台。',
    '落实"稳经济32条"。',
    '排名第三,进入前10名。',
    '24小时营业。',
    '二期工程动工。',
    '他是90后。',
    '三年前搬来。',
    '一名队员提着一盏灯。',
    '数十人围观,几百棵树。',
    '近三年来变化很大。',
    '红十字会到了。',
    '坚持"三个一"。',
    '10年期国债。',
    '2019款轿车。',
    '珠三角一带。',
    '一二一团驻地。',
    '从三个方面入手。',
    '打造"一个项目、两套班子"机制。',
  ])('%s', (paragraph) => {
    expect(readings(paragraph)).toEqual([]);
  });
});

test('块 before what is counted in pieces is no money', () => {
  expect(readings('夺得3块银牌,门票30块钱,一碗面12块')).toEqual([
    ['3块', 3, '块', null],
    ['30块钱', 30, '元', null],
    ['12块', 12, '元', null],
  ]);
});

test('一块 with a size is a piece, and no money', () => {
  expect(readings('一块0.3平方米的残片,卖3块5,')).toEqual([
    ['0.3平方米', 0.3, '平方米', null],
    ['3块5', 3.5, '元', null],
  ]);
});

test('a figure points at its printed words and carries the clause around them', () => {
  const paragraph = '茶园扩种以来,巴南区今年上半年新建茶园 1.2万亩,产干茶约300吨。';
  expect(findFigures(paragraph, context)).toEqual([
    {
      value: 12_000,
      unit: '亩',
      dimension: 'area',
      qualifier: null,
      printed: '1.2万亩',
      start: 20,
      end: 25,
      quote: '巴南区今年上半年新建茶园 1.2万亩',
      label: '巴南区新建茶园',
      period: { printed: '今年上半年', from: '2022-01-01', to: '2022-06-30' },
      district: '巴南区',
      articleId: 'a1',
      paragraph: 2,
    },
    {
      value: 300,
      unit: '吨',
      dimension: 'mass',
      qualifier: '约',
      printed: '约300吨',
      start: 29,
      end: 34,
      quote: '产干茶约300吨',
      label: '产干茶',
      period: null,
      district: '巴南区',
      articleId: 'a1',
      paragraph: 2,
    },
  ]);
});

describe('whatever the paragraph', () => {
  const pieces = fc.constantFrom(
    ...'约超近余多达30 1.2万亿元亩个月日年家,。;、"《》（）百分之三成第-至%㎡$Ａ\u200b\uD83Dｋ上半'.split(''),
  );
  const paragraphs = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((list) => list.join('')),
  );

  test('printed words and quotes stand where they are said to stand', () => {
    fc.assert(
      fc.property(paragraphs, (paragraph) => {
        for (const figure of findFigures(paragraph, context)) {
          expect(paragraph.slice(figure.start, figure.end)).toBe(figure.printed);
          expect(figure.quote).toContain(figure.printed);
          expect(paragraph).toContain(figure.quote);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('figures come in printed order and do not overlap', () => {
    fc.assert(
      fc.property(paragraphs, (paragraph) => {
        const figures = findFigures(paragraph, context);
        expect(figures.every((one, i) => i === 0 || one.start >= (figures[i - 1]?.end ?? 0))).toBe(true);
      }),
    );
  });
});
