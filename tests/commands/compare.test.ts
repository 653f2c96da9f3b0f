import { expect, test } from 'vitest';
import { compare } from '../../commands/compare.ts';
import type { Suggestion } from '../../src/model/answer.ts';
import { answerReply, requestOf } from './stand-in.ts';

test.each(['武隆 璧山', '武隆、璧山', '武隆，璧山，武隆', '武隆 vs 璧山', '武隆/璧山'])(
  '%s are two districts',
  async (districts) => {
    const asked: unknown[] = [];
    const newsroom = {
      compare: async (...[names, what]: [readonly string[], string | null, unknown]) => {
        asked.push(names, what);
        return answerReply('');
      },
    };
    await compare.run(requestOf({ districts, what: '产值' }, { newsroom }));
    expect(asked).toEqual([['武隆', '璧山'], '产值']);
  },
);

test.each(['武隆', '、', '甲 乙 丙 丁 戊 己'])('%s are too few or too many', async (districts) => {
  expect(await compare.run(requestOf({ districts }))).toMatchObject({
    private: true,
    notice: 'notice.compare_how_many',
  });
});

test('completing the last district keeps the ones before it and offers none of them again', async () => {
  const offered: Suggestion[] = [
    { name: '武隆区', value: '武隆区', why: null },
    { name: '璧山区', value: '璧山区', why: 'pinyin' },
  ];
  const newsroom = { suggestDistricts: async (typed: string) => (typed === 'bis' ? offered : []) };
  expect(await compare.suggest('districts', '武隆区 bis', requestOf({}, { newsroom }))).toEqual([
    { name: '武隆区、璧山区', value: '武隆区、璧山区', why: 'pinyin' },
  ]);
});
