import { expect, test } from 'vitest';
import { intentMarks } from '../../src/asking/intent-marks.ts';
import { INTENT, type Intents, likeliest, marksWithKind, subjectsRather } from '../../src/asking/intents.ts';

const marksOf = (text: string) => intentMarks(text, { places: [], times: [] });

test('questions of two countries look alike, and like one of a place', () => {
  expect(marksOf('智利最近咋样')).toEqual(marksOf('古巴最近咋样'));
  expect(marksOf('智利最近咋样')).toEqual(intentMarks('江津最近咋样', { places: [{ start: 0, end: 2 }], times: [] }));
});

test('a country is a place in English too', () => {
  expect(marksOf('news from chile')).toEqual(marksOf('news from cuba'));
});

test('two countries are two places', () => {
  expect(marksOf('智利和古巴')).toContain('P2');
  expect(marksOf('智利')).not.toContain('P2');
});

test('what a question asks with is one of its marks, whatever it names', () => {
  const spans = { places: [], times: [] };
  const mark = (text: string, kind: 'statement' | 'figure') =>
    marksWithKind({ text, kind }, spans).filter((one) => one.startsWith('='));
  expect(mark('入室盗窃之类的', 'statement')).toEqual(mark('养猫养狗之类的', 'statement'));
  expect(mark('养猫养狗之类的', 'statement')).not.toEqual(mark('养了多少猫', 'figure'));
});

test('news of a subject is taken to be wanted where a fact is little likelier', () => {
  const none = Object.fromEntries(INTENT.map((intent) => [intent, 0])) as Intents;
  expect(likeliest(subjectsRather({ ...none, topic_list: 0.45, fact: 0.55 }, { amount: false }), () => true)).toBe(
    'topic_list',
  );
  expect(likeliest(subjectsRather({ ...none, topic_list: 0.1, fact: 0.9 }, { amount: false }), () => true)).toBe(
    'fact',
  );
  expect(likeliest(subjectsRather({ ...none, topic_list: 0.55, fact: 0.45 }, { amount: true }), () => true)).toBe(
    'fact',
  );
});
