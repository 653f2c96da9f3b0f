import { describe, expect, test } from 'vitest';
import { answerWithPassage, pickOther, pickPassage, withOther } from '../../../src/answering/operators/pick.ts';
import type { Answer } from '../../../src/model/answer.ts';
import type { Article } from '../../../src/model.ts';
import { articleOf } from '../article.ts';
import { weighed } from '../weighed.ts';

const theatre = articleOf({
  id: 'theatre',
  title: '河湾大戏院重新开张',
  paragraphs: ['河湾大戏院歇业两年，5月6日重新开张。戏院有座位620个，门票从20元到80元。首演的是川剧《白蛇》。'],
});

function answerFor(question: string, articles: readonly Article[] = [theatre]): Answer {
  const { query, sentences } = weighed(question, articles);
  const picked = pickPassage(sentences);
  if (picked === null) throw new Error('nothing was found');
  return answerWithPassage(query, picked);
}

describe('a passage that answers', () => {
  test('is printed whole, with the sentence that answers quoted first', () => {
    const { answer, quote, quotes, article } = answerFor('河湾大戏院有多少个座位？');
    expect(answer).toBe(theatre.paragraphs[0]);
    expect(quote).toBe('戏院有座位620个，门票从20元到80元。');
    expect(quotes).toHaveLength(3);
    expect(article?.id).toBe('theatre');
  });

  test('has the amount that is asked for marked in it', () => {
    expect(answerFor('河湾大戏院有多少个座位？')).toMatchObject({
      short: '620个',
      figure: { value: 620, unit: '个' },
      figures: [{ printed: '620个' }],
    });
  });

  test('has no amount marked where several of one kind fit', () => {
    const rows = articleOf({
      id: 'rows',
      title: '大戏院的座位',
      paragraphs: ['大戏院楼下有座位410个，楼上有座位210个。'],
    });
    expect(answerFor('大戏院有多少个座位？', [rows])).toMatchObject({ short: null, figure: null, figures: [] });
  });

  test('has no amount marked where none is asked for', () => {
    expect(answerFor('河湾大戏院首演了什么？')).toMatchObject({ figure: null, figures: [] });
  });

  test('is of the best item alone', () => {
    const fair = articleOf({ id: 'fair', title: '河湾庙会', paragraphs: ['河湾庙会上有座位，也有门票。'] });
    const { quotes } = answerFor('河湾大戏院有多少个座位？', [theatre, fair]);
    expect(new Set(quotes.map(({ articleId }) => articleId))).toEqual(new Set(['theatre']));
  });
});

test('there is no passage where nothing was found', () => {
  expect(pickPassage([])).toBeNull();
});

describe('where either of two reports may be the one that answers', () => {
  const ofTown = (id: string, lines: string) =>
    articleOf({ id, title: `${id}开张`, paragraphs: [`${id}5月6日开张，门票20元。${lines}`] });
  const twins = [ofTown('东岸茶馆', '茶馆临河。'), ofTown('西岸茶馆', '茶馆靠山。')];

  test('the other one is quoted behind the first, and is said to be another', () => {
    const { query, sentences } = weighed('茶馆几号开张？', twins);
    const [picked, other] = [pickPassage(sentences), pickOther(sentences)];
    if (picked === null || other === null) throw new Error('one report alone was picked');
    const given = withOther(answerWithPassage(query, picked), other);
    expect(given.answer).toMatch(/开张[\s\S]*\n另一篇报道说：\n[\s\S]*开张/);
    expect(new Set(given.quotes.map(({ articleId }) => articleId))).toEqual(new Set(twins.map(({ id }) => id)));
    expect(given.article?.id).toBe(picked.article.id);
  });

  test('there is none beside a report that is plainly likelier, or alone', () => {
    expect(pickOther(weighed('东岸茶馆几号开张？', twins).sentences)).toBeNull();
    expect(pickOther(weighed('茶馆几号开张？', twins.slice(0, 1)).sentences)).toBeNull();
    expect(pickOther([])).toBeNull();
  });
});
