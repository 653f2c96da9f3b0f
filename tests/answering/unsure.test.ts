import { expect, test } from 'vitest';
import type { Article } from '../../src/model.ts';
import { fitsAlert, readThreshold } from '../../src/newsroom/digests/alerts.ts';
import { pointsOf } from '../../src/pictures/picture-of.ts';
import { subscription } from '../cases/articles.ts';
import { COUNTIES } from '../pictures/points.ts';
import { articleOf } from './article.ts';
import { ask } from './ask.ts';

const forests = Object.entries({ 武隆区: '3.5万亩', 璧山区: '1.2万亩', 垫江县: '2万亩' }).map(([district, printed]) =>
  articleOf({ id: district, title: `${district}造林`, district, paragraphs: [`${district}今年植树造林${printed}。`] }),
);

const RANKING = {
  kind: 'series' as const,
  by: 'place' as const,
  private: false,
  language: 'zh-CN' as const,
  heading: { phrase: 'answer.heading.rank', about: '西瓜产量' },
  notes: [],
};

/** The same article from a page on which the first digit of its figure was hard to read. */
function hardToRead(article: Article): Article {
  const figures = article.figures.map((figure) => ({ ...figure, unsure: true as const }));
  return { ...article, figures, unsure: figures.map(({ paragraph, start }) => ({ paragraph, start, end: start + 1 })) };
}

const withOneHard = forests.map((article) => (article.id === '武隆区' ? hardToRead(article) : article));

test('a figure that was hard to read is left out of a ranking', () => {
  const ranking = (articles: readonly Article[]) =>
    ask('哪个区植树造林最多？', articles).figures.map(({ printed }) => printed);
  expect(ranking(forests)).toEqual(['3.5万亩', '2万亩', '1.2万亩']);
  expect(ranking(withOneHard)).toEqual(['2万亩', '1.2万亩']);
});

test('it is compared with no other, and settles no yes or no', () => {
  const compared = '武隆和垫江哪个植树造林多？';
  expect(ask(compared, forests).figures).toHaveLength(2);
  expect(ask(compared, withOneHard).figures.length).toBeLessThan(2);
  const doubted = '武隆今年植树造林3.5万亩吗？';
  expect(ask(doubted, forests).answer).toMatch(/^是/);
  expect(ask(doubted, withOneHard).answer).not.toMatch(/^是/);
});

test('alone it is told with a word that it was hard to read, in the language of the reply, and converted into nothing', () => {
  const { figure, notes, computed } = ask('武隆今年植树造林多少亩？', withOneHard);
  expect(figure).toMatchObject({ printed: '3.5万亩', unsure: true });
  expect(notes).toContainEqual({ kind: 'unsure', text: '“3.5万亩”辨认不清，以版面为准' });
  expect(computed).toEqual([]);
  const english = ask('How many mu of forest did Wulong plant this year?', withOneHard, 'en');
  expect(english.notes).toContainEqual({
    kind: 'unsure',
    text: '“3.5万亩” is hard to read on the page; the print decides',
  });
  expect(ask('垫江今年植树造林多少亩？', withOneHard).notes).toEqual([]);
});

test('no alert goes by it, and no picture shows it', () => {
  const [article] = forests;
  if (article === undefined) throw new Error('No article');
  const alert = subscription('s', { alert: { threshold: readThreshold('植树造林 超过 2万亩') } });
  expect(fitsAlert(article, alert)).toBe(true);
  expect(fitsAlert(hardToRead(article), alert)).toBe(false);
  const [first, ...others] = COUNTIES;
  if (first === undefined) throw new Error('No county');
  const points = [{ ...first, figure: { ...first.figure, unsure: true as const } }, ...others];
  expect(pointsOf({ ...RANKING, points }, new Map())).toEqual(others);
});
