import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/preview/page/markdown.js';
import { cleanStretch } from '../../src/rendering/clean.ts';
import { renderSpan } from '../../src/rendering/markdown.ts';
import { hostileText } from './hostile-text.ts';

const shown = (text: string) => renderSpan({ kind: 'plain', text });

describe('text of pages and people', () => {
  test.each([
    ['[点我](https://evil.example)', '\\[点我\\](https\\://evil.example)'],
    ['@everyone <@123> <#123> </ask:1>', '\\@everyone \\<\\@123> \\<#123> \\</ask:1>'],
    ['# 标题', '\\# 标题'],
    ['- 一', '\\- 一'],
    [' > 引', ' \\> 引'],
    ['-# 小', '\\-# 小'],
    ['1. 一', '1\\. 一'],
    ['一\n# 二', '一 # 二'],
    ['||藏|| ~~划~~ `码`', '\\|\\|藏\\|\\| \\~\\~划\\~\\~ \\`码\\`'],
    ['a\u202eb\u200bc', 'abc'],
  ])('%j is shown and does nothing', (given, escaped) => {
    expect(shown(given)).toBe(escaped);
  });

  test.each(['预计增产20~30%，比去年同期高8.2%。', '“青禾”牌 A|B 级大米(一等)'])('%s stays as it is', (given) => {
    expect(shown(given)).toBe(given);
  });

  test('looks in Discord as it was given, whatever marks it holds', () => {
    fc.assert(
      fc.property(hostileText(), (given) => {
        const blocks = parseMarkdown(shown(given));
        expect(blocks.map(({ kind }) => kind)).toEqual(blocks.map(() => 'line'));
        expect(blocks.map(({ children }) => children.join('')).join('\n')).toBe(cleanStretch(given));
      }),
      { numRuns: 1_000 },
    );
  });
});
