import { expect, test } from 'vitest';
import { articleOf } from './article.ts';
import { ask } from './ask.ts';

const BRIDGES = [
  articleOf({
    id: 'b',
    title: '青川大桥通车',
    district: '江津区',
    paragraphs: ['江津区的青川大桥5月10日通车，大桥全长820米。跟着通车的还有两所中学门前的路。'],
  }),
];

test('of a name that no report has its own part of nothing is told by what others of its kind are told', () => {
  expect(ask('青川大桥有多长', BRIDGES)).toMatchObject({ status: 'answered', figure: { printed: '820米' } });
  for (const question of ['白溪口大桥有多长', '江津白溪口大桥什么时候通车', '红光隧道什么时候通车', '嘉华大桥']) {
    expect(ask(question, BRIDGES)).toMatchObject({ status: 'nothing', figure: null });
  }
});

test('words that only ask, or lead to a thing, are no part of its name', () => {
  for (const question of ['那座大桥有多长', '江津大桥有多长', '上大桥要走多长']) {
    expect(ask(question, BRIDGES)).toMatchObject({ status: 'answered' });
  }
});

test('nothing is told of words in Latin letters that mostly nobody knows and that ask nothing', () => {
  for (const words of ['foo bridge', 'lorem ipsum', 'xyzzy']) {
    expect(ask(words, BRIDGES), words).toMatchObject({ status: 'nothing', reason: 'no_match' });
  }
  for (const words of ['bridge', 'long bridge', 'how long is the foo bridge', 'Jiangjin bridge']) {
    expect(ask(words, BRIDGES), words).toMatchObject({ status: 'answered' });
  }
});
