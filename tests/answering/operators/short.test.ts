import { describe, expect, test } from 'vitest';
import { namesIn } from '../../../src/answering/figures/names.ts';
import { shortAnswer } from '../../../src/answering/operators/short.ts';
import { articleOf, PRINTED } from '../article.ts';
import { questionOf } from '../ask.ts';

/** The short answer that a sentence gives to a question. */
function short(text: string, sentence: string): string | null {
  const question = questionOf(text);
  const names = namesIn(question, [articleOf({ paragraphs: [sentence] })]);
  return shortAnswer({ question, sentence, names, today: PRINTED });
}

describe('who', () => {
  test('is the only person of the sentence', () => {
    expect(short('谁修好了水渠？', '村民左琼说，水渠修好了。')).toBe('左琼');
  });
  test('is the person whose role the question names', () => {
    const sentence = '村民左琼说好，社区党委书记马兆熙介绍，院坝会每月一次。';
    expect(short('社区书记是谁？', sentence)).toBe('马兆熙');
    expect(short('那位村民是谁？', sentence)).toBe('左琼');
  });
  test('is nobody where two people fit alike', () => {
    expect(short('谁觉得好？', '左琼说好，马兆熙说也好。')).toBeNull();
  });
});

describe('when', () => {
  test('is the day beside what is asked', () => {
    const sentence = '大桥2019年3月动工，2022年6月18日通车。';
    expect(short('大桥什么时候通车？', sentence)).toBe('2022年6月18日');
    expect(short('大桥什么时候动工？', sentence)).toBe('2019年3月');
  });
  test('is nothing where no day is printed', () => {
    expect(short('大桥什么时候通车？', '大桥已经通车。')).toBeNull();
  });
});

describe('where', () => {
  test('stands behind the word that places something', () => {
    expect(short('竹编馆在哪里？', '竹编馆位于龙溪街道老街口，天天开门。')).toBe('龙溪街道老街口');
  });
  test('stands before what happened there', () => {
    expect(short('柑橘节在哪里举行？', '第三届柑橘节在滨江公园举行，为期五天。')).toBe('滨江公园');
  });
  test('is not what somebody was busy with', () => {
    expect(short('左琼在哪里？', '左琼在忙着收油菜。')).toBeNull();
  });
});

describe('a list', () => {
  test('goes from the word that opens it to 等', () => {
    expect(short('镇里有哪些基地？', '镇里的基地包括白茶、烤烟、药材等四类，都见了效。')).toBe('白茶、烤烟、药材');
  });
  test.each(['，', ',', '；', '：'])('ends at the mark %s', (mark) => {
    expect(short('镇里种了哪些东西？', `镇里种了白茶、烤烟、药材${mark}年年有收成。`)).toBe('白茶、烤烟、药材');
    expect(short('镇里种了哪些东西？', `说起镇里${mark}白茶、烤烟、药材都有。`)).toBe('白茶、烤烟、药材都有');
  });
  test('never begins inside a number', () => {
    expect(short('有哪些作物？', '全县接待1,232人、收入3,400元、种茶2,100亩。')).not.toMatch(/^(?:232|400|100)/);
  });
  test('is nothing where its first item is as long as a clause', () => {
    expect(short('有哪些好处？', '老人们在院坝里一边晒太阳一边听人念报纸讲政策、唠家常。')).toBeNull();
  });
});

test('other kinds of question have no short answer of their own here', () => {
  expect(short('为什么修水渠？', '因为旱，村民左琼说，2022年修了水渠。')).toBeNull();
});

test('of several quarters the one is named that stands in the part of the sentence that is asked of', () => {
  const visits = '水务所的职工走进白公街道临江社区讲节水；消防队的队员走进忠州街道香山社区讲防火。';
  expect(short('消防队的队员去了哪个社区讲防火？', visits)).toBe('香山社区');
  expect(short('水务所的职工去了哪个社区讲节水？', visits)).toBe('临江社区');
});
