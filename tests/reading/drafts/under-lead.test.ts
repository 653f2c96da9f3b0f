import { expect, test } from 'vitest';
import { readPage } from '../../../src/reading/read-page.ts';
import { pageOf, setIn } from '../typeset.ts';

const LEAD =
  '3月4日,南川区木渡镇的渡口迎来今年第一班客船,两岸村民赶早排队登船,码头上比赶集还要热闹,镇里为此添了两名安全员,也修好了栈桥。';
const SECOND = '据了解,这条航线停了六年,去年冬天重新疏浚河道,新建候船亭一座,添置救生衣120件,往返票价只收四元。';
const THIRD = '船工老冉在江上走了三十年,他说村里的娃儿上学再不用绕山路,单程能省下一个半小时,老人看病也方便得多。';

test('who signs below a first paragraph that is set wide signs all of the article, with photographs or without', () => {
  for (const byline of ['本报记者 冉小川', '本报记者 冉小川 文/摄']) {
    const { articles } = readPage(
      pageOf(['停航六年的渡口又开船了', setIn(LEAD, 34), byline, setIn(SECOND, 14), setIn(THIRD, 14)]),
    );
    expect(articles.map(({ blocks, byline }) => ({ blocks, people: byline?.people }))).toEqual([
      { blocks: [0, 1, 2, 3, 4], people: ['冉小川'] },
    ]);
  }
});

const TICKETS =
  '南川区木渡镇的渡口把票价定在往返四元,第一班客船开走以前两岸村民赶早排队登船,镇里添了安全员,也修好了码头上的栈桥。';
const STATION =
  '垫江县青石村在山坳里建起一座小气象站,每隔十分钟向果农的手机报一次气温和风速,去年倒春寒再没有冻坏柑橘。';
const SCHOOL = '云岭县的山区小学开出第一堂天文课,孩子们用旧镜片磨成望远镜,夜里在操场上数清了木星的四颗卫星。';

test('the same where a subhead stands right below who signs', () => {
  const { articles } = readPage(
    pageOf([
      ...['山坳里建起小气象站报准信', '本报记者 石平', setIn(STATION, 14)],
      ...['山区孩子夜里数清木星卫星', '本报记者 何力', setIn(SCHOOL, 14)],
      '停航六年的渡口又开船了',
      setIn(LEAD, 34),
      '本报记者 冉小川',
      '往返只收四元',
      setIn(TICKETS, 14),
      setIn(THIRD, 14),
    ]),
  );
  expect(articles.at(-1)).toMatchObject({ blocks: [6, 7, 8, 9, 10, 11], subheads: ['往返只收四元'] });
});

test('the same where the heads and the lead of another article stand between', () => {
  const { articles } = readPage(
    pageOf([
      ...['停航六年的渡口又开船了', setIn(LEAD, 34), '本报记者 冉小川'],
      ...['山坳里建起小气象站报准信', '本报记者 石平'],
      ...[setIn(TICKETS, 14), setIn(STATION, 14)],
    ]),
  );
  expect(articles.map(({ blocks }) => blocks)).toEqual([
    [0, 1, 2, 5],
    [3, 4, 6],
  ]);
});
