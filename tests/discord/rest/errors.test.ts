import { expect, test } from 'vitest';
import { startErrorOf } from '../../../src/discord/rest/errors.ts';

test.each([
  'Used disallowed intents',
  'Used invalid intents',
  'Sharding is required',
  'Not enough sessions remaining to spawn 1 shards; only 0 remaining; resets at 2024-06-01T00:00:00.000Z',
])('%s is a refusal, not a matter of the network', (words) => {
  expect(startErrorOf(new Error(words))).toEqual({ kind: 'refused', detail: `Discord refused the start: ${words}.` });
});
