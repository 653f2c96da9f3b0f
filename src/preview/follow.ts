import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { Reply } from '../reply.ts';
import type { Counter } from './counter.ts';

/** Lines of JSON, each a state of the same thing, the last one whole. */
const LINES = 'application/x-ndjson';

/**
 * Answers a reader. Who takes lines is shown an answer that takes time as it grows, a line for each state of it; everybody
 * else, and whatever comes at once, is given the whole.
 * @param ask - Comes to a reply, and shows it before that as far as it stands.
 */
export async function answerReader(
  context: Context,
  { counter, log }: { counter: Counter; log: Logger },
  ask: (follow?: (reply: Reply) => void) => Promise<Reply>,
): Promise<Response> {
  const takesLines = context.req.header('Accept')?.includes(LINES) === true;
  if (!takesLines) return context.json(counter.answer(await ask()));
  const lines = new TransformStream<string, string>();
  const writer = lines.writable.getWriter();
  // Who has left is told nothing any more.
  const write = (line: object) => void writer.write(`${JSON.stringify(line)}\n`).catch(() => {});
  const begun = Promise.withResolvers<'growing'>();
  const whole = ask((reply) => {
    begun.resolve('growing');
    write(counter.answer(reply));
  }).then(counter.answer);
  const first = await Promise.race([whole, begun.promise]);
  if (first !== 'growing') return context.json(first);
  const close = () => writer.close().catch(() => {});
  whole
    .then(write, (error) => {
      log.error({ err: error, path: context.req.path }, 'request failed');
      write({ error: 'It broke off; it has been logged.' });
    })
    .finally(close);
  return context.body(lines.readable.pipeThrough(new TextEncoderStream()), 200, { 'Content-Type': LINES });
}
