import { createInterface } from 'node:readline/promises';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { renderText } from '../rendering/text.ts';
import type { Invocation } from './arguments.ts';
import { following } from './follow.ts';
import { requestFor } from './slash-command.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

/** Asks in turn on a terminal until the person leaves (Ctrl-D, Ctrl-C or an empty line). */
export async function converse(line: Invocation, newsroom: Newsroom, around: Surroundings): Promise<ExitCode> {
  const { out, err, clock, text } = around;
  const terminal = createInterface({ input: process.stdin, output: process.stderr, prompt: '? ' });
  let isOpen = true;
  terminal.on('SIGINT', () => terminal.close());
  terminal.on('close', () => {
    isOpen = false;
  });
  terminal.prompt();
  let thread: readonly string[] = [];
  for await (const typed of terminal) {
    if (typed.trim() === '') break;
    const asked = { ...requestFor(line, clock), thread };
    const reply = await following(line, around, (own) => newsroom.ask(typed, { ...asked, ...own }));
    // What it was taken for is what the next one follows.
    thread = [reply.question ?? typed];
    if (reply.fault !== undefined) err(reply.fault);
    out(renderText(reply, text));
    // Whoever pasted questions, or pressed Ctrl-D at once, has left while the last one was answered.
    if (isOpen) terminal.prompt();
  }
  terminal.close();
  return 0;
}
