import { describe, expect, test } from 'vitest';
import { smallTalkIn } from '../../../src/newsroom/answers/small-talk.ts';
import { asked, newsrooms } from '../newsrooms.ts';

test.each([
  ['你好', 'hello'],
  ['你好！', 'hello'],
  ['早上好呀', 'hello'],
  ['Hello there', 'hello'],
  ['hello world', 'hello'],
  ['谢谢', 'thanks'],
  ['thanks a lot!', 'thanks'],
  ['怎么用你', 'about_bot'],
  ['你能干什么？', 'about_bot'],
  ['what can you do', 'about_bot'],
  ['help', 'about_bot'],
  ['哥，你在吗', 'hello'],
  ['谢谢哈老师傅', 'thanks'],
  ['侬是啥人呀', 'about_bot'],
  ['你晚饭吃了没得', 'chat'],
  ['你好 榨菜厂几点关门', null],
  ['机器人比赛几点开始', null],
  ['多谢，再问下那条渠多长', null],
  ['你好，武隆页岩气日产能是多少', null],
  ['好人好事有哪些', null],
  ['谢家湾', null],
  ['早餐店怎么用工', null],
])('%j is %s', (typed, talk) => {
  expect(smallTalkIn(typed, asked)).toBe(talk);
});

newsrooms('a friendly word', (use) => {
  test(
    'is met with one, and with three things to try that have an answer',
    use(async ({ newsroom }) => {
      for (const typed of ['你好', '谢谢', '怎么用你', 'what can you do']) {
        const { answer } = await newsroom.ask(typed, asked);
        expect(answer.answer.split('\n')).toHaveLength(2);
        expect(answer.alternatives.length).toBeGreaterThan(0);
        expect(answer.alternatives.length).toBeLessThanOrEqual(3);
        expect(answer.language).toBe(/\p{Script=Han}/u.test(typed) ? 'zh-CN' : 'en');
        for (const { ask } of answer.alternatives)
          expect((await newsroom.ask(ask, asked)).answer.status).not.toBe('nothing');
      }
    }),
  );
});

newsrooms('what the bot can do', (use) => {
  test(
    'is an answer, and good day is none',
    use(async ({ newsroom }) => {
      expect((await newsroom.ask('怎么用你', asked)).answer).toMatchObject({ status: 'answered', reason: null });
      expect((await newsroom.ask('你好', asked)).answer).toMatchObject({ status: 'nothing', reason: 'off_topic' });
    }),
  );
});

describe('what is offered', () => {
  newsrooms('with an answer', (use) => {
    test(
      'has an answer, in a refusal too',
      use(async ({ newsroom }) => {
        const { answer } = await newsroom.ask('潼南区养了多少头肉牛', asked);
        expect(answer.status).toBe('nothing');
        for (const { ask } of answer.alternatives)
          expect((await newsroom.ask(ask, asked)).answer.status).not.toBe('nothing');
      }),
    );
  });
});

newsrooms('what is offered to whoever finds nothing', (use) => {
  test(
    'begins near home',
    use(async ({ newsroom }) => {
      const first = async (home: string) =>
        (await newsroom.ask('火星区有什么新闻', { ...asked, home })).answer.alternatives[0]?.label;
      expect([await first('梁平区'), await first('潼南区')]).toEqual(['梁平区', '潼南区']);
    }),
  );
});
