import { expect, test } from 'vitest';
import { dated } from '../../src/answering/answer.ts';
import { OLD_DAYS } from '../../src/limits/answering.ts';
import { addDays } from '../../src/text/day.ts';
import { articleOf, PRINTED } from './article.ts';
import { ask, questionOf } from './ask.ts';

const QUESTION = '潼南新建了多少座柠檬冷库？';

function coldStores(days: number) {
  return articleOf({
    title: '潼南柠檬有了冷库',
    district: '潼南区',
    date: addDays(PRINTED, -days),
    paragraphs: ['潼南区今年新建柠檬冷库12座。', '果农说，柠檬放到夏天也不会坏。'],
  });
}

const notesOf = (question: string, days: number, language: 'en' | null = null) =>
  ask(question, [coldStores(days)], language).notes.filter(({ kind }) => kind === 'as_of');

test('a report older than the newest edition by over a month says of which day it is', () => {
  const date = addDays(PRINTED, -OLD_DAYS - 1);
  expect(ask(QUESTION, [coldStores(OLD_DAYS + 1)])).toMatchObject({ status: 'answered', age: OLD_DAYS + 1 });
  expect(notesOf(QUESTION, OLD_DAYS + 1)).toEqual([{ kind: 'as_of', text: `这是${date}的报道` }]);
  expect(notesOf(QUESTION, OLD_DAYS + 1, 'en')).toEqual([{ kind: 'as_of', text: `As reported on ${date}` }]);
});

test('one of the last month does not', () => {
  expect(ask(QUESTION, [coldStores(OLD_DAYS)])).toMatchObject({ status: 'answered', age: OLD_DAYS });
  expect(notesOf(QUESTION, OLD_DAYS)).toEqual([]);
});

test('so does one of the newest edition that is from before the time asked for, which still runs', () => {
  const date = addDays(PRINTED, -12);
  const given = ask(QUESTION, [coldStores(12)]);
  const notesFor = (asked: string) => {
    const { periods } = questionOf(`潼南${asked}新建了多少座柠檬冷库？`);
    return dated(given, { today: PRINTED, newest: date, periods }).notes;
  };
  expect(notesFor('今年')).toEqual([]);
  expect(notesFor('上个月')).toEqual([]);
  expect(notesFor('这个月')).toEqual([{ kind: 'as_of', text: `这是${date}的报道` }]);
});

test('nor does a list, whose lines have their days, nor an answer of no report', () => {
  const list = ask('潼南有什么新闻', [coldStores(90)]);
  expect(list.answer).toContain(addDays(PRINTED, -90));
  expect(list.notes).toEqual([]);
  expect(ask('火星区有多少人？', [coldStores(90)])).toMatchObject({ status: 'nothing', notes: [], age: null });
});
