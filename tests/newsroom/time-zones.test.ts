import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const SCRIPT = fileURLToPath(new URL('print-answers.ts', import.meta.url));

/** What a process in a time zone answers, and which hour it has there when it is midnight in Greenwich on the first day. */
async function answersIn(zone: string): Promise<{ hour: number; answers: unknown[] }> {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 10_000_000,
  });
  return JSON.parse(stdout);
}

test('an answer is the same in any time zone, in any process', async () => {
  const [west, east] = await Promise.all([answersIn('America/Los_Angeles'), answersIn('Asia/Tokyo')]);
  expect([west.hour, east.hour]).toEqual([16, 9]);
  expect(west.answers).toHaveLength(25);
  expect(west.answers).toEqual(east.answers);
});
