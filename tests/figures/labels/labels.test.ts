import { expect, test } from 'vitest';
import { findFigures } from '../../../src/figures/find-figures.ts';

const context = { articleId: 'a1', paragraph: 0, district: null, today: '2022-08-10' };

/** Printed figure and label, one after the other. */
function labels(paragraph: string) {
  return Object.fromEntries(findFigures(paragraph, context).map(({ printed, label }) => [printed, label]));
}

test.each([
  ['the words before a measure', '南湖景区项目总投资约为3.4亿元。', { '约为3.4亿元': '南湖景区项目总投资' }],
  ['the noun behind a count, with the verb that tells what came of it', '共引进5家企业。', { '5家': '引进企业' }],
  ['connectives and dates are left out', '其中,截至7月底已建成充电桩86个。', { '86个': '建成充电桩' }],
  ['能源 keeps its first character', '能源消费量120万吨。', { '120万吨': '能源消费量' }],
  ['quoted examples are shed', '开展"送戏下乡""送医上门"等惠民活动60余次。', { '60余次': '开展惠民活动' }],
  ['a name in quotation marks that is the thing itself stays', '设立"共享书屋"12个。', { '12个': '设立"共享书屋"' }],
  [
    'a long list of examples is shed',
    '在全区新添置了血压仪、心电图机、血糖检测仪等各类便民医疗设备40台。',
    { '40台': '各类便民医疗设备' },
  ],
  ['a general noun takes what is said of it', '30家单位通过"诚信贷"融资。', { '30家': '单位通过"诚信贷"融资' }],
  ['what a thing was made counts', '6家科创企业孵化中心新认定为国家级孵化器。', { '6家': '新认定为国家级孵化器' }],
  ['a noun counted without a measure word', '7万农户用上了自来水。', { '7万农户': '农户用上自来水' }],
  ['a measure before a noun measures the noun', '新种80亩脆李。', { '80亩': '新种脆李' }],
  ['the noun behind 的 owns the measure before it', '海拔1300米的仙女村。', { '1300米': '仙女村海拔' }],
  [
    'a time that is long is that of the noun behind 的',
    '打了长达7年的官司，修了长18公里的大桥。',
    { 达7年: '官司', '18公里': '大桥长' },
  ],
  [
    'who reports it is not what is measured',
    '本报讯(记者 何力)3月4日,记者从区里获悉,今年竹笋种植面积达2万亩,预计产量突破3万吨。',
    { 达2万亩: '竹笋种植面积', 突破3万吨: '产量' },
  ],
  ['nor is it in one clause with it', '本报讯(记者 何力)全区竹笋产量突破3万吨。', { 突破3万吨: '全区竹笋产量' }],
  ['a word that only begins so is what is measured', '互联网通讯用户达3万户。', { 达3万户: '互联网通讯用户' }],
  ['an age belongs to the person', '72岁的周大爷在田里说。', { '72岁': '周大爷' }],
])('%s', (_what, paragraph, expected) => {
  expect(labels(paragraph)).toEqual(expected);
});

test('a total takes its owner from the figure before, without the verb that made that one new', () => {
  expect(labels('上半年新培育种粮大户 48户,总量达516户。')).toEqual({
    '48户': '新培育种粮大户',
    达516户: '种粮大户总量',
  });
});

test('a length takes its owner from what the sentence is about', () => {
  expect(labels('二号隧道位于青山镇,两端接国道,长度3.1公里。')).toEqual({ '3.1公里': '二号隧道长度' });
});

test('a change and a share belong to what was measured before them', () => {
  expect(labels('实现工业产值61亿元,同比增长7.4%,占全区的32%。')).toEqual({
    '61亿元': '实现工业产值',
    '7.4%': '实现工业产值同比增长',
    '32%': '实现工业产值占全区',
  });
});

test('a share in brackets belongs to the count before them', () => {
  expect(labels('新增专精特新企业9家(占全市6.2%)。')).toEqual({
    '9家': '新增专精特新企业',
    '6.2%': '新增专精特新企业占全市',
  });
});

test('as many things as numbers are told in turn', () => {
  expect(labels('发放种粮农户、养殖农户补贴120万元、86万元。')).toEqual({
    '120万元': '发放种粮农户补贴',
    '86万元': '发放养殖农户补贴',
  });
  expect(labels('水稻面积和玉米面积分别为3万亩和2万亩。')).toEqual({ '3万亩': '水稻面积', '2万亩': '玉米面积' });
});

test('a contrast keeps the words that it shares', () => {
  expect(labels('收到建议线上210条、线下85条。')).toEqual({ '210条': '收到建议线上', '85条': '收到建议线下' });
});

test('money for somebody is told of who gave it', () => {
  expect(labels('三只基金累计为120家小微企业融资9.5亿元。')).toMatchObject({ '9.5亿元': '三只基金累计融资' });
});

test('letters and traditional characters stay as printed', () => {
  expect(labels('引進NMPA認證企業4家。')).toEqual({ '4家': '引進NMPA認證企業' });
});

test('what is said behind the last of a list is said of each', () => {
  expect(labels('2座铁桥、5条省道穿过城区。')).toMatchObject({ '2座': '铁桥' });
  expect(labels('4家企业、6个项目落地。')).toEqual({ '4家': '企业落地', '6个': '项目落地' });
});

test('where a list hides what is counted, its verb is all that is sure', () => {
  expect(labels('重点解决停车、照明、排水等7个')).toEqual({ '7个': '重点解决' });
});

test('a long label ends or begins outside a number', () => {
  expect(labels('本线使用6辆Enviro 500 MMC 12米双层空调巴士作挂牌车')).toMatchObject({ '6辆': 'Enviro 500 MMC' });
});
