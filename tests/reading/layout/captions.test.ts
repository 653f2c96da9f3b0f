import { expect, test } from 'vitest';
import { captionsOf } from '../../../src/reading/layout/captions.ts';
import type { Sheet, Strip } from '../../../src/reading/layout/strips.ts';

const EM = 24;
const picture = { left: 100, top: 100, width: 400, height: 200 };
const sheet: Sheet = {
  scan: { width: 900, height: 900, rules: [], pictures: [picture] },
  type: { em: EM, height: EM, pitch: 36 },
};

/** A line below the picture, in letters of a size that was measured as another. */
function strip(text: string, top: number, { size = 20, height }: { size?: number; height?: number } = {}): Strip {
  const high = height ?? size;
  return {
    lines: [top],
    text,
    box: { left: 100, top, width: text.length * size, height: high },
    height: high,
    bold: 0,
  };
}

const captions = (...strips: Strip[]) => captionsOf(strips, sheet).map((one) => one.map(({ text }) => text));

test('a caption goes on until the bracket is closed in which it says whose picture it is', () => {
  const [first, second] = [strip('河堤上的新步道。（资料图', 310), strip('片）', 340)];
  expect(captions(first, second)).toEqual([[first.text, second.text]]);
  const whole = strip('河堤上的新步道。（资料图）', 310);
  expect(captions(whole, strip('步道长两公里。', 340))).toEqual([[whole.text]]);
});

test('a caption is known by how narrow its letters are where they seem as high as those of the text', () => {
  expect(captions(strip('河堤上的新步道上有人散步', 310, { height: EM }))).toHaveLength(1);
  expect(captions(strip('步道从码头一直通到渡口边', 310, { size: EM }))).toEqual([]);
});

test('letters hardly smaller than those of the text tell a caption where they are both narrower and less high', () => {
  const hardly = (height: number) => captions(strip('河堤上的新步道上有人散步', 310, { size: 0.945 * EM, height }));
  expect(hardly(0.945 * EM)).toHaveLength(1);
  expect(hardly(EM)).toEqual([]);
});

test('a line whose letters are spread to fill it is no caption', () => {
  const spread = strip('步 道 从 码 头 一 直 通 到 渡', 310, { size: EM });
  expect(captions({ ...spread, box: { ...spread.box, width: 300 } })).toEqual([]);
});

test('a line as large as the text is a caption where it stands by itself above what goes on, and does not end it', () => {
  const caption = strip('步道通到渡口。', 310, { size: EM });
  const text = strip('船从早开到晚，一天有十六班', 365, { size: EM });
  expect(captions(caption, text)).toEqual([[caption.text]]);
  expect(captions(caption, strip(text.text, 346, { size: EM }))).toEqual([]);
  expect(captions(strip('昨天起两岸之间有夜航船，新', 66, { size: EM }), caption, text)).toEqual([]);
});

test('who took a picture is of its caption where a column that begins below it parts the line', () => {
  const caption = strip('河堤上的新步道', 310);
  const right = (text: string) => ({
    ...strip(text, 310, { size: EM }),
    box: { ...caption.box, left: 290, width: 96 },
  });
  expect(captions(caption, right('何妍 摄'))).toEqual([[caption.text, '何妍 摄']]);
  expect(captions(caption, right('船每天开'))).toEqual([[caption.text]]);
});
