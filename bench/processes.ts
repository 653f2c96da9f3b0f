import { readdir, readFile } from 'node:fs/promises';

/** Ticks of the clock in a second, by which Linux counts computing on every machine that Node runs on. */
const TICKS = 100;

/** The processes that another began and whose command names something; of Linux alone. */
export async function processesUnder(parent: number | undefined, named: string): Promise<string[]> {
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const own = await Promise.all(
    all.map(async (pid) => {
      const [status, line] = await Promise.all([read(pid, 'status'), read(pid, 'cmdline')]);
      return status.includes(`PPid:\t${parent}\n`) && line.includes(named) ? [pid] : [];
    }),
  );
  return own.flat();
}

/** Seconds that a process has computed, and megabytes that it has had at most; null where it is gone. */
export async function usedBy(pid: string): Promise<{ seconds: number; megabytes: number } | null> {
  const [stat, status] = await Promise.all([read(pid, 'stat'), read(pid, 'status')]);
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11);
  const most = /^VmHWM:\s+(\d+)/m.exec(status)?.[1];
  if (most === undefined) return null;
  return { seconds: (Number(user) + Number(system)) / TICKS, megabytes: (Number(most) * 1_024) / 1_000_000 };
}

/** A process that is gone has nothing to say. */
function read(pid: string, file: string): Promise<string> {
  return readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
}
