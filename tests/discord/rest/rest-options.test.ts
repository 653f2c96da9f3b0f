import { expect, test } from 'vitest';
import { interactionRest, restOptions } from '../../../src/discord/rest/rest-options.ts';

test.each([
  'http://localhost:1/api',
  'http://localhost:1/api/',
  'http://localhost:1/api/v10',
  'http://localhost:1/api/v9/',
])('%s is taken with or without a version, which discord.js adds', (address) => {
  expect(restOptions(address).api).toBe('http://localhost:1/api');
});

test('without an address REST is Discord’s own', () => {
  expect(restOptions(null).api).toBeUndefined();
});

test('answers to interactions are not held to the limit of other requests', () => {
  expect(interactionRest(null).options.globalRequestsPerSecond).toBe(Number.POSITIVE_INFINITY);
});
