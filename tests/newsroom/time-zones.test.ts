import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { madeUpAnswers } from './made-up-answers.ts';

const SCRIPT = fileURLToPath(new URL('made-up-answers.ts', import.meta.url));

/** What a process in a time zone answers, and which hour it has there when it is midnight in Greenwich on the first day. */
async function answersIn(zone: string): Promise<{ hour: number; answers: unknown[] }> {
  const { stdout } = await promisify(execFile)(process.execPath, [SCRIPT], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 10_000_000,
  });
  return JSON.parse(stdout);
}

test('an answer is the same in any time zone, in any process', async () => {
  const here = await madeUpAnswers();
  const away = await answersIn(here.hour === 9 ? 'America/Los_Angeles' : 'Asia/Tokyo');
  expect(away.hour).not.toBe(here.hour);
  expect(here.answers).toHaveLength(25);
  expect(away.answers).toEqual(JSON.parse(JSON.stringify(here.answers)));
});
