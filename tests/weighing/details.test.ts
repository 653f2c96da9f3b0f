import { expect, test } from 'vitest';
import { detailAskedIn, tellsDetail } from '../../src/weighing/details.ts';

const tells = (question: string, ...texts: string[]) => {
  const detail = detailAskedIn(question);
  return detail === null ? null : tellsDetail(detail, texts);
};

test.each([
  ['过河一趟收好多钱', '渡口票价20元。', '渡口修了200万元的栈桥。'],
  ['渡口杯踢了几比几', '渡口队以3:1取胜。', '渡口杯踢到第3场，来了100人。'],
  ['渡口哪天能通船', '渡口预计9月底通船。', '渡口8月3日停了船。'],
  ['渡船是哪家公司造的', '渡船由白鹭船舶制造。', '渡船造了三年。'],
  ['渡口几号能坐船', '渡船每月6日、16日开。', '渡口8月3日停了船。'],
  ['小渡船取的啥名', '渡船取名“白鹭”。', '渡船有三层。'],
  ['撑船的姓什么', '撑船的张某今年六十。', '撑船的人今年六十。'],
  ['偷船的判了几年', '偷船人一审获刑，法院判处拘役。', '偷船人被带走。'],
])('%s is told by %j, and not by %j', (question, telling, other) => {
  expect(tells(question, telling)).toBe(true);
  expect(tells(question, other)).toBe(false);
  expect(tells(question, other, telling)).toBe(true);
});

test('a name is told as well where somebody is named by a role', () => {
  expect(tells('撑船的叫啥', '村民葛青说，水大不走。')).toBe(true);
  expect(tells('撑船的叫啥', '撑船的是村民葛青盼来的。')).toBe(true);
  expect(tells('撑船的叫啥', '村民盼来了渡船。')).toBe(false);
});

test('what asks for no such detail has none to lack', () => {
  expect(tells('渡口为啥停了', '渡口停了。')).toBeNull();
});
