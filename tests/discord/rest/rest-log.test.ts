import { expect, test } from 'vitest';
import { answerReply } from '../../commands/stand-in.ts';
import { startBot } from '../start-bot.ts';

test('what Discord limits or fails at is a line with the route’s pattern, never with the token of an interaction', async () => {
  const { discord, log } = await startBot({ ask: async () => answerReply('好') });
  discord.script(
    'POST',
    /callback/,
    { status: 429, body: { retry_after: 0.01, global: false, message: 'slow' }, headers: { 'retry-after': '0.01' } },
    { status: 502 },
  );
  expect((await discord.command('ask', { question: '?' })).text).toContain('好');
  const lines = log.filter(({ route }) => route !== undefined);
  expect(lines).toMatchObject([
    { msg: 'Discord limits the rate; waiting', status: 429, after: '0.01', method: 'POST' },
    { msg: 'Discord failed; trying again', status: 502, method: 'POST' },
  ]);
  expect(lines.every(({ route }) => String(route).includes('/interactions/:id'))).toBe(true);
  expect(JSON.stringify(log)).not.toContain('interaction-token');
});
