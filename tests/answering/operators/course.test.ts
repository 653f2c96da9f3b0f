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

test('quarters by themselves are a course, among halves and whole years too', () => {
  const cars = (date: string, text: string) =>
    articleOf({ id: date, title: '沙坪坝新能源汽车', district: '沙坪坝区', paragraphs: [text], date });
  const { figures } = ask('2022年沙坪坝新能源汽车产量一个季度一个季度怎么变的？', [
    cars('2022-04-20', '一季度，沙坪坝区新能源汽车产量2.4万辆。'),
    cars('2022-07-20', '上半年，沙坪坝区新能源汽车产量5.3万辆，其中二季度2.9万辆。'),
    cars('2022-10-20', '前三季度，沙坪坝区新能源汽车产量8.7万辆，其中三季度3.4万辆。'),
    cars('2023-01-20', '2022年，沙坪坝区新能源汽车产量12.3万辆，其中四季度3.6万辆。'),
    cars('2023-04-20', '今年一季度，沙坪坝区新能源汽车产量4万辆。'),
  ]);
  expect(figures.map(({ printed }) => printed)).toEqual(['2.4万辆', '2.9万辆', '3.4万辆', '3.6万辆']);
});

test.each(['南岸的社区食堂从多少家变成了多少家？', '2022年3月以来南岸的社区食堂增加到多少家？'])('%s', (question) => {
  const canteens = (date: string, text: string) =>
    articleOf({ id: date, title: '南岸社区食堂', district: '南岸区', paragraphs: [text], date });
  const { figures } = ask(question, [
    canteens('2022-03-14', '南岸区社区食堂达到27家，今年将新增社区食堂10家。'),
    canteens('2022-07-14', '今年上半年南岸区新增社区食堂6家，社区食堂达到33家。'),
    canteens('2023-01-14', '南岸区社区食堂达到37家，今年计划再建社区食堂8家。'),
  ]);
  expect(figures.map(({ printed }) => printed)).toEqual(['达到27家', '达到33家', '达到37家']);
});

test.each(['荣昌生猪存栏是涨是跌？', '荣昌生猪存栏这一年涨了还是跌了', '荣昌生猪存栏怎么变的'])('%s', (question) => {
  const pigs = (date: string, text: string) =>
    articleOf({ id: date, title: '荣昌生猪', district: '荣昌区', paragraphs: [text], date });
  const { answer } = ask(question, [
    pigs('2022-05-20', '荣昌区生猪存栏41.3万头。'),
    pigs('2023-05-01', '荣昌区生猪存栏46.8万头。'),
  ]);
  expect(answer).toMatch(/^后来更多/);
});
