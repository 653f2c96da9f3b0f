import type { Command } from '../command.ts';
import type { Result } from '../model.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Clock, Intake } from '../ports.ts';
import { helpOf, type Invocation, readArguments } from './arguments.ts';

/** A newsroom to ask, and the ways in; `close` gives the store back. */
export type Opened = { newsroom: Newsroom; intake: Intake; close(): Promise<void> };

/** What a command is answered from: the store as it is, with the folder of pages read in first, or these paths alone. */
export type From = 'store' | 'store and pages' | readonly string[];

/** Rows by table. */
type Counts = Readonly<Record<string, number>>;

/** What the command line needs of the rest of the house. */
export type Surroundings = {
  /** The slash commands; loaded when one of them is run. */
  commands(): Promise<readonly Command[]>;
  clock: Clock;
  open(from: From): Promise<Result<Opened, string>>;
  /** Sends the digests that are due at `at`. */
  sendDigests(at: Date): Promise<Result<object, string>>;
  /** Writes the whole store into a file, and fills an empty one from it; each says how many rows of each table. */
  backUp(file: string): Promise<Result<Counts, string>>;
  restore(file: string): Promise<Result<Counts, string>>;
  /** Looks through everything that the program needs; `cure` is there where something is not well. */
  doctor(): AsyncIterable<{ of: string; well: boolean; says: string; cure?: string }>;
  /** One line to standard output, one to standard error. */
  out(line: string): void;
  err(line: string): void;
  /** Whether somebody still reads standard output. */
  listening(): boolean;
  /** Whether a person sits before it, and how replies are set for it. */
  terminal: boolean;
  text: { colour: boolean; width?: number };
  /** The version of the program. */
  version: string;
  /** Shows how far a long work has come, in place of what it showed before; '' clears it. Nobody may be there to look. */
  progress?(line: string): void;
};

/** 0: a reply of any status; 1: a fault, told in one line; 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

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
  else for (const [table, rows] of Object.entries(moved.value)) tell(`${table.padEnd(16)}${rows}`);
  return { ok: true, value: 0 };
}

function sourceOf({ command, batch, pages, news }: Invocation): From {
  if (pages.length + news.length > 0) return [...pages, ...news];
  // These look at what they are given alone.
  if (command === 'read' || (command === 'figures' && batch !== null)) return [];
  return command === 'import' ? 'store' : 'store and pages';
}
