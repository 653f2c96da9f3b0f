import { createInterface } from 'node:readline/promises';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { renderText } from '../rendering/text.ts';
import type { Invocation } from './arguments.ts';
import { requestFor } from './slash-command.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

/** Asks in turn on a terminal until the person leaves (Ctrl-D, Ctrl-C or an empty line). */
export async function converse(
  line: Invocation,
  newsroom: Newsroom,
  { out, err, clock, text }: Surroundings,
): Promise<ExitCode> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr, prompt: '? ' });
  terminal.on('SIGINT', () => terminal.close());
  terminal.prompt();
  let previous: string | null = null;
  for await (const typed of terminal) {
    if (typed.trim() === '') break;
    const question: string = previous === null ? typed : await newsroom.followUp(previous, typed);
    previous = question;
    const reply = await newsroom.ask(question, requestFor(line, clock));
    if (reply.fault !== undefined) err(reply.fault);
    out(renderText(reply, text));
    terminal.prompt();
  }
  terminal.close();
  return 0;
}
