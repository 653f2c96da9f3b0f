import { setTimeout as pause } from 'node:timers/promises';
import { serveWork } from '../../src/apart/serve-work.ts';
import type { Work } from '../../src/scanning/work.ts';

/**
 * A process in place of the one that reads: what each page does is told by a byte of its original. `p` is read, `n` holds no
 * text, `d` ends the process, `h` hangs, `o` ends the first process that meets it and is read by the next.
 */
const END = { d: () => process.exit(1), h: () => pause(60_000), o: () => process.exit(1) } as const;
let held = '';
let given = 0;

await serveWork<Work>(async () => async (work) => {
  given += 1;
  if (work.kind === 'cut') return { ok: false, error: 'damaged' };
  if (work.kind === 'open') {
    held = Buffer.from(work.bytes).toString();
    return { ok: true, value: { pages: held.length } };
  }
  const what = held[work.page];
  // A process that was begun for this page has been given nothing but the original before.
  if (what === 'd' || what === 'h' || (what === 'o' && given > 2)) await END[what]();
  if (what === 'n') return { ok: false, error: 'no-text' };
  return { ok: true, value: { page: work.page, pid: process.pid } };
});
