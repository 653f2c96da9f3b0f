import type { Result } from '../model.ts';
import { helpOf, type Invocation, readArguments } from './arguments.ts';
import type { ExitCode, From, Surroundings } from './surroundings.ts';

/** Runs one command line and says how it ended. */
export async function runCommandLine(given: readonly string[], around: Surroundings): Promise<ExitCode> {
  const help = helpOf(given);
  if (help !== null) {
    around.out(help);
    return 0;
  }
  if (given[0] === '--version') {
    around.out(around.version);
    return 0;
  }
  const read = readArguments(given, { terminal: around.terminal });
  if (!read.ok) {
    around.err(read.error);
    return 2;
  }
  const ran = await run(read.value, around);
  if (ran.ok) return ran.value;
  around.err(ran.error);
  return 1;
}

async function run(line: Invocation, around: Surroundings): Promise<Result<ExitCode, string>> {
  if (line.command === 'digest' && line.words[0] === 'run') {
    const sent = await around.sendDigests(line.at ?? around.clock.now());
    if (sent.ok) around.out(JSON.stringify(sent.value));
    return sent.ok ? { ok: true, value: 0 } : sent;
  }
  if (line.command === 'doctor') return { ok: true, value: await seeDoctor(line, around) };
  if (line.command === 'backup' || line.command === 'restore') return move(line, around);
  if (line.command === 'key') return (await import('./keys.ts')).handleKeys(line, around);
  const opened = await around.open(sourceOf(line));
  if (!opened.ok) return opened;
  try {
    const { carryOut } = await import('./carry-out.ts');
    return { ok: true, value: await carryOut(line, opened.value, around) };
  } finally {
    await opened.value.close();
  }
}

async function seeDoctor({ json }: Invocation, { doctor, out }: Surroundings): Promise<ExitCode> {
  let code: ExitCode = 0;
  for await (const finding of doctor()) {
    const { of, well, says, cure } = finding;
    if (!well) code = 1;
    if (json) out(JSON.stringify(finding));
    else out(`${well ? '✔' : '✘'} ${of.padEnd(12)} ${says}${cure === undefined ? '' : `: ${cure}`}`);
  }
  return code;
}

async function move({ command, words, json }: Invocation, around: Surroundings): Promise<Result<ExitCode, string>> {
  const [file = ''] = words;
  const moved = await (command === 'backup' ? around.backUp(file) : around.restore(file));
  if (!moved.ok) return moved;
  // What was backed up to standard output stands there alone.
  const tell = command === 'backup' && file === '-' ? around.err : around.out;
  if (json) tell(JSON.stringify(moved.value));
  else
    for (const [table, rows] of Object.entries(moved.value).filter(([, count]) => count > 0))
      tell(`${table.padEnd(16)}${rows}`);
  return { ok: true, value: 0 };
}

function sourceOf({ command, batch, pages, news }: Invocation): From {
  if (pages.length + news.length > 0) return [...pages, ...news];
  // These look at what they are given alone.
  if (command === 'read' || (command === 'figures' && batch !== null)) return [];
  return ['import', 'stories', 'reread', 'page'].includes(command) ? 'store' : 'store and pages';
}
