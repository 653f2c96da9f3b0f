import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './golden.ts';

/** What a child process printed; `code` is null where a signal ended it. */
export type Run = { code: number | null; out: string; err: string };

/** Runs a program of Node and waits for its end. */
export function runNode(file: string, words: readonly string[], input = ''): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...words], {
    cwd: ROOT,
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, LOG_LEVEL: 'silent' },
  });
  return { code: status, out: stdout, err: stderr };
}

/** Runs the command line as a reader would, with nothing of it in this process. Throws with what it said on a fault. */
export function broadsheet(words: readonly string[]): string {
  const { code, out, err } = runNode(join(ROOT, 'src', 'main.ts'), words);
  if (code !== 0)
    throw new Error(`broadsheet ${words.slice(0, 2).join(' ')} … ended with ${code}: ${err.slice(0, 500)}`);
  return out;
}

/** The JSON lines of a text. */
export function jsonLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}
