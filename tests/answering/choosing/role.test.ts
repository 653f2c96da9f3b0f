import { expect, test } from 'vitest';
import { articleOf } from '../article.ts';
import { ask } from '../ask.ts';

test('who holds a role is told by the newest report that names it, who held it by the oldest', () => {
  const told = (date: string, text: string) =>
    articleOf({ id: date, title: '荣昌生猪', district: '荣昌区', paragraphs: [text], date });
  const articles = [
    told('2022-03-14', '荣昌区畜牧中心主任罗方志介绍，今年新建标准化养殖场6个。'),
    told('2023-03-13', '荣昌区畜牧中心主任唐小琴说，全年计划出栏生猪75万头。'),
  ];
  expect(ask('荣昌区畜牧中心现在的主任是谁？', articles).short).toBe('唐小琴');
  expect(ask('荣昌区畜牧中心主任是谁？', articles).short).toBe('唐小琴');
  expect(ask('荣昌区畜牧中心的前任主任是谁？', articles).short).toBe('罗方志');
  expect(ask('荣昌区畜牧中心现在的主任是谁？', articles.toReversed()).short).toBe('唐小琴');
});
