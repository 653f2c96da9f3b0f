import { describe, expect, test } from 'vitest';
import { kindOf } from '../../src/asking/kind.ts';
import { fold, foldText } from '../../src/text/fold.ts';

const KINDS = {
  figure: ['冷库有几座？', '种了多少亩柠檬', '海拔多高？', '油菜面积', 'How many wells were drilled?', '桥有好多座嘛'],
  yesno: ['冷库超过10座吗？', '柠檬丰收是真的？', '有没有通车', 'Did the bridge open?', '冷库有几座你晓得吗'],
  compare: ['武隆和璧山哪个投资更多？', '谁的冷库大？', 'Which has more wells, Wulong or Bishan?'],
  superlative: ['哪个区的桑园最大？', '冷库最多的是哪家？', 'Which district has the most wells?'],
  place: ['哪个区建了冷库？', 'Which district built it?'],
  author: ['这篇稿子谁写的？', '谁拍的照片？', '由哪几位采写', 'Who wrote about the bridge?'],
  who: ['谁在养蚕？', '带头的叫什么名字？', 'Who runs it?'],
  when: ['大桥什么时候通车？', '哪年开工的', 'When did the bridge open?'],
  where: ['竹编馆在哪里？', '柑橘节举办地', 'Where is the museum?'],
  list: ['有哪些特产？', '都有啥'],
  why: ['为什么要修水渠？', 'Why was it built?'],
  how: ['怎么报名？', '如何养蚕'],
  what: ['什么是宜机化？', 'What is a lemon store?'],
  summary: ['武隆有什么新闻？', '说说柠檬', 'Any news from Wulong?'],
  statement: ['武隆', '柠檬冷库', 'Wulong', ''],
} as const;

describe.each(Object.entries(KINDS))('%s', (kind, questions) => {
  test.each(questions)('is asked for by %j', (question) => {
    expect(kindOf(foldText(question)).kind).toBe(kind);
  });
});

test('traditional script asks as simplified does', () => {
  expect(kindOf(foldText('冷庫有幾座？')).kind).toBe('figure');
  expect(kindOf(foldText('大橋什麼時候通車？')).kind).toBe('when');
});

test('the words that only ask for news or an author are told apart from what is asked about', () => {
  const question = '武隆有什么新闻？';
  const [first] = kindOf(foldText(question)).spans(fold(question));
  expect(first === undefined ? '' : question.slice(first.start, first.end)).toBe('有什么新闻');
  expect(kindOf(foldText('冷库有几座？')).spans(fold('冷库有几座？'))).toEqual([]);
});

test('what stands between two words that ask for news is what news is asked of', () => {
  const question = '最近有什么教育新闻？';
  const spans = kindOf(foldText(question)).spans(fold(question));
  expect(spans.map(({ start, end }) => question.slice(start, end)).join('|')).not.toContain('教育');
});

test('a Latin word asks only where it stands by itself', () => {
  expect(kindOf(foldText('Wulong somewhen')).kind).toBe('statement');
});

test.each(['果园的报道是哪几个人写的', '果园的稿子出自哪几位记者之手', '果园的报道有哪些记者', '照片是哪个人拍的'])(
  '%s asks who wrote it',
  (text) => {
    expect(kindOf(foldText(text)).kind).toBe('author');
  },
);

test('哪些 asks for a list, also of what is measured', () => {
  expect(kindOf(foldText('忠县哪些产量排全市第一？')).kind).toBe('list');
});

test.each([
  ['果园报道的记者', 'author'],
  ['谁介绍说果园丰收', 'who'],
])('%s asks for the %s', (text, kind) => {
  expect(kindOf(foldText(text)).kind).toBe(kind);
});

test('几 that says some leaves the question to the word that asks', () => {
  expect(kindOf('几家球会为啥不去').kind).toBe('why');
  expect(kindOf('几家球会不去').kind).toBe('figure');
  expect(kindOf('种那么多大白菜图啥').kind).toBe('why');
});
