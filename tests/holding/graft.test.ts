import { expect, test } from 'vitest';
import { baredIn } from '../../src/holding/align/bared.ts';
import { graftedIn } from '../../src/holding/align/graft.ts';
import { layOut } from '../../src/holding/align/seams.ts';
import { claimOf, sourceOf } from '../../src/holding/case.ts';
import { faultsOf } from '../../src/holding/holding.ts';
import type { Language } from '../../src/model.ts';

const PASSAGE = {
  text: '镇里的渡口改成了码头。渔民郑大海告别渔船后开起了茶馆，蓝月兰通过培训成为一名讲解员，每周日为游客讲解。镇里聘请蓝月兰为顾问。镇长韦立新当天表示，茶馆暂不收费，周末只接待老人。',
  title: null,
  date: '2022-08-04',
  source: null,
  district: null,
};
const ASKED = { question: '渔民后来做了什么', language: 'zh-CN' as Language };

function laidOut(words: string) {
  const source = sourceOf([PASSAGE], ASKED.language);
  const claim = claimOf(words, ASKED, source);
  return { source, claim, laid: layOut(claim, source) };
}

function wordsAt(words: string, found: readonly [number, number] | null) {
  const { laid } = laidOut(words);
  return found === null
    ? null
    : laid.said
        .slice(...found)
        .map(({ key }) => key)
        .join('');
}

function graftOf(words: string) {
  const { claim, source, laid } = laidOut(words);
  return wordsAt(words, graftedIn(claim, source, laid));
}

function baredOf(words: string) {
  const { claim, laid } = laidOut(words);
  return wordsAt(words, baredIn(claim, laid));
}

test.each([
  ['渔民郑大海成为一名讲解员，每周日为游客讲解。', '成为一名讲解员每周日为游客讲解'],
  ['郑大海当天表示，茶馆暂不收费。', '当天表示茶馆暂不收费'],
  ['镇里聘请韦立新为顾问。', '为顾问'],
])('what print tells of one who is not named is not told of another: %s', (words, stretch) => {
  expect(graftOf(words)).toBe(stretch);
  expect(faultsOf(words, [PASSAGE], ASKED).map(({ kind }) => kind)).toContain('laid');
});

test.each([
  '蓝月兰通过培训成为一名讲解员，每周日为游客讲解。',
  '蓝月兰成为一名讲解员。',
  '郑大海开起了茶馆，镇长韦立新表示，茶馆暂不收费。',
  '8月4日韦立新表示，茶馆暂不收费。',
])('of whom print tells it, it may be told with anything left out: %s', (words) => {
  expect(graftOf(words)).toBeNull();
});

test.each([
  ['韦立新当天表示，茶馆收费。', '收费'],
  ['韦立新当天表示，茶馆周末接待老人。', '接待老人'],
])('a denial or a bound is not cut from what it stands before: %s', (words, stretch) => {
  expect(baredOf(words)).toBe(stretch);
  expect(faultsOf(words, [PASSAGE], ASKED)).not.toEqual([]);
});

test.each(['韦立新当天表示，茶馆不收费。', '韦立新表示，茶馆没有收费，周末仅接待老人。'])(
  'but another word may stand for it: %s',
  (words) => {
    expect(baredOf(words)).toBeNull();
  },
);
