import { describe, expect, test } from 'vitest';
import { passageOf, passageText } from '../../src/answering/passage.ts';
import type { Scored } from '../../src/weighing/score.ts';
import { articleOf } from './article.ts';
import { weighed } from './weighed.ts';

const ferry = articleOf({
  id: 'ferry',
  title: '白鹭渡口换新船',
  paragraphs: ['白鹭渡口昨日换上新船。船票两元。岸边的柳树绿了。', '新船一次能坐四十人，逆水也只要一刻钟。'],
});
const other = articleOf({ id: 'other', title: '新船下水', paragraphs: ['另一座渡口的新船也下水了。'] });

function bestFor(question: string): { sentences: Scored[]; best: Scored } {
  const { sentences } = weighed(question, [ferry, other]);
  const [best] = sentences;
  if (best === undefined) throw new Error('nothing was found');
  return { sentences, best };
}

describe('a passage', () => {
  test('is of the best sentence and the next best of its item, in print order', () => {
    const { sentences, best } = bestFor('白鹭渡口的新船能坐多少人？');
    const quotes = passageOf(sentences, best, { chars: 200, sentences: 4 });
    expect(quotes.map(({ text }) => text)).toEqual([
      '白鹭渡口昨日换上新船。',
      '船票两元。',
      '岸边的柳树绿了。',
      '新船一次能坐四十人，逆水也只要一刻钟。',
    ]);
  });

  test('has no more sentences and no more letters than there is room for', () => {
    const { sentences, best } = bestFor('白鹭渡口的新船能坐多少人？');
    expect(passageOf(sentences, best, { chars: 200, sentences: 2 })).toHaveLength(2);
    const narrow = passageOf(sentences, best, { chars: best.sentence.text.length + 6, sentences: 4 });
    expect(narrow.map(({ text }) => text)).toEqual(['船票两元。', best.sentence.text]);
  });

  test('has a short sentence beside the best rather than a long one that is hardly likelier', () => {
    const { best } = bestFor('白鹭渡口的新船能坐多少人？');
    const beside = (paragraph: number, text: string, score: number): Scored => ({
      ...best,
      score,
      sentence: { ...best.sentence, paragraph, start: 0, end: text.length, text },
    });
    const long = (score: number) => beside(0, ferry.paragraphs[0] ?? '', score);
    const short = beside(1, '新船', best.score - 2);
    const chosenBeside = (other: Scored) =>
      passageOf([best, other, short], best, { chars: 200, sentences: 2 }).map(({ text }) => text);
    expect(chosenBeside(long(best.score - 1.9))).toContain('新船');
    expect(chosenBeside(long(best.score - 1))).not.toContain('新船');
  });

  test('takes no caption that was cut off beside the best sentence', () => {
    const torn = { ...ferry, id: 'torn', paragraphs: ['在白鹭渡口，新船泊在', ...ferry.paragraphs], cut: [0] };
    const { sentences } = weighed('白鹭渡口的新船能坐多少人？', [torn]);
    const textsFor = (best: Scored) => passageOf(sentences, best, { chars: 200, sentences: 9 }).map(({ text }) => text);
    const whole = sentences.find(({ sentence }) => sentence.text.includes('四十人'));
    const cutOff = sentences.find(({ sentence }) => sentence.paragraph === 0);
    expect(textsFor(whole as Scored)).not.toContain('在白鹭渡口，新船泊在');
    expect(textsFor(cutOff as Scored)).toContain('在白鹭渡口，新船泊在');
  });

  test('keeps the best sentence, though it has more letters than there is room for', () => {
    const { sentences, best } = bestFor('白鹭渡口的新船能坐多少人？');
    expect(passageOf(sentences, best, { chars: 3, sentences: 4 }).map(({ text }) => text)).toEqual([
      best.sentence.text,
    ]);
  });

  test('is quoted where it stands', () => {
    const { sentences, best } = bestFor('白鹭渡口的船票多少钱？');
    for (const { text, articleId, paragraph, start, end } of passageOf(sentences, best)) {
      expect(articleId).toBe('ferry');
      expect(ferry.paragraphs[paragraph]?.slice(start, end)).toBe(text);
    }
  });
});

describe('a passage as text', () => {
  const quote = (paragraph: number, start: number, text: string) => ({
    articleId: 'a',
    paragraph,
    start,
    end: start + text.length,
    text,
  });

  test('shows no gap between sentences that follow one another, or stand a blank apart', () => {
    expect(passageText([quote(0, 0, '船来了。'), quote(0, 4, '人上了船。')])).toBe('船来了。人上了船。');
    expect(passageText([quote(0, 0, '船来了。'), quote(0, 6, '人上了船。')])).toBe('船来了。人上了船。');
  });

  test('shows a gap where print is left out, or another paragraph begins', () => {
    expect(passageText([quote(0, 0, '船来了。'), quote(0, 20, '人上了船。')])).toBe('船来了。……人上了船。');
    expect(passageText([quote(0, 0, '船来了。'), quote(1, 0, '人上了船。')])).toBe('船来了。……人上了船。');
  });

  test('is in print order, in whatever order the quotes come', () => {
    expect(passageText([quote(1, 0, '三'), quote(0, 9, '二'), quote(0, 0, '一')])).toBe('一……二……三');
  });
});
