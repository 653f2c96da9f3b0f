import { type ChildProcess, fork } from 'node:child_process';
import { deserialize } from 'node:v8';
import type { READING } from '../../limits/reading.ts';
import type { Result } from '../../model.ts';
import type { Unread } from '../../ports.ts';
import type { Work } from './work.ts';

/** The limits of reading; tests have smaller ones. */
export type Limits = { readonly [Name in keyof typeof READING]: number };

/** A process that reads one thing at a time; `gone` once it has ended, whyever. */
export type Reader = { read(work: Work): Promise<Answer>; busy(): boolean; gone(): boolean; end(): void };

/** What came of it: as `doWork` gives it, or why there is nothing. */
export type Answer = Result<unknown, Unread>;

/** What a process says of it: `answer` is serialized; one that is `worn` holds so much that the next work might be too much. */
export type Told = { answer: Uint8Array; worn: boolean };

export const CALLED_OFF: Answer = { ok: false, error: { why: 'unreadable', detail: 'called off' } };

/**
 * Begins a process that reads. A process and no thread: V8 ends the whole process when it finds no memory for something
 * large, in whatever thread. It knows nothing of our environment, and nobody need hear what it says.
 */
export function beginReader(limits: Limits): Reader {
  const child = fork(new URL('reader-process.ts', import.meta.url), [JSON.stringify(limits)], {
    execArgv: [`--max-old-space-size=${limits.heapMb}`, '--max-semi-space-size=8'],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let inHand: ((answer: Answer) => void) | null = null;
  let ready = false;
  let given: Work | null = null;
  let ended: Answer | null = null;
  let late: NodeJS.Timeout | undefined;

  function answer(found: Answer): void {
    clearTimeout(late);
    release(child);
    const tell = inHand;
    inHand = null;
    tell?.(found);
  }

  function send(): void {
    if (!ready || given === null) return;
    const work = given;
    given = null;
    // It ends when the process ends before it has all of it; that is told below.
    child.send(work, () => {});
  }

  const end = (found: Answer) => {
    ended ??= found;
    answer(ended);
  };
  child.on('message', (message: 'ready' | Told) => {
    if (message === 'ready') {
      ready = true;
      return send();
    }
    if (message.worn) {
      ended = CALLED_OFF;
      child.kill('SIGKILL');
    }
    answer(deserialize(message.answer) as Answer);
  });
  child.on('exit', (code, signal) => end({ ok: false, error: whyEnded({ code, signal }, limits) }));
  child.on('error', (error) => end({ ok: false, error: { why: 'unreadable', detail: error.message } }));
  release(child);

  return {
    busy: () => inHand !== null,
    gone: () => ended !== null,
    read(work) {
      if (ended !== null) return Promise.resolve(ended);
      // A process that has nothing else to do waits for one that reads, and for no other.
      child.ref();
      child.channel?.ref();
      late = setTimeout(() => child.kill('SIGXCPU'), limits.wallMs);
      given = work;
      const { promise, resolve } = Promise.withResolvers<Answer>();
      inHand = resolve;
      send();
      return promise;
    },
    end() {
      end(CALLED_OFF);
      child.kill('SIGKILL');
    },
  };
}

function release(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

/** How V8 ends a process that finds no more memory, how the system ends one, and how a stack that is too deep does. */
const OUT_OF_MEMORY = new Set(['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGSEGV', 'SIGBUS', 'SIGKILL']);

function whyEnded(
  { code, signal }: { code: number | null; signal: NodeJS.Signals | null },
  { cpuMs, processMb }: Limits,
): Unread {
  if (signal === 'SIGXCPU') return { why: 'too-costly', detail: `more than ${cpuMs / 1_000} s of computing` };
  if (signal !== null && OUT_OF_MEMORY.has(signal))
    return { why: 'too-costly', detail: `more than ${processMb} MB of memory` };
  return { why: 'unreadable', detail: `the process that reads ended (${signal ?? code})` };
}
