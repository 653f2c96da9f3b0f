import { type DestinationStream, type Logger, pino } from 'pino';
import { counted } from '../../rendering/words/counted.ts';
import { forTerminal } from '../terminal.ts';

/** The operator's log, a line of JSON an event, to standard output or where it is told. */
export function openLog({ logLevel: level }: { logLevel: string }, to?: DestinationStream): Logger {
  // JSON escapes some of the characters that a terminal obeys, and not all.
  return pino({ level, hooks: { streamWrite: (line) => forTerminal(line) } }, to);
}

/** The same for somebody who reads along on a terminal: a short line an event, by the time of day. */
export async function openReadableLog({ logLevel }: { logLevel: string }, to?: NodeJS.WritableStream): Promise<Logger> {
  const { default: pretty } = await import('pino-pretty');
  const lines = pretty({
    colorize: false,
    singleLine: true,
    ignore: 'pid,hostname',
    translateTime: 'SYS:HH:MM:ss',
    ...(to && { destination: to }),
  });
  return openLog({ logLevel }, { write: (line) => lines.write(inWords(line)) });
}

/** What an event tells of one input. */
type Told = {
  msg: string;
  source?: string;
  cure?: string;
  why?: string;
  detail?: string;
  articles?: number;
  status?: string;
};

/** A line in which what became of an input stands as a sentence: what was read of it, or what is wrong and the cure. */
function inWords(line: string): string {
  const { source, cure, why, detail, articles, status, ...event }: Told = JSON.parse(line);
  if (source === undefined || (cure === undefined && articles === undefined)) return line;
  const outcome =
    cure === undefined
      ? `${event.msg}${status === 'gone' ? '' : `, ${counted(articles ?? 0, 'article')}`}`
      : `${cure}${detail === undefined ? '' : ` (${detail})`}`;
  // A message is printed as it is: what a file is called must not be obeyed.
  return `${JSON.stringify({ ...event, msg: forTerminal(`${source}: ${outcome}`) })}\n`;
}
