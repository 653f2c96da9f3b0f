import { type DestinationStream, type Logger, pino } from 'pino';
import { forTerminal } from './terminal.ts';

/** The operator's log, a line of JSON an event, to standard output or where it is told. */
export function openLog({ logLevel: level }: { logLevel: string }, to?: DestinationStream): Logger {
  // JSON escapes some of the characters that a terminal obeys, and not all.
  return pino({ level, hooks: { streamWrite: (line) => forTerminal(line) } }, to);
}
