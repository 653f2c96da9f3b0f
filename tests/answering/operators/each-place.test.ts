import { describe, expect, test } from 'vitest';
import { answerEachPlace } from '../../../src/answering/operators/each-place.ts';
import type { Answer } from '../../../src/model/answer.ts';
import type { Article } from '../../../src/model.ts';
import { articleOf } from '../article.ts';
import { weighed } from '../weighed.ts';

const of = (district: string, text: string) =>
  articleOf({ id: district, title: `${district}见闻`, district, paragraphs: [text] });
const NEWS = [
  of('忠县', '忠县的山坡上新添了一片白茶园。'),
  of('垫江县', '垫江县的白茶园今年开始采摘。'),
  of('开州区', '开州区的河边修了一条步道。'),
  of('石柱土家族自治县', '石柱的辣椒红了，晒满了院坝。'),
  of('城口县', '城口县的腊肉挂上了灶头。'),
  of('巫山县', '巫山县的脆李上了早市。'),
  of('奉节县', '奉节县的脐橙装了三船。'),
  of('云阳县', '云阳县的老街亮起了灯笼。'),
  of('大足区', '大足区的石匠收了徒弟。'),
];

function placesFor(question: string, articles: readonly Article[] = NEWS): Answer | null {
  const { query, sentences } = weighed(question, articles);
  return answerEachPlace(query, sentences);
}

describe('what each of several places has', () => {
  test('is a line a place that has it, and none of one that has not', () => {
    const given = placesFor('哪些区有白茶园？');
    expect(given?.listed.map(({ id }) => id).toSorted()).toEqual(['垫江县', '忠县']);
    expect(given?.answer.split('\n')[0]).toBe('报上有这些：');
    expect(given?.answer).toContain('· 忠县 · 忠县见闻（2023-05-12）：忠县的山坡上新添了一片白茶园。');
  });

  test('is counted where it is asked how many', () => {
    expect(placesFor('几个区有白茶园？')?.counted).toEqual({ value: 2, of: 'places' });
    expect(placesFor('哪些区有白茶园？')?.counted).toBeUndefined();
  });

  test('is nothing where fewer than two have it, or it is not asked for', () => {
    expect(placesFor('哪些区修了步道？')).toBeNull();
    expect(placesFor('忠县的白茶园在哪里？')).toBeNull();
  });
});
