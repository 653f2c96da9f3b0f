import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a command cost with all processes that it began: milliseconds of CPU, mebibytes at most, and how it ended. */
export type Cost = { cpuMs: number; mostMb: number; code: number | null; lines: number; complaint: string };

/** Milliseconds between two looks at what its processes use. */
const LOOK_MS = 20;
/** Milliseconds of one tick of Linux's clock in /proc. */
const TICK_MS = 10;
/** Milliseconds after which a command is given up. */
const GIVEN_UP_MS = 600_000;

/** Runs a command of the program to its end and looks at what it and its children use meanwhile; Linux alone tells that. */
export async function costOf(words: readonly string[], cwd: string): Promise<Cost> {
  const child = spawn(process.execPath, ['--max-semi-space-size=8', 'src/main.ts', ...words], {
    cwd,
    env: { PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: GIVEN_UP_MS,
    killSignal: 'SIGKILL',
  });
  const cpu = new Map<number, number>();
  let [mostMb, lines, complaint] = [0, 0, ''];
  child.stdout.on('data', (text: Buffer) => {
    for (const byte of text) if (byte === 0x0a) lines += 1;
  });
  child.stderr.on('data', (text: Buffer) => {
    complaint += text;
  });
  const look = () => {
    let mb = 0;
    for (const pid of treeOf(child.pid ?? 0)) {
      const used = usedBy(pid);
      if (used === null) continue;
      cpu.set(pid, used.cpuMs);
      mb += used.mb;
    }
    mostMb = Math.max(mostMb, mb);
  };
  const looking = setInterval(look, LOOK_MS);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(looking);
  return { cpuMs: [...cpu.values()].reduce((sum, ms) => sum + ms, 0), mostMb, code, lines, complaint };
}

/** A process and all below it. */
function treeOf(pid: number): number[] {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return [pid, ...(children === '' ? [] : children.split(' ').flatMap((child) => treeOf(Number(child))))];
  } catch {
    // It has ended.
    return [];
  }
}

function usedBy(pid: number): { cpuMs: number; mb: number } | null {
  try {
    // The name of a process stands in brackets and may have spaces: what follows it is counted from the last of them.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const [user = 0, system = 0] = [Number(fields[11]), Number(fields[12])];
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return { cpuMs: (user + system) * TICK_MS, mb: Number(kilobytes ?? 0) / 1_024 };
  } catch {
    return null;
  }
}
