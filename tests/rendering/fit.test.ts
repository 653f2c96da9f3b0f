import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitLines, fitSpans, fitText } from '../../src/rendering/fit.ts';
import { bold, line, plain } from '../../src/rendering/layouts/layout.ts';
import { hostileText } from './hostile-text.ts';

describe('a text that is too long', () => {
  test.each([
    ['粮仓已有三座', 4, '粮仓已…'],
    // A figure goes whole or not at all: 仓容3 or 仓容3.5 would be another figure.
    ['仓容3.5万吨', 6, '仓容…'],
    ['共1,234,567人参加', 8, '共…'],
    ['共1,234,567人参加', 12, '共…'],
    ['增长8.2%，超过去年', 9, '增长8.2%，超…'],
    ['five 21.9 billion', 12, 'five…'],
    ['👨‍👩‍👧👍👍', 4, '👨…'],
    ['9'.repeat(50), 10, '…'],
  ])('%j in %i units is %j', (text, limit, fitted) => {
    expect(fitText(text, limit)).toBe(fitted);
  });

  test('never grows, never breaks a character, and is whole where it fits', () => {
    fc.assert(
      fc.property(hostileText(), fc.integer({ min: 1, max: 60 }), (text, limit) => {
        const fitted = fitSpans([bold(text), plain(text)], limit);
        expect(fitted.length).toBeLessThanOrEqual(limit);
        expect(fitted.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('lines', () => {
  test('keep a gap only between two others, and leave out what cannot be seen', () => {
    const gap = line('gap');
    expect(fitLines([gap, line('head', '头'), gap, line('small', '\u200b'), line('point', '点'), gap], 99)).toBe(
      '### 头\n\n- 点',
    );
  });

  test('stop where the room ends', () => {
    expect(fitLines([line('plain', '粮仓'), line('quote', '粮仓很大很满'), line('plain', '后')], 10)).toBe(
      '粮仓\n> 粮仓很大…',
    );
  });
});
