import { expect, test } from 'vitest';
import { readPage } from '../../../src/reading/read-page.ts';
import { type Page, print } from '../../press/random-story.ts';
import { linesIn } from '../typeset.ts';

const EM = 24;
const [PITCH, COLUMN] = [36, 16 * EM];

type Part = { head?: string; text?: string };

/** A page on which columns of lines stand side by side under their heads. */
function open() {
  const page: Page = { lines: [], rules: [], pictures: [], articles: [] };
  const line = (text: string, left: number, top: number, size = EM, bold = 0) =>
    print(page, text, { left, width: COLUMN, top, size, align: 'left', bold });
  return {
    head: (text: string, left: number, top: number, size: number) => line(text, left, top, size, text.length),
    /** Texts below one another, each behind the head of its brief where it has one, which a rule may underline. */
    column(left: number, top: number, parts: readonly Part[], underlined = false) {
      const lines = parts.flatMap(({ head = '', text = '' }) => [
        ...(head.match(/.{1,15}/g) ?? []).map((one) => ({ text: one, indent: 0, size: 1.1 * EM, bold: one.length })),
        ...linesIn(text, 16).map((one, at) => ({ text: one, indent: at === 0 ? 2 * EM : 0, size: EM, bold: 0 })),
      ]);
      for (const [at, one] of lines.entries()) {
        line(one.text, left + one.indent, top + at * PITCH, one.size, one.bold);
        if (!underlined || one.bold === 0) continue;
        page.rules.push({ left, top: Math.round(top + at * PITCH + 1.1 * EM + 1), width: COLUMN, height: 2 });
      }
    },
    /** Reads it; `band` is printed in light letters on a dark band, and letters seem so many times as high. */
    read: (band = '', seems = (_: string) => 1) =>
      readPage({
        ...{ path: 'page.png', blocks: [], paper: null, date: null },
        scan: {
          page: 0,
          width: 1_900,
          height: 900,
          turn: 0,
          tilt: 0,
          from: 'picture',
          ...page,
          lines: page.lines.map((one) => ({
            ...one,
            inverse: one.text === band,
            height: one.height * seems(one.text),
          })),
        },
      }).articles.map(({ title, paragraphs }) => [title, paragraphs.join('')]),
  };
}

const STORY = '石滩村的老渠修了两个月，全村出工1200人次。渠长3.2公里，从山脚的泉眼一直通到村口的晒场。';
const LAMP = '昨晚起客船开到九点，两岸各有12盏灯，码头边还添了三排长椅。';
const WATER = '停水从早上8点到下午3点，共有4个小区，镇里备了6辆水车。';
const BOOKS = '新书一共300册，周末可以借走，看完了放回门口的木箱里就行。';
const PATH = '步道长2.6公里，走完要四十分钟，路边种了两百棵柳树。';

test('briefs beside an article go on in the next column, whose top has the text of the head that ends the one before', () => {
  const { head, column, read } = open();
  head('石滩村修好三公里老渠', 60, 60, 2 * EM);
  column(60, 140, [{ text: STORY }, { text: STORY.replaceAll('石滩', '水口') }]);
  column(500, 140, [{ text: STORY.replaceAll('石滩', '柳湾') }]);
  head('乡镇简讯', 940, 60, 1.3 * EM);
  column(940, 130, [
    { head: '渡口添了夜航灯', text: LAMP },
    { head: '6月8日，老街和新街一起停水检修水管', text: WATER },
    { head: '镇上图书室添书' },
  ]);
  column(1380, 130, [{ text: BOOKS }, { head: '河堤步道通到码头', text: PATH }]);
  expect(read()).toEqual(
    expect.arrayContaining([
      ['渡口添了夜航灯', LAMP],
      ['6月8日，老街和新街一起停水检修水管', WATER],
      ['镇上图书室添书', BOOKS],
      ['河堤步道通到码头', PATH],
    ]),
  );
});

test('what stands under a name on a dark band is briefs, though each has several paragraphs and the name is any', () => {
  const { head, column, read } = open();
  head('河边旧事', 60, 50, 1.4 * EM);
  column(60, 130, [
    { head: '渡口添了夜航灯', text: LAMP },
    { text: WATER },
    { head: '镇上图书室添书', text: BOOKS },
    { text: PATH },
  ]);
  expect(read('河边旧事')).toEqual([
    ['渡口添了夜航灯', LAMP + WATER],
    ['镇上图书室添书', BOOKS + PATH],
  ]);
  expect(read()).not.toContainEqual(['镇上图书室添书', BOOKS + PATH]);
});

test('what stands below the name of a strip begins an article, also where it is one brief alone', () => {
  const { head, column, read } = open();
  head('石滩村修好三公里老渠', 60, 60, 2 * EM);
  column(60, 140, [{ text: STORY }]);
  head('乡镇简讯', 500, 150, 1.3 * EM);
  head('渡口添了夜航灯', 500, 200, 1.3 * EM);
  column(500, 260, [{ text: LAMP }]);
  expect(read()).toEqual([
    ['石滩村修好三公里老渠', STORY],
    ['渡口添了夜航灯', LAMP],
  ]);
});

test('heads side by side at one height begin an article each, though each has several paragraphs, under any name in letters of their size', () => {
  const { head, column, read } = open();
  head('河边', 60, 30, 1.15 * EM);
  column(60, 130, [{ head: '渡口添了夜航灯', text: LAMP }, { text: WATER }]);
  column(500, 130, [{ head: '镇上图书室添书', text: BOOKS }, { text: PATH }]);
  column(940, 130, [{ head: '河堤步道通到码头', text: PATH }, { text: BOOKS }]);
  expect(read()).toEqual([
    ['渡口添了夜航灯', LAMP + WATER],
    ['镇上图书室添书', BOOKS + PATH],
    ['河堤步道通到码头', PATH + BOOKS],
  ]);
});

test('what is told of days below one head is one article, though each day is underlined', () => {
  const { head, column, read } = open();
  head('近日安排', 60, 60, 2 * EM);
  const days = [
    { head: '6月8日停水', text: WATER },
    { head: '6月9日添书', text: BOOKS },
    { head: '6月12日开步道', text: PATH },
  ];
  column(60, 150, days, true);
  expect(read()).toEqual([['近日安排', WATER + BOOKS + PATH]]);
});

test('briefs of several paragraphs are told by heads that are as large as the first', () => {
  const { head, column, read } = open();
  for (const [at, name] of ['渡口添了夜航灯', '镇上图书室添书'].entries()) {
    head(name, 60, 60 + at * 345, 1.3 * EM);
    column(60, 110 + at * 345, [{ text: LAMP }, { text: STORY }, { text: at === 0 ? WATER : BOOKS }]);
  }
  expect(read().map(([title]) => title)).toEqual(['渡口添了夜航灯', '镇上图书室添书']);
});

test('who signs a brief in brackets is no paragraph of it', () => {
  const { head, column, read } = open();
  head('乡镇简讯', 60, 50, 1.5 * EM);
  column(60, 130, [
    { head: '镇上图书室添书', text: PATH },
    { head: '渡口添了夜航灯', text: LAMP },
    { text: WATER },
    { text: BOOKS },
    { text: '（阮青禾 何妍）' },
  ]);
  expect(read()).toEqual([
    ['镇上图书室添书', PATH],
    ['渡口添了夜航灯', LAMP + WATER + BOOKS],
  ]);
});

test('heads of briefs are of one size as far as their letters are as wide, however high they seem, and texts of any paragraphs', () => {
  const { head, column, read } = open();
  for (const [at, name] of ['渡口添了夜航灯', '镇上图书室添书'].entries()) {
    head(name, 60, 90 + at * 345, 1.3 * EM);
    column(60, 140 + at * 345, [{ text: LAMP }, { text: WATER }, { text: BOOKS }, { text: PATH }]);
  }
  const texts = LAMP + WATER + BOOKS + PATH;
  const told = [
    ['渡口添了夜航灯', texts],
    ['镇上图书室添书', texts],
  ];
  expect(read()).toEqual(told);
  expect(read('', (text) => (text === '渡口添了夜航灯' ? 1.2 : 1))).toEqual(told);
});

test('a bold line that fills its column amid a sentence is no head of a brief', () => {
  const { head, column, read } = open();
  head('河边', 60, 30, 1.15 * EM);
  column(60, 130, [{ head: '渡口添了夜航灯', text: LAMP }]);
  column(500, 130, [{ head: '镇上图书室添书', text: BOOKS }]);
  column(940, 130, [{ head: '河堤步道通到码头', text: '步道有两公里，走完要四十分钟，从码头一直通到河堤上面的' }]);
  head('老渡口，走完要四十分钟，路边种了', 940, 130 + 3 * PITCH, EM);
  column(940, 130 + 4 * PITCH, [{ text: '两百棵柳树。' }]);
  expect(read().map(([title]) => title)).toEqual(['渡口添了夜航灯', '镇上图书室添书', '河堤步道通到码头']);
});

test('two heads side by side with nothing over them begin an article each, and under a head are its subheads', () => {
  const { head, column, read } = open();
  column(60, 130, [{ head: '渡口添了夜航灯', text: LAMP }]);
  column(500, 130, [{ head: '镇上图书室添书', text: BOOKS }, { text: PATH }]);
  expect(read()).toEqual([
    ['渡口添了夜航灯', LAMP],
    ['镇上图书室添书', BOOKS + PATH],
  ]);
  head('石滩村修好三公里老渠和一座桥', 60, 50, 2 * EM);
  expect(read()).toEqual([['石滩村修好三公里老渠和一座桥', LAMP + BOOKS + PATH]]);
});

test('a head in two lines that asks something is one', () => {
  const { head, column, read } = open();
  head('渡口添灯以后', 60, 50, 2 * EM);
  head('夜里怎么坐船？', 60, 50 + 2.6 * EM, 2 * EM);
  column(60, 190, [{ text: LAMP }, { text: WATER }]);
  expect(read()).toEqual([['渡口添灯以后夜里怎么坐船？', LAMP + WATER]]);
});
