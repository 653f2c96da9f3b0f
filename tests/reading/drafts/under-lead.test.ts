import { expect, test } from 'vitest';
import { readPage } from '../../../src/reading/read-page.ts';
import { pageOf, setIn } from '../typeset.ts';

const LEAD =
  '3月4日,南川区木渡镇的渡口迎来今年第一班客船,两岸村民赶早排队登船,码头上比赶集还要热闹,镇里为此添了两名安全员,也修好了栈桥。';
const SECOND = '据了解,这条航线停了六年,去年冬天重新疏浚河道,新建候船亭一座,添置救生衣120件,往返票价只收四元。';
const THIRD = '船工老冉在江上走了三十年,他说村里的娃儿上学再不用绕山路,单程能省下一个半小时,老人看病也方便得多。';

test('who signs below a first paragraph that is set wide signs all of the article', () => {
  const { articles } = readPage(
    pageOf(['停航六年的渡口又开船了', setIn(LEAD, 34), '本报记者 冉小川', setIn(SECOND, 14), setIn(THIRD, 14)]),
  );
  expect(articles.map(({ blocks, byline }) => ({ blocks, people: byline?.people }))).toEqual([
    { blocks: [0, 1, 2, 3, 4], people: ['冉小川'] },
  ]);
});
