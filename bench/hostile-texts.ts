import { type Draw, drawsFrom } from './draw.ts';

/**
 * What texts of figures are made of: numerals, units, figures, marks, days, and the words by which figures are read. Each
 * pair of them, repeated without an end, is a text that a reader may be given.
 */
export const TOKENS = [
  ...[
    '1',
    '一',
    '万',
    '十',
    '两',
    '半',
    '1,',
    '.',
    '-',
    '至',
    '¥1',
    '¥1¥',
    '3家',
    '3家和',
    '为3家',
    '30%、',
    '三成、',
    '5倍、',
  ],
  ...[
    '、翻一番',
    '30万元为',
    '3-4倍',
    '21.92亿元',
    '70万立方米',
    '12岁',
    '五元三毛',
    '百分之',
    '分之',
    '三大',
    '7.5折',
    '120kg',
  ],
  ...[
    '2021年',
    '7月16日',
    '今年',
    '去年同期',
    '上半年',
    '年底',
    '截至',
    '1至6月',
    '春节',
    '国庆期间',
    '上周',
    '第3',
    '7:30',
  ],
  ...[
    '、',
    ',',
    '，',
    '；',
    '：',
    '。',
    '！',
    '…',
    '（',
    '）',
    '“',
    '”',
    '"',
    '《',
    '》',
    ' ',
    '\n',
    'A',
    'Ａ',
    '㎡',
    '產',
  ],
  ...[
    '增长',
    '同比',
    '同比增长',
    '占',
    '其中',
    '分别',
    '比',
    '为',
    '的',
    '了',
    '等',
    '和',
    '建成',
    '企业',
    '项目达',
    '据介绍',
  ],
] as const;

/** Some tokens again and again, `letters` UTF-16 units of them or a little fewer. */
export function repeated(tokens: readonly string[], letters: number): string {
  const once = tokens.join('');
  return once.repeat(Math.max(1, Math.floor(letters / once.length)));
}

/** Every ordered pair of tokens, a token with itself among them. */
export function pairsOf(tokens: readonly string[]): string[][] {
  return tokens.flatMap((one) => tokens.map((other) => [one, other]));
}

/** A share of all pairs of some tokens, and so many random triples. */
export function hostileTexts(
  tokens: readonly string[],
  { share, triples, seed }: { share: number; triples: number; seed: number },
): string[][] {
  const draw: Draw = drawsFrom(seed);
  const pairs = pairsOf(tokens).filter(() => draw.share() < share);
  const random = Array.from({ length: triples }, () => [draw.from(tokens), draw.from(tokens), draw.from(tokens)]);
  return [...pairs, ...random];
}

/** What pages are made of: lines and gaps, heads, reports, bylines, offices, places, brackets and quotations. */
export const PAGE_TOKENS = [
  ...['\n', '\n\n', ' ', '　', '。', '，', '、', '！', '……', '”', '“', '（', '）', '《', '【', '·', '■', '(完)'],
  ...[
    '武隆区',
    '武隆\n',
    '东山',
    '兴隆镇',
    '重庆',
    '江北区',
    '王荣昌',
    '壁山区',
    '\n\n武隆 ',
    '武隆区融媒体中心 李力\n\n',
  ],
  ...[
    '\n\n春到乡村\n\n',
    '\n\n本报讯（记者 李力）',
    '\n\n记者 李力',
    '李力 摄\n\n',
    '\n\n责编：李力\n\n',
    '通讯员 何力 ',
    '记者李力\n\n',
  ],
  ...[
    '\n\n新华社北京3月4日电 ',
    '3月4日，',
    '2021年3月4日 第3版\n\n',
    '截至2021年3月',
    '此外，',
    '据介绍，',
    '全区种油菜1.2万亩。',
  ],
  ...[
    '油菜种了1.2万亩，比去年多种了三成，',
    '在山上\n\n',
    '的',
    '一',
    'a',
    'a b',
    'Ａb',
    '张三李四',
    '摄',
    '（记者 ',
    '平方米。\n\n',
  ],
] as const;
