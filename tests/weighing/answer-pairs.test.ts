import { describe, expect, it } from 'vitest';
import { answerPairsFor, eachPair, readsAsAnswer } from '../../src/weighing/answer-pairs.ts';

describe('pairs of letters in sentences that answer', () => {
  it('goes through a text two by two, and takes a number for one digit', () => {
    const pairs: string[] = [];
    eachPair('于8.15举行', (pair) => pairs.push(String.fromCharCode(pair >>> 16, pair & 0xffff)));
    expect(pairs).toEqual(['于0', '0举', '举行']);
  });

  it('tells where a thing is from what is done there, where it is asked where', () => {
    const pairs = answerPairsFor('where', '白鹭渡口在哪里?');
    expect(readsAsAnswer('白鹭渡口位于石桥镇。', pairs)).toBeGreaterThan(readsAsAnswer('白鹭渡口修好了。', pairs));
  });

  it('counts each pair of a sentence once, and none that the question has itself', () => {
    const once = readsAsAnswer('位于东边', answerPairsFor('where', '在哪里'));
    expect(readsAsAnswer('位于东边,位于东边', answerPairsFor('where', '在哪里'))).toBeCloseTo(once, 0);
    expect(readsAsAnswer('位于', answerPairsFor('where', '位于哪里'))).toBe(0);
  });

  it('says nothing of kinds of question that nothing was learned of', () => {
    expect(readsAsAnswer('白鹭渡口位于石桥镇。', answerPairsFor('trend', '是涨是跌'))).toBe(0);
  });
});
