import { type ChildProcess, fork } from 'node:child_process';
import { deserialize } from 'node:v8';
/** What a process apart may cost: the names are explained where the numbers stand. */
export type Limits = Readonly<
  Record<'cpuMs' | 'wallMs' | 'heapMb' | 'processMb' | 'wornMb' | 'answerBytes' | 'lookMs', number>
>;

/** A process that does one thing at a time; `gone` once it has ended, whyever. */
export type Apart<Work, Answer> = {
  give(work: Work): Promise<Answer | Ended>;
  busy(): boolean;
  gone(): boolean;
  end(): void;
};

/** Why there is no answer. */
export type Ended = { ok: false; error: { why: 'too-costly' | 'unreadable'; detail: string } };

/** What a process says of it: `answer` is serialized; one that is `worn` holds so much that the next work might be too much. */
export type Told = { answer: Uint8Array; worn: boolean };

export const CALLED_OFF: Ended = { ok: false, error: { why: 'unreadable', detail: 'called off' } };

/**
 * Begins a process for what others wrote. A process and no thread: V8 ends the whole process when it finds no memory for
 * something large, in whatever thread. It knows nothing of our environment, and nobody need hear what it says.
 * @param module - what it runs; see `serveWork`.
 */
export function beginApart<Work, Answer>(module: URL, limits: Limits): Apart<Work, Answer> {
  type Found = Answer | Ended;
  const child = fork(module, [JSON.stringify(limits)], {
    // On one thread: each of V8's helpers that compiles a model's runtime takes a hundred megabytes meanwhile.
    execArgv: [`--max-old-space-size=${limits.heapMb}`, '--max-semi-space-size=8', '--v8-pool-size=1'],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let inHand: ((answer: Found) => void) | null = null;
  let ready = false;
  let given: Work | null = null;
  let ended: Ended | null = null;
  let late: NodeJS.Timeout | undefined;

  function answer(found: Found): void {
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
    child.send(work as object, () => {});
  }

  const end = (found: Ended) => {
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
    answer(deserialize(message.answer) as Found);
  });
  child.on('exit', (code, signal) => end({ ok: false, error: whyEnded({ code, signal }, limits) }));
  child.on('error', (error) => end({ ok: false, error: { why: 'unreadable', detail: error.message } }));
  release(child);

  return {
    busy: () => inHand !== null,
    gone: () => ended !== null,
    give(work) {
      if (ended !== null) return Promise.resolve(ended);
      // A process that has nothing else to do waits for one that reads, and for no other.
      child.ref();
      child.channel?.ref();
      late = setTimeout(() => child.kill('SIGXCPU'), limits.wallMs);
      given = work;
      const { promise, resolve } = Promise.withResolvers<Found>();
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
): Ended['error'] {
  if (signal === 'SIGXCPU') return { why: 'too-costly', detail: `more than ${cpuMs / 1_000} s of computing` };
  if (signal !== null && OUT_OF_MEMORY.has(signal))
    return { why: 'too-costly', detail: `more than ${processMb} MB of memory` };
  return { why: 'unreadable', detail: `the process that reads ended (${signal ?? code})` };
}
