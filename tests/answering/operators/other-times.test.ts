import { expect, test } from 'vitest';
import { articleOf } from '../article.ts';
import { ask } from '../ask.ts';

const editions = ['今年1月', '今年2月', '今年3月'].map((time, index) =>
  articleOf({
    id: time,
    title: '忠县公交客流',
    district: '忠县',
    date: `2023-0${index + 2}-06`,
    paragraphs: [`${time}，忠县公交运送乘客${31 + index}万人次。`],
  }),
);

test('a figure of another time is none of the one asked for: it is said, and the printed times are offered', () => {
  const { status, reason, answer, alternatives } = ask('忠县公交2022年5月运送乘客多少？', editions);
  expect([status, reason]).toEqual(['nothing', 'no_figure']);
  expect(answer).toBe('报上有这个数字，但没有印你问的那段时间的。');
  expect(alternatives).toEqual([
    { label: '忠县 公交运送乘客（二零二三年一月）', ask: '忠县二零二三年一月公交运送乘客是多少' },
    { label: '忠县 公交运送乘客（二零二三年二月）', ask: '忠县二零二三年二月公交运送乘客是多少' },
    { label: '忠县 公交运送乘客（二零二三年三月）', ask: '忠县二零二三年三月公交运送乘客是多少' },
  ]);
});

test('what is offered answers when it is asked', () => {
  const [, second] = ask('忠县公交2022年5月运送乘客多少？', editions).alternatives;
  expect(ask(second?.ask ?? '', editions).figure?.printed).toBe('32万人次');
});

test('the months of a quarter are not its figure', () => {
  expect(ask('忠县公交今年一季度运送乘客多少？', editions)).toMatchObject({ status: 'nothing', reason: 'no_figure' });
  expect(ask('忠县公交今年2月运送乘客多少？', editions).figure?.printed).toBe('32万人次');
});

test('a time without a year may be an old paper’s own', () => {
  const old = articleOf({
    district: '忠县',
    date: '2019-08-07',
    paragraphs: ['8月6日周二，忠县大桥通过车辆1.3万辆次。'],
  });
  expect(ask('忠县大桥8月6日通过车辆多少辆次？', [old])).toMatchObject({
    figure: { printed: '1.3万辆次' },
    notes: [{ kind: 'period_differs' }, { kind: 'as_of' }],
  });
  expect(ask('忠县大桥2022年8月6日通过车辆多少辆次？', [old]).status).toBe('nothing');
});
