import { expect, test } from 'vitest';
import { articleOf } from '../article.ts';
import { ask } from '../ask.ts';

/** What a year's edition prints of the harvest. */
function edition(year: number, printed: string) {
  return articleOf({
    id: `${year}`,
    title: '垫江柚子丰收',
    district: '垫江县',
    date: `${year}-11-20`,
    paragraphs: [`垫江县今年柚子产量${printed}。`],
  });
}

const editions = [edition(2022, '5万吨'), edition(2020, '2万吨'), edition(2021, '3万吨')];

test('a measure is told edition by edition, oldest first, each in its printed words', () => {
  const { answer, figure, figures, quotes, article } = ask('垫江柚子产量有什么变化？', editions);
  expect(answer.split('\n')[0]).toBe('后来更多。由早到晚：');
  expect(figures.map(({ printed }) => printed)).toEqual(['2万吨', '3万吨', '5万吨']);
  expect(figure?.printed).toBe('5万吨');
  expect(article?.id).toBe('2022');
  expect(quotes).toHaveLength(3);
});

test('what became less is said to', () => {
  expect(ask('垫江柚子产量有什么变化？', [edition(2020, '5万吨'), edition(2021, '3万吨')]).answer).toMatch(/^后来更少/);
});

test('one edition alone shows no change', () => {
  expect(ask('垫江柚子产量有什么变化？', [edition(2022, '5万吨')]).figures.length).toBeLessThan(2);
});

test('how much it rose is told by the printings, where none prints the change', () => {
  const { answer, figures } = ask('垫江柚子产量涨了多少？', editions);
  expect(answer.split('\n')[0]).toBe('后来更多。由早到晚：');
  expect(figures).toHaveLength(3);
});
