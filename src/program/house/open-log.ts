import { type DestinationStream, type Logger, pino } from 'pino';
import { forTerminal } from '../terminal.ts';

/** The operator's log, a line of JSON an event, to standard output or where it is told. */
export function openLog({ logLevel: level }: { logLevel: string }, to?: DestinationStream): Logger {
  // JSON escapes some of the characters that a terminal obeys, and not all.
  return pino({ level, hooks: { streamWrite: (line) => forTerminal(line) } }, to);
}

/** The same for somebody who reads along on a terminal: a short line an event, by the time of day. */
export async function openReadableLog({ logLevel: level }: { logLevel: string }): Promise<Logger> {
  const { default: pretty } = await import('pino-pretty');
  const lines = pretty({ colorize: false, singleLine: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' });
  return openLog({ logLevel: level }, lines);
}
