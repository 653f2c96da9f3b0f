import { runCommandLine } from '../cli/run.ts';
import type { ExitCode } from '../cli/surroundings.ts';
import type { Settings } from '../config.ts';
import { DIGEST } from '../limits.ts';
import type { Clock } from '../ports.ts';
import { lackingFor } from '../post/by-address.ts';
import { cureOfThrown } from './store-cures.ts';
import { forTerminal, openProgress } from './terminal.ts';
import { version } from './version.ts';

/** Runs one command line on this terminal and says how it ended. Settings that are wrong matter where they are used. */
export async function commandLine(words: readonly string[], settings: Settings): Promise<ExitCode> {
  const wrong = { ok: false, error: settings.ok ? '' : settings.error.join('\n') } as const;
  const clock: Clock = { now: () => new Date(), zone: settings.ok ? settings.value.zone : DIGEST.zone };
  const terminal = openTerminal();
  const { err } = terminal;
  try {
    return await runCommandLine(words, {
      ...terminal,
      version,
      commands: async () => (await import('../../commands/index.ts')).COMMANDS,
      clock,
      async open(from) {
        if (!settings.ok) return wrong;
        // The newsroom takes longer to load than all the rest: help and wrong usage do without.
        const { openForImport, openInMemory, openReadIn } = await import('./house/house.ts');
        if (from === 'store') return openForImport(settings.value, clock, { warn: err });
        if (from === 'store and pages') return openReadIn(settings.value, clock, { warn: err });
        return openInMemory(from, settings.value, clock, { warn: err });
      },
      async sendDigests(at) {
        if (!settings.ok) return wrong;
        const { sendDigests } = await import('./serving/send-digests.ts');
        return sendDigests(settings.value, { ...clock, now: () => at });
      },
      lacking: (address) => (settings.ok ? lackingFor(address, settings.value.post) : null),
      async backUp(file) {
        if (!settings.ok) return wrong;
        const { backUpStore } = await import('./moving.ts');
        return backUpStore(file, settings.value, clock);
      },
      async restore(file) {
        if (!settings.ok) return wrong;
        const { restoreFromFile } = await import('./moving.ts');
        return restoreFromFile(file, settings.value);
      },
      async serveMcp(newsroom) {
        const [{ serveMcp }, { openLog }] = await Promise.all([import('./mcp.ts'), import('./house/open-log.ts')]);
        const logLevel = settings.ok ? settings.value.logLevel : 'warn';
        // Standard output is for the protocol alone.
        await serveMcp({ newsroom, clock, version, log: openLog({ logLevel }, process.stderr) });
      },
      async keys() {
        if (!settings.ok) return wrong;
        const { openKeys } = await import('./house/keys.ts');
        return openKeys(settings.value, clock);
      },
      async paint(...drawing) {
        const { openPainter } = await import('../painter/open-painter.ts');
        return openPainter()(...drawing);
      },
      async *doctor() {
        const { examineHouse } = await import('./doctor/doctor.ts');
        yield* examineHouse(settings, clock);
      },
    });
  } catch (error) {
    const cure = settings.ok ? await cureOfThrown(error, settings.value) : null;
    if (cure !== null) {
      err(cure);
      return 1;
    }
    // A bug of ours. Its trace is for whoever mends it.
    const traced = settings.ok && ['debug', 'trace'].includes(settings.value.logLevel);
    err(`Broadsheet failed: ${traced && error instanceof Error ? error.stack : error}`);
    if (!traced) err('Set LOG_LEVEL=debug to see where, and please report it.');
    return 1;
  }
}

/** Columns of the longest row that is still read at a glance. */
const WIDEST = 100;

/** Standard output and standard error; whoever reads them may leave (`| head -1`), and then the rest is not said. */
function openTerminal() {
  let listening = true;
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    listening = false;
    if (code === 'EPIPE') return;
    process.stderr.write(`Standard output cannot be written (${code}): the reply is not whole.\n`);
    process.exit(1);
  });
  // Nobody is left to be told.
  process.stderr.on('error', () => {});
  const { columns } = process.stdout;
  // It knows NO_COLOR, FORCE_COLOR and what TERM can do.
  const colour = process.stdout.isTTY === true && process.stdout.hasColors();
  return {
    out: (line: string) => void process.stdout.write(`${forTerminal(line, { painted: colour })}\n`),
    err: (line: string) => void process.stderr.write(`${forTerminal(line)}\n`),
    listening: () => listening,
    terminal: process.stdout.isTTY === true && process.stdin.isTTY === true,
    text: {
      colour,
      ...(columns > 0 && { width: Math.min(columns, WIDEST) }),
    },
    ...(process.stderr.isTTY && { progress: openProgress(process.stderr, colour) }),
  };
}
