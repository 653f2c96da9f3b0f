import { type ChildProcess, execFile, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { access, chown, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';

const run = promisify(execFile);

/** A PostgreSQL of one's own, in a temporary folder; what it acknowledges is on the disk. */
export type PostgresServer = {
  /** The address of one of its databases, that of its maintenance database where none is named. */
  url(database?: string): string;
  /** Makes an empty database and gives its address. */
  createDatabase(): Promise<string>;
  /** Ends it: 'fast' breaks all connections off in order, 'immediate' is as if the machine had lost its power. */
  stop(how?: 'fast' | 'immediate'): Promise<void>;
  /** Starts it again where it was stopped, at the same addresses, and waits until it answers. */
  start(): Promise<void>;
  /** Ends it and removes its folder. */
  close(): Promise<void>;
};

/** Says in one line why no PostgreSQL can be had here, and what helps. */
export class NoPostgres extends Error {}

const USER = 'broadsheet';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Starts the PostgreSQL that is installed here (Debian's package, or one on the PATH) on a free port of this machine, as
 * an unprivileged user where we are root, which it refuses to run as. It ends with this process unless that is killed.
 * @throws NoPostgres where there is none.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = await findPrograms();
  const owner = process.getuid?.() === 0 ? await unprivileged() : null;
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-postgres-'));
  const data = join(folder, 'data');
  const password = randomBytes(12).toString('hex');
  const port = await freePort();
  const secret = join(folder, 'password');
  await writeFile(secret, password);
  if (owner !== null) {
    await chown(folder, owner.uid, owner.gid);
    await chown(secret, owner.uid, owner.gid);
  }
  const initdb = ['-D', data, '-U', USER, '--pwfile', secret, '-A', 'scram-sha-256', '-E', 'UTF8', '--no-sync'];
  // The rules of a language on purpose: what is promised in the order of code points must not depend on the database.
  await run(join(programs, 'initdb'), [...initdb, '--locale-provider=icu', '--icu-locale=zh'], {
    ...owner,
    cwd: folder,
  });

  const url = (database = 'postgres') => `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
  let server: ChildProcess | null = null;
  // At the end of the process nothing can be waited for but other programs.
  const endNow = () => {
    spawnSync(join(programs, 'pg_ctl'), ['stop', '-D', data, '-m', 'immediate'], { ...owner });
    rmSync(folder, { recursive: true, force: true });
  };
  // Once nobody listens for the signal any more, it ends us as it would have.
  const interrupted = (signal: NodeJS.Signals) => void close().then(() => process.kill(process.pid, signal));
  process.once('exit', endNow);
  for (const signal of SIGNALS) process.once(signal, interrupted);

  async function start(): Promise<void> {
    const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: folder, timezone: 'UTC' };
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    // In a group of its own: Ctrl-C is for us, and we end it when nobody needs it any more.
    const started = spawn(join(programs, 'postgres'), ['-D', data, ...options], {
      ...owner,
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    started.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000);
    });
    server = started;
    while (!(await answers(url()))) {
      if (started.exitCode !== null) throw new Error(`PostgreSQL did not start: ${said}`);
      await setTimeout(20);
    }
  }

  async function stop(how: 'fast' | 'immediate' = 'fast'): Promise<void> {
    const running = server;
    if (running === null) return;
    server = null;
    const ended = new Promise((resolve) => running.once('close', resolve));
    // https://www.postgresql.org/docs/current/server-shutdown.html
    if (running.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT')) await ended;
  }

  async function close(): Promise<void> {
    await stop('immediate');
    await rm(folder, { recursive: true, force: true });
    process.off('exit', endNow);
    for (const signal of SIGNALS) process.off(signal, interrupted);
  }

  let databases = 0;
  await start();
  return {
    url,
    async createDatabase() {
      const name = `of_${process.pid}_${++databases}`;
      await ask(url(), `create database ${name}`);
      return url(name);
    },
    stop,
    start,
    close,
  };
}

/** Sends one statement over a connection of its own. */
export async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

async function answers(url: string): Promise<boolean> {
  return ask(url, 'select 1').then(
    () => true,
    () => false,
  );
}

/** The folder with PostgreSQL's programs: the newest of Debian's, else the first on the PATH. */
async function findPrograms(): Promise<string> {
  const debian = '/usr/lib/postgresql';
  const versions = (await readdir(debian).catch(() => [])).toSorted((one, other) => Number(other) - Number(one));
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  for (const folder of folders) {
    const has = (program: string) =>
      access(join(folder, program)).then(
        () => true,
        () => false,
      );
    if ((await has('initdb')) && (await has('postgres'))) return folder;
  }
  throw new NoPostgres('There is no PostgreSQL on this machine: apt-get install postgresql (15 or later).');
}

/** Whom the package made for it, else nobody. */
async function unprivileged(): Promise<{ uid: number; gid: number } | null> {
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const user = ['postgres', 'nobody'].map((name) => users.find(([known]) => known === name)).find(Boolean);
  return user === undefined ? null : { uid: Number(user[2]), gid: Number(user[3]) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
