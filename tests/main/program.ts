import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Milliseconds that a test waits for what the program should say. */
const PATIENCE_MS = 60_000;

export type Ended = { code: number | null; out: string; err: string };

/** The program as a process of its own. */
export type Program = {
  child: ChildProcessWithoutNullStreams;
  out(): string;
  err(): string;
  /** Waits until its standard output holds these words, for so many milliseconds; fails when it ends before. */
  says(words: string, patienceMs?: number): Promise<void>;
  ended: Promise<Ended>;
};

/**
 * Starts the program as `npm start` and `npm run broadsheet` do, under settings of the test's own alone.
 * @param options.heard - is called whenever it has said something.
 */
export function startProgram(
  words: readonly string[],
  settings: Readonly<Record<string, string>>,
  { heard = () => {} }: { heard?: () => void } = {},
): Program {
  const child = spawn(process.execPath, ['src/main.ts', ...words], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...NOTHING_SET, ...settings },
  });
  const written = { out: '', err: '' };
  const listeners = new Set<() => void>();
  const listen = (stream: 'out' | 'err') => (text: Buffer) => {
    written[stream] += text;
    heard();
    for (const listener of [...listeners]) listener();
  };
  child.stdout.on('data', listen('out'));
  child.stderr.on('data', listen('err'));
  const ended = once(child, 'close').then(([code]): Ended => ({ code, ...written }));
  return {
    child,
    out: () => written.out,
    err: () => written.err,
    says: (expected, patienceMs = PATIENCE_MS) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => fail('Waited in vain'), patienceMs);
        const fail = (why: string) => {
          clearTimeout(timer);
          reject(new Error(`${why} for ${expected}: ${written.out}${written.err}`));
        };
        const look = () => {
          if (!written.out.includes(expected)) return;
          clearTimeout(timer);
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
        void ended.then(() => fail('It ended before it could be waited'));
      }),
    ended,
  };
}

/** The same for a test that ends with it, at the latest. */
export function startForTest(...given: Parameters<typeof startProgram>): Program {
  const program = startProgram(...given);
  onTestFinished(() => {
    program.child.kill('SIGKILL');
  });
  return program;
}

/** Runs one command line to its end. */
export async function runProgram(words: readonly string[], settings: Readonly<Record<string, string>>): Promise<Ended> {
  const program = startForTest(words, settings);
  program.child.stdin.end();
  return program.ended;
}

/** Said to be empty, so that a developer's own .env does not count. */
export const NOTHING_SET = {
  DISCORD_TOKEN: '',
  DISCORD_API_BASE_URL: '',
  DISCORD_GUILD_ID: '',
  BROADSHEET_DATA: '',
  BROADSHEET_PAGES: '',
  BROADSHEET_PREVIEW: '',
  BROADSHEET_PRIVATE_FEEDS: '',
  PORT: '0',
  HOST: '',
  TZ_NEWS: '',
  LOG_LEVEL: 'info',
};
