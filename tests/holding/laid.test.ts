import { expect, test } from 'vitest';
import { laidSigns } from '../../src/holding/align/laid-signs.ts';
import { layOut, seamsOf } from '../../src/holding/align/seams.ts';
import { claimOf, sourceOf } from '../../src/holding/case.ts';
import { faultsOf } from '../../src/holding/holding.ts';
import type { Passage } from '../../src/holding/passage.ts';
import type { Language } from '../../src/model.ts';

const FERRY: Passage = {
  text: '8月3日，江口镇人民政府与长风航运公司签订协议，由长风航运公司修建新渡口，江口镇人民政府负责接通道路。渡口建成后，柳林村村民过江由原来的50分钟缩短至12分钟。据初步估算，新渡口每天可运送旅客800人次。老渡口因河道淤积停用，河道淤积则是上游采砂所致。',
  title: '江口镇要建新渡口',
  date: '2022-08-04',
  source: '江口报',
  district: null,
};

const ASKED = { question: '新渡口由谁来建', language: 'zh-CN' as Language };

function kindsOf(words: string, passage = FERRY) {
  return faultsOf(words, [passage], ASKED).map(({ kind }) => kind);
}

test.each([
  '江口镇人民政府与长风航运公司8月3日签订协议，由长风航运公司修建新渡口，江口镇人民政府负责接通道路。',
  '新渡口建成后，柳林村村民过江由原来的50分钟缩短至12分钟，据初步估算每天可运送旅客800人次。',
  '江口镇的老渡口因河道淤积停用，而河道淤积是上游采砂所致，长风航运公司将修建新渡口。',
])('a long sentence that is put together as print is, is let through: %s', (words) => {
  expect(kindsOf(words)).not.toContain('laid');
});

test.each([
  [
    'who does what',
    '江口镇与长风航运公司签订协议，江口镇人民政府修建新渡口，由长风航运公司负责接通道路，再由柳林村接管。',
  ],
  [
    'what comes of what',
    '江口镇的上游采砂是河道淤积所致，采砂停用后老渡口还每天运送旅客，因此村民过江时间已全部缩短。',
  ],
  [
    'what goes where',
    '8月3日，长风航运公司负责接通道路，由长风航运公司与江口镇人民政府修建新渡口，江口镇人民政府签订协议。',
  ],
  [
    'what is said beside it',
    '8月3日江口镇人民政府与长风航运公司签订协议，正式确定全部由镇里出资，旅客已经可以免费过江。',
  ],
])('one that is put together otherwise is not, %s: %s', (_, words) => {
  expect(kindsOf(words)).toContain('laid');
});

test('a short one is weighed as well, and has more of its own than a long one may', () => {
  expect(kindsOf('新渡口建成后，村民过江只要12分钟。')).not.toContain('laid');
  expect(kindsOf('新渡口开船以后，村民12分钟就能到对岸。')).toContain('laid');
});

test('of print in another language nothing is laid', () => {
  const text =
    'On August 3 the Riverside town signed an agreement with Changfeng Shipping, which will build a new ferry.';
  const words = '8月3日，江口镇与长风航运公司签订协议，正式确定由该公司修建新渡口，旅客已经全部可以免费过江。';
  expect(kindsOf(words, { ...FERRY, text, title: null })).not.toContain('laid');
});

test('a wording is laid of long stretches of print, in its order, with what stands between them', () => {
  const source = sourceOf([FERRY], 'zh-CN');
  const laid = layOut(claimOf('2022年8月3日，长风航运公司负责接通道路。', ASKED, source), source);
  const keys = (tokens: readonly { key: string }[]) => tokens.map(({ key }) => key).join('');
  expect(laid.tiles.map(({ printed, length }) => keys(laid.printed.slice(printed, printed + length)))).toEqual([
    '8月3日',
    '长风航运公司',
    '负责接通道路',
  ]);
  expect(seamsOf(laid).map(({ last, next, back }) => [last === null, next === null, back])).toEqual([
    [true, false, false],
    [false, false, false],
    [false, false, false],
    [false, true, false],
  ]);
});

function signsOf(words: string, question = '') {
  const source = sourceOf([FERRY], 'zh-CN');
  return laidSigns(claimOf(words, { ...ASKED, question }, source), source, 0).signs;
}

test('what departs from print counts the more the less there is of it, and its longest stretch besides', () => {
  const [none, once, twice] = [
    '由长风航运公司修建新渡口，江口镇人民政府负责接通道路。',
    '由长风航运公司修建新渡口，江口镇人民政府负责接通桥梁。',
    '由长风航运公司修建新码头，江口镇人民政府负责接通桥梁。',
  ].map((words) => signsOf(words));
  expect(none).toEqual({ moved: 0, rivals: 0, objections: 0, departs: 0, longest: 0, own: 0 });
  expect(once?.longest).toBeGreaterThan(0);
  expect(twice?.departs).toBeGreaterThan(once?.departs ?? 0);
  expect((twice?.departs ?? 0) - (once?.departs ?? 0)).toBeLessThan(once?.departs ?? 0);
});

test('a name in the place of a printed one departs more than a word that a writer may choose', () => {
  const departs = (words: string) => signsOf(`${words}，江口镇人民政府负责接通道路。`).departs;
  expect(departs('由长风航运公司修建新码头')).toBeGreaterThan(departs('由长风航运公司建造新渡口'));
});

test('what the question calls something departs less than another name for it', () => {
  const words = '由长风航运公司修建新码头，江口镇人民政府负责接通道路。';
  expect(signsOf(words, '新码头由谁修建').departs).toBeLessThan(signsOf(words, '由谁修建').departs);
});

test('what repeats two characters over and over is laid in little time', () => {
  const text = Array.from({ length: 1_400 }, (_, at) => ((at * at + (at >> 2)) % 3 === 0 ? '渡' : '口')).join('');
  const words = Array.from({ length: 390 }, (_, at) => ((at * at * 7 + (at >> 1)) % 5 < 2 ? '渡' : '口')).join('');
  const source = sourceOf([{ ...FERRY, text }], 'zh-CN');
  const claim = claimOf(words, ASKED, source);
  const began = process.cpuUsage().user;
  layOut(claim, source);
  expect((process.cpuUsage().user - began) / 1_000).toBeLessThan(2_000);
});
