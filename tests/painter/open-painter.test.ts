import { expect, test } from 'vitest';
import { PICTURES } from '../../src/limits/pictures.ts';
import type { Drawing } from '../../src/model/picture.ts';
import { openPainter } from '../../src/painter/open-painter.ts';
import { choose } from '../../src/pictures/choose.ts';
import { draw } from '../../src/pictures/draw.ts';
import { COUNTIES } from '../pictures/points.ts';

function bars(): Drawing {
  const chosen = choose(COUNTIES);
  if (typeof chosen === 'string') throw new Error(chosen);
  return draw(chosen, { title: null, language: 'zh-CN' }).drawing;
}

/** Width and height of a PNG, and its pixels’ bytes as they are packed. */
function sizeOf(png: Uint8Array | null) {
  if (png === null) throw new Error('not painted');
  const view = new DataView(png.buffer, png.byteOffset);
  return { signature: view.getUint32(0), width: view.getUint32(16), height: view.getUint32(20) };
}

test('a drawing is painted as PNG, in light and in dark', async () => {
  const paint = openPainter();
  const [light, dark] = await Promise.all([paint(bars(), 'light'), paint(bars(), 'dark')]);
  expect(sizeOf(light)).toEqual({ signature: 0x89504e47, width: PICTURES.width, height: expect.any(Number) });
  expect(light).not.toEqual(dark);
});

test('its letters are drawn: another name is another picture', async () => {
  const paint = openPainter();
  const drawing = bars();
  const renamed = { ...drawing, title: '冬瓜产量' } as Drawing;
  expect(await paint(drawing, 'light')).not.toEqual(await paint(renamed, 'light'));
});

test('while pictures are painted the event loop goes on, and of too many the last are left out', async () => {
  const paint = openPainter();
  await paint(bars(), 'dark');
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const all = await Promise.all(Array.from({ length: 30 }, () => paint(bars(), 'dark')));
  clearInterval(timer);
  expect(all.filter((png) => png === null)).toHaveLength(30 - PICTURES.atOnce - PICTURES.waiting);
  expect(turns).toBeGreaterThan(5);
});

test('what cannot be painted is told to the log, and is no picture', async () => {
  const lines: unknown[] = [];
  const paint = openPainter({ log: { warn: (...line: unknown[]) => void lines.push(line) } as never });
  expect(await paint({ kind: 'bars', title: 'x', notes: [], marks: null } as never, 'dark')).toBeNull();
  expect(lines).toHaveLength(1);
});
