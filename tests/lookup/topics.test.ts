import fc from 'fast-check';
import { expect, test } from 'vitest';
import { districtName, topicName } from '../../src/lookup/names.ts';
import { matchTopic, suggestTopics, topicTyped } from '../../src/lookup/topics.ts';
import { topicsAsked, topicsOf, topicsSpokenOf } from '../../src/lookup/topics-of.ts';

test.each([
  ['教育', '教育', null],
  ['jiaoyu', '教育', 'pinyin'],
  ['學校', '教育', 'alias'],
  ['科技公司', '科技', 'alias'],
  ['老旧小区改造', '城市更新', 'alias'],
  ['志愿者', '文明实践', 'alias'],
  ['Education', '教育', 'english'],
  ['能原', '能源', 'homophone'],
  ['jinron', '金融', 'beginning'],
  ['jinrog', '金融', 'typo'],
  ['jioayu', '教育', 'typo'],
])('%s leads to the topic %s (%s)', (typed, name, why) => {
  expect(matchTopic(typed)).toMatchObject({ found: { name }, why });
});

test('what is no topic leads to none', () => {
  expect(matchTopic('火星')).toBeNull();
  expect(matchTopic('2021')).toBeNull();
});

test('topics are offered while one types', () => {
  expect(suggestTopics('technology', { limit: 3 })).toMatchObject([{ topic: { name: '科技' }, why: 'english' }]);
  expect(suggestTopics('教', { limit: 3 })[0]).toMatchObject({ topic: { name: '教育' }, why: null });
  expect(suggestTopics('', { prefer: ['能源'], limit: 3 })).toMatchObject([{ topic: { name: '能源' }, why: null }]);
});

test('where a topic is wanted, what alone is offered for the words is meant', () => {
  expect(topicTyped('technology')).toMatchObject({ found: { name: '科技' }, why: 'english' });
  expect(topicTyped('care')).toBeNull();
});

test('an article has the topics that its words speak for, the title most of all', () => {
  const article = {
    title: '页岩气日产再创新高',
    kicker: null,
    paragraphs: ['当地天然气产量增长，供气能力提升。', '企业还为村民修通公路。'],
  };
  expect(topicsOf(article)[0]?.topic).toBe('能源');
});

test('an article that speaks for nothing has no topic', () => {
  expect(topicsOf({ title: null, kicker: null, paragraphs: ['他笑了笑。'] })).toEqual([]);
});

test('an article is told by all it is about, also where hardly a word speaks for it', () => {
  const body = '剧组昨天在老街开机，导演说这部戏讲一对姐妹，两位主演提前一个月住进镇里体验生活，预计明年春天播出。';
  expect(topicsOf({ title: '老街来了摄制组', kicker: null, paragraphs: [body] })[0]?.topic).toBe('娱乐');
});

test('what people say in a chat names a topic that print has other words for', () => {
  expect(topicsSpokenOf('贪官')).toEqual(['廉政']);
  expect(topicsSpokenOf('台风')).toEqual(['气象']);
  expect(topicsAsked(['教育'], '教育 小偷', 2)).toEqual(['教育', '治安']);
  expect(topicsSpokenOf('以色列')).toEqual([]);
});

test('a word of Latin letters names a topic where it stands by itself', () => {
  expect(topicsSpokenOf('手机app')).toContain('数字经济');
  expect(topicsSpokenOf('what happened daily')).toEqual([]);
});

test('likelihoods fall, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const scores = topicsOf({ title: text, kicker: text, paragraphs: [text] }).map(({ likelihood }) => likelihood);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }),
  );
});

test('names are given in the language of the reply', () => {
  expect(districtName('垫江县', 'zh-TW')).toBe('墊江縣');
  expect(districtName('渝北区', 'en')).toBe('Yubei District');
  expect(districtName('成都市', 'en')).toBe('Chengdu');
  expect(districtName('香港特别行政区', 'en')).toBe('Hong Kong');
  expect(districtName('邻水县', 'en')).toBe('邻水县');
  expect(topicName('教育', 'en')).toBe('Education');
  expect(topicName('没有的', 'en')).toBe('没有的');
});
