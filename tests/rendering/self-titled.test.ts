import { expect, test } from 'vitest';
import { renderMessage } from '../../src/rendering/message.ts';
import type { ReplyOf } from '../../src/reply.ts';
import { ARTICLE, figureOf, PARAGRAPH, QUOTE } from './replies.ts';

const listOf = (title: string): ReplyOf<'hits'> => ({
  kind: 'hits',
  private: false,
  language: 'zh-CN',
  heading: { phrase: 'answer.heading.latest', about: '' },
  hits: [{ article: { ...ARTICLE, title }, quote: QUOTE, figure: figureOf('约12座') }],
  more: 0,
});
const linesOf = (reply: ReplyOf<'hits'>) => renderMessage(reply).embeds[0]?.description?.split('\n').slice(1);

test('news whose title is but the beginning of its text says its words once, whole', () => {
  expect(linesOf(listOf('青禾镇上半年新建粮'))).toEqual([`**${PARAGRAPH}** · 青禾区`]);
  expect(linesOf(listOf('颗粒归仓'))).toHaveLength(2);
});

test('so it does in a digest', () => {
  const edition = { paper: '青禾日报', date: '2020-05-04' };
  const briefing = { edition, span: 'day', length: 'full', moved: [], rest: [] } as const;
  const given = listOf('青禾镇上半年新建粮');
  expect(linesOf({ ...given, briefing: { ...briefing, moved: [], rest: [] } })).toEqual([
    `**${PARAGRAPH}**`,
    '-# 青禾区',
  ]);
});

test('a digest of a day without news says so', () => {
  const briefing = { edition: null, span: 'day', length: 'full', moved: [], rest: [] } as const;
  const empty = { ...listOf(''), hits: [], briefing: { ...briefing, moved: [], rest: [] } };
  expect(linesOf(empty)).toEqual(['今天没有新报道。']);
});
