import type { Logger } from 'pino';

/**
 * Logs what a library threw where nobody waited for it, and goes on: discord.js does so on an event that it cannot
 * read. What our own code throws so is a bug, and ends the process as it would have without us.
 */
export function surviveStrayRejections(log: Pick<Logger, 'error'>): void {
  process.on('unhandledRejection', (reason) => {
    if (!isOfLibrary(reason)) throw reason;
    log.error({ err: loggable(reason) }, 'a library failed where nobody waited for it');
  });
}

// Errors of discord.js carry the address that was asked, which holds an interaction's token, and all that was sent.
function loggable(reason: unknown): unknown {
  if (!(reason instanceof Error)) return String(reason);
  const { name, message, stack } = reason;
  return { name, message, stack };
}

/** Whether an error was thrown in a package, told by the first file of its stack; ours are thrown as errors. */
export function isOfLibrary(reason: unknown): boolean {
  if (!(reason instanceof Error) || reason.stack === undefined) return true;
  const thrownAt = reason.stack.split('\n').find((line) => /^\s+at .*[/\\]/.test(line) && !line.includes('node:'));
  return thrownAt === undefined || /[/\\]node_modules[/\\]/.test(thrownAt);
}
