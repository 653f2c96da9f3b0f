import { expect, test } from 'vitest';
import type { Subscription } from '../../src/model/order.ts';
import { renderMessage } from '../../src/rendering/message.ts';
import type { Reply } from '../../src/reply.ts';

const frame = { private: false } as const;

function embedOf(reply: Reply) {
  return renderMessage(reply).embeds[0];
}

test('standing digests say when, where and what, and the id that cancels them', () => {
  const subscription = {
    id: 's1',
    channel: '123456789012345678',
    guild: '3',
    owner: '1',
    districts: ['武隆区'],
    topics: ['教育'],
    schedule: { days: 'daily' as const, at: '08:00', zone: 'Asia/Shanghai' },
    language: 'en' as const,
    since: '2020-05-04T00:00:00Z',
  };
  const said = (part: Partial<Subscription>, rest: object = {}) =>
    embedOf({ kind: 'subscriptions', ...frame, language: 'en', subscriptions: [{ ...subscription, ...part }], ...rest })
      ?.description;
  expect(said({})).toBe(
    '### Standing digests\n- **daily at 08:00 (Asia/Shanghai)** · <#123456789012345678> · Wulong District, Education\n-# When there is nothing new, nothing comes · id s1',
  );
  expect(said({ guild: null, whenEmpty: 'line' }, { ordered: true })).toBe(
    '### Ordered\n- **daily at 08:00 (Asia/Shanghai)** · your direct messages · Wulong District, Education\n-# When there is nothing new, one line says so · id s1',
  );
  const paused = { by: 'bot' as const, why: 'missing-permission: Missing Access (50001)', at: '' };
  expect(said({ paused })).toContain('brings it back: I lack a permission (Missing Access (50001))');
});

test.each([
  ['fault: x', 'something went wrong on my side (x)'],
  ['paused', 'it was paused'],
  ['of old: words', 'of old: words'],
])('why nothing was sent (%s) is said in words', (why, words) => {
  const sent = {
    scheduled: '2020-05-04 08:00',
    kind: 'digest',
    outcome: 'refused',
    articles: 0,
    link: null,
    why,
  } as const;
  expect(embedOf({ kind: 'deliveries', ...frame, language: 'en', sent: [sent] })?.description).toContain(words);
});
