import type { Request } from '../command.ts';
import { renderText } from '../rendering/text.ts';
import type { Invocation } from './arguments.ts';
import type { Surroundings } from './surroundings.ts';

/** Asks for a person at a terminal, who sees an answer that takes time as it grows, until the whole stands in its place. */
export async function following<R>(
  { json }: Pick<Invocation, 'json'>,
  { terminal, progress, text }: Pick<Surroundings, 'terminal' | 'progress' | 'text'>,
  ask: (asked: Pick<Request, 'follow'>) => Promise<R>,
): Promise<R> {
  if (json || !terminal || progress === undefined) return ask({});
  let shown = false;
  try {
    return await ask({
      follow(reply) {
        shown = true;
        progress(renderText(reply, text));
      },
    });
  } finally {
    if (shown) progress('');
  }
}
