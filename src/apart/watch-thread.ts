import { workerData } from 'node:worker_threads';
import type { Limits } from './begin-apart.ts';

// Ends its process when the work in hand has cost too much: by the signal that systems have for it, or as V8 ends it when
// it finds no more memory, so that whoever waits can tell one from the other.
const { limits, began } = workerData as { limits: Limits; began: Float64Array };
const LIMIT_US = limits.cpuMs * 1_000;
const LIMIT_BYTES = limits.processMb * 1_000_000;

const parent = process.ppid;

setInterval(() => {
  // Whoever waits for it has been killed, and nobody else ends it.
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
  const [from = 0] = began;
  if (from === 0) return;
  const { user, system } = process.cpuUsage();
  if (user + system - from > LIMIT_US) process.kill(process.pid, 'SIGXCPU');
  else if (process.memoryUsage.rss() > LIMIT_BYTES) process.kill(process.pid, 'SIGABRT');
}, limits.lookMs);
