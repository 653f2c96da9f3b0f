import { createInterface } from 'node:readline/promises';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { renderText } from '../rendering/text.ts';
import type { Invocation } from './arguments.ts';
import { following } from './follow.ts';
import { requestFor } from './slash-command.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

/** Asks in turn on a terminal until the person leaves (Ctrl-D or Ctrl-C). */
export async function converse(
  line: Invocation,
  newsroom: Pick<Newsroom, 'ask'>,
  around: Surroundings,
  { stdin: input, stderr: output }: Pick<typeof process, 'stdin' | 'stderr'> = process,
): Promise<ExitCode> {
  const { out, err, clock, text } = around;
  const terminal = createInterface({ input, output, prompt: '? ' });
  let isOpen = true;
  terminal.on('SIGINT', () => terminal.close());
  terminal.on('close', () => {
    isOpen = false;
  });
  // Whoever pasted questions, or pressed Ctrl-D at once, has left while the last one was answered.
  const prompt = () => {
    if (isOpen) terminal.prompt();
  };
  err('Ask in turn; Ctrl-D ends.');
  prompt();
  let thread: readonly string[] = [];
  for await (const typed of terminal) {
    if (typed.trim() === '') {
      prompt();
      continue;
    }
    const asked = { ...requestFor(line, clock), thread };
    const reply = await following(line, around, (own) => newsroom.ask(typed, { ...asked, ...own }));
    // What it was taken for is what the next one follows.
    thread = [reply.question ?? typed];
    if (reply.fault !== undefined) err(reply.fault);
    out(renderText(reply, text));
    prompt();
  }
  return 0;
}
