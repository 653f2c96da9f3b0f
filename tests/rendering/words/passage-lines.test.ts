import { expect, test } from 'vitest';
import type { Quote } from '../../../src/model.ts';
import { textOf } from '../../../src/rendering/layouts/layout.ts';
import { passageLines } from '../../../src/rendering/words/passage-lines.ts';

const TEXT = '白溪口大桥昨天通车。桥长八百米，有六条车道。记者在桥头看到，大桥昨天通车。两岸的人都来了。';
const quoteOf = (text: string): Quote => {
  const start = TEXT.indexOf(text);
  return { articleId: 'a', paragraph: 0, start, end: start + text.length, text };
};
const [opens, long, seen, all] = [
  '白溪口大桥昨天通车。',
  '桥长八百米，有六条车道。',
  '记者在桥头看到，',
  '两岸的人都来了。',
].map(quoteOf) as [Quote, Quote, Quote, Quote];
const PLAIN = { language: 'zh-CN', figures: [], short: null, best: null } as const;
const told = (...[quotes, marked = PLAIN]: [Quote[], Parameters<typeof passageLines>[1]?]) =>
  passageLines(quotes, marked).map(textOf);

test('sentences that follow in print stand together, others on a line of their own', () => {
  expect(told([opens, long, all])).toEqual(['白溪口大桥昨天通车。桥长八百米，有六条车道。', '两岸的人都来了。']);
});

test('words that stand in another sentence are not said again, and a stump of one not at all', () => {
  const again = { ...quoteOf('大桥昨天通车。'), paragraph: 1 };
  expect(told([opens, again])).toEqual([opens.text]);
  expect(told([seen, all])).toEqual([all.text]);
  expect(told([seen])).toEqual([seen.text]);
});

test('the sentence that answers is the one in bold', () => {
  const [, line] = passageLines([opens, all], { ...PLAIN, best: all });
  expect(line?.spans).toEqual([{ kind: 'bold', text: all.text }]);
});
