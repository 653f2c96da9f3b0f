import { describe, expect, test } from 'vitest';
import { takenBackIn } from '../../src/figures/taken-back.ts';
import { articleOf } from '../../src/reading/article/article.ts';

const IMPRINT = { date: '2023-05-12', dated: 'issue' as const, blocks: [], page: null, source: null, url: null };

/** A report as it is read, and the figures of it that it takes back, as printed. */
function read(title: string | null, ...paragraphs: string[]) {
  const printed = { id: 'a', title, kicker: null, subheads: [], paragraphs, cut: [], heads: [], bylines: [] };
  const article = articleOf(printed, IMPRINT, null);
  return { article, denied: article.figures.filter(({ denied }) => denied === true).map((figure) => figure.printed) };
}

describe('a rumour that a report denies', () => {
  test.each([
    ['told by a word for it', '网传铁山镇一夜停电5小时。供电所回应，当晚没有停电。', ['5小时']],
    ['told by an account', '有自媒体发布文章称石桥通行费将涨至30元。交通局通报，通行费没有调整。', ['30元']],
    ['quoted, denied in the same breath', '针对“白沙井水厂停水9天”的传言，水厂辟谣：供水正常，日供水3万吨。', ['9天']],
    [
      'quoted at the head of the report',
      '“云岭索道掉下来6个人！”这段语音传得很快。景区声明，该消息纯属虚构。',
      ['6个'],
    ],
    ['told in a list that was forged', '一份名单在小区流传，涉及12栋楼。街道澄清，该名单系伪造。', ['12栋']],
  ])('is %s', (_, text, expected) => {
    expect(read(null, text).denied).toEqual(expected);
  });

  test('is denied by the sentence that says so', () => {
    const { article } = read(null, '网传铁山镇一夜停电5小时。不少人连夜买了蜡烛。供电所回应，当晚没有停电。');
    const by = takenBackIn(article)[0]?.by;
    expect(article.paragraphs[0]?.slice(by?.start, by?.end)).toBe('供电所回应，当晚没有停电。');
  });

  test('is denied in the headline alone', () => {
    expect(read('铁山停电5小时系谣言', '网传铁山镇一夜停电5小时。').denied).toEqual(['5小时']);
  });
});

describe('an error that the paper puts right', () => {
  test.each([
    ['what stands before 有误', '昨日2版“竹器年产值80万元”有误，应为8万元。', ['80万元']],
    ['what stands before 应为', '本报昨日消息中，“共录取学徒96人”应为“69人”。', ['96人']],
    ['what stands behind 误写为', '昨日报道将受益农户数误写为“340户”，正确数字为34户。', ['340户']],
  ])('is %s, and not what is right', (_, text, expected) => {
    expect(read('更正', text).denied).toEqual(expected);
  });
});

describe('what a report stands by', () => {
  test.each([
    ['ordinary news', '铁山镇修了5座水塔，没有占用耕地。'],
    ['words that somebody is quoted with', '村支书说：“我们今年卖了300万元的茶。”'],
    ['a rumour that proves true', '网传铁山镇停电5小时。供电所回应：情况属实，目前没有完全恢复。'],
    ['how many rumours there were', '今年以来，公安机关查处网络谣言案件47起。'],
    ['what the office says behind its denial', '网传水厂停产。水厂辟谣，日供水仍为3万吨，没有停产。'],
  ])('is %s', (_, text) => {
    expect(read(null, text).denied).toEqual([]);
  });
});
