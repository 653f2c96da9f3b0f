import type { Newsroom } from '../newsroom/newsroom.ts';
import { CITE_STYLES, cite } from '../rendering/cite.ts';
import { renderText } from '../rendering/text.ts';
import type { Invocation } from './arguments.ts';
import { requestFor } from './slash-command.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

/** `cite`: an article in one style, or all of them as JSON. */
export async function citeArticle(line: Invocation, newsroom: Newsroom, around: Surroundings): Promise<ExitCode> {
  const reply = await newsroom.cite(line.words.join(' '), requestFor(line, around.clock));
  if (reply.kind !== 'citation') {
    around.out(line.json ? JSON.stringify(reply) : renderText(reply, around.text));
    return 0;
  }
  if (!line.json) around.out(cite(reply, line.style ?? 'gbt7714'));
  else {
    const styles = line.style === null ? CITE_STYLES : [line.style];
    around.out(JSON.stringify(Object.fromEntries(styles.map((style) => [style, cite(reply, style)]))));
  }
  return 0;
}
