import { expect, test } from 'vitest';
import { readPage } from '../../../src/reading/read-page.ts';
import { pageOf, setIn } from '../typeset.ts';

const FERRY =
  '本报讯(记者 冉小川)南川区木渡镇的渡口迎来今年第一班客船,两岸村民赶早排队登船,渡口的往返票价只收四元,码头上比赶集还要热闹。';
const STATION =
  '本报讯(记者 石平)垫江县青石村在山坳里建起一座气象站,气象站每隔十分钟向果农的手机报一次气温和风速,果农说柑橘再没有冻坏。';

test('of the heads of two articles that stand above both texts, each goes to its own', () => {
  const { articles } = readPage(
    pageOf(['木渡渡口开出第一班客船', '青石村气象站向果农报气温', setIn(FERRY, 16), setIn(STATION, 16)]),
  );
  expect(articles.map(({ title, blocks }) => ({ title, blocks }))).toEqual([
    { title: '木渡渡口开出第一班客船', blocks: [0, 2] },
    { title: '青石村气象站向果农报气温', blocks: [1, 3] },
  ]);
});
