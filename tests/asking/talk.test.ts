import { describe, expect, test } from 'vitest';
import { withoutTalk } from '../../src/asking/talk.ts';

describe('speech about asking', () => {
  test.each([
    ['哎各位大佬问一下，忠县水厂投了多少钱来着？', '忠县水厂投了多少钱来着？'],
    ['有没有人晓得忠县水厂投了好多钱', '忠县水厂投了好多钱'],
    ['請問有沒有人知道忠縣水廠投了多少錢', '忠縣水廠投了多少錢'],
    ['刚才看报纸说忠县修了水厂，在哪个镇？', '忠县修了水厂，在哪个镇？'],
    ['不好意思打扰一下，想请教各位，水厂哪天动工？谢谢！', '水厂哪天动工？'],
    ['在线等，挺急的：水厂有几座池子😂', '水厂有几座池子'],
    ['群里有懂行的吗，水厂占地多少亩', '水厂占地多少亩'],
    ['我妈让我问的，水费多少钱一吨哈', '水费多少钱一吨哈'],
    ['兄弟们，水厂有多少人，有知道的吗', '水厂有多少人，'],
    ['hey does anyone know how much the bridge cost? thanks!', 'how much the bridge cost?'],
    ['quick question: who built it? pls', 'who built it?'],
  ])('is left out of %s', (typed, asked) => {
    expect(withoutTalk(typed).trim()).toBe(asked);
  });

  test.each([
    '访问学者有多少人？',
    '收集群众反映问题多少条',
    '居民求助的电话是多少？',
    '网友们说了什么？',
    '谢谢',
    '有人在吗',
    '1,200亩和3.5万亩哪个多',
    '早上10:30开会吗',
  ])('is nothing of %s', (typed) => {
    expect(withoutTalk(typed)).toBe(typed);
  });

  test('goes with the pictures, though nothing else is said', () => {
    expect(withoutTalk('有人在吗😂')).toBe('有人在吗');
  });
});
