import { createInterface } from 'node:readline/promises';
import type { Day } from '../model.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { renderText } from '../rendering/text.ts';
import type { Invocation } from './arguments.ts';
import type { ExitCode } from './run.ts';

/** Asks in turn on a terminal until the person leaves (Ctrl-D, Ctrl-C or an empty line). */
export async function converse(
  line: Invocation,
  { newsroom, today, out }: { newsroom: Newsroom; today: Day; out(line: string): void },
): Promise<ExitCode> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr, prompt: '? ' });
  terminal.on('SIGINT', () => terminal.close());
  terminal.prompt();
  for await (const question of terminal) {
    if (question.trim() === '') break;
    const reply = await newsroom.ask(question, {
      today,
      asker: { locale: null },
      ...(line.language === null ? {} : { language: line.language }),
    });
    out(renderText(reply, { colour: true }));
    terminal.prompt();
  }
  terminal.close();
  return 0;
}
