import { expect, test } from 'vitest';
import { exchangedIn } from '../../src/holding/align/exchange.ts';
import { layOut } from '../../src/holding/align/seams.ts';
import { wordsOf } from '../../src/holding/align/tokens.ts';
import { claimOf, sourceOf } from '../../src/holding/case.ts';
import { faultsOf } from '../../src/holding/holding.ts';
import type { Passage } from '../../src/holding/passage.ts';
import type { Language } from '../../src/model.ts';

const COURT: Passage = {
  text: '4月9日，青松纺织公司在柳城区人民法院起诉远帆贸易公司，指控对方拖欠货款。法院查明，运费上涨是油价走高的结果。货车当天由平川开往安河，平川一侧的收费站没有放行记录。',
  title: '一车布料引出的官司',
  date: '2022-04-12',
  source: '柳城报',
  district: null,
};

const ASKED = { question: '谁起诉了谁', language: 'zh-CN' as Language };

function exchangedOf(words: string) {
  const source = sourceOf([COURT], 'zh-CN');
  const claim = claimOf(words, ASKED, source);
  const laid = layOut(claim, source);
  return exchangedIn(claim, laid)?.map(([from, to]) => wordsOf(laid.said.slice(from, to))) ?? null;
}

test.each([
  [
    'who sues whom',
    '4月9日，远帆贸易公司在柳城区人民法院起诉青松纺织公司，指控对方拖欠货款。',
    ['远帆贸易公司', '青松纺织公司'],
  ],
  ['what comes of what', '法院查明，油价走高是运费上涨的结果，收费站没有放行记录。', ['油价走高', '运费上涨']],
  ['whence and whither', '货车4月9日当天由安河开往平川，平川一侧的收费站没有放行记录。', ['安河', '平川']],
])('two that changed places are found, %s: %s', (_, words, pair) => {
  expect(exchangedOf(words)).toEqual(pair);
});

test.each([
  '青松纺织公司4月9日起诉远帆贸易公司，在柳城区人民法院指控对方拖欠货款。',
  '指控对方拖欠货款的青松纺织公司，4月9日在柳城区人民法院起诉远帆贸易公司。',
  '平川一侧的收费站没有放行记录，货车当天由平川开往安河，法院查明运费上涨是油价走高的结果。',
])('what is told in another order is no exchange, as one alone is moved there: %s', (words) => {
  expect(exchangedOf(words)).toBeNull();
});

test('a long wording with an exchange is refused though all its words are printed, and a short one is left to the other checks', () => {
  const kinds = (words: string) => faultsOf(words, [COURT], ASKED).map(({ kind }) => kind);
  expect(kinds('法院查明，油价走高是运费上涨的结果。货车当天由平川开往安河，收费站没有放行记录。')).toEqual(['laid']);
  expect(kinds('法院查明，运费上涨是油价走高的结果。货车当天由平川开往安河，收费站没有放行记录。')).toEqual([]);
  expect(kinds('油价走高是运费上涨的结果。')).not.toContain('laid');
});

test('of what repeats two characters over and over few pairs are tried', () => {
  const text = Array.from({ length: 1_400 }, (_, at) => ((at * at + (at >> 2)) % 3 === 0 ? '渡' : '口')).join('');
  const words = Array.from({ length: 390 }, (_, at) => ((at * at * 7 + (at >> 1)) % 5 < 2 ? '渡' : '口')).join('');
  const source = sourceOf([{ ...COURT, text }], 'zh-CN');
  const claim = claimOf(words, ASKED, source);
  const laid = layOut(claim, source);
  const began = process.cpuUsage().user;
  exchangedIn(claim, laid);
  expect((process.cpuUsage().user - began) / 1_000).toBeLessThan(700);
});
