import { WRITER } from '../limits.ts';
import type { Writer } from '../ports.ts';
import { askModel, type Endpoint } from './ask-model.ts';
import { reasonOf } from './reason-of.ts';

/**
 * A writer that asks a model behind any OpenAI-compatible endpoint. What it writes is trusted no more than the page: it
 * is one line of text that `faultsOf` has nothing against, or null.
 * @param tell - Hears why an answer was left as it is.
 * @param stop - From then on nothing is waited for any longer.
 */
export function createWriter({
  tell = () => {},
  stop,
  ms = WRITER.ms,
  ...endpoint
}: Endpoint & { tell?(why: string): void; stop?: AbortSignal | undefined; ms?: number }): Writer {
  let underWay = 0;
  const leave = (why: string): null => {
    tell(why);
    return null;
  };
  return {
    async word(material, faultsOf) {
      if (underWay >= WRITER.parallel) return leave(`${WRITER.parallel} answers are being worded already`);
      underWay += 1;
      const deadline = AbortSignal.timeout(ms);
      const signal = stop === undefined ? deadline : AbortSignal.any([deadline, stop]);
      try {
        const words = inOneLine(await askModel(material, endpoint, signal));
        const faults = faultsOf(words);
        return faults.length === 0 ? words : leave(faults.join('; '));
      } catch (error) {
        return leave(deadline.aborted ? `no whole answer within ${ms / 1_000} s` : reasonOf(error));
      } finally {
        underWay -= 1;
      }
    },
  };
}

/** Models end with a line break, and like to put one sentence on each line. */
function inOneLine(words: string): string {
  return words
    .trim()
    .replace(/(?<=\p{Script=Han}|[，。；：、！？”）])\s*\n\s*|\s*\n\s*(?=\p{Script=Han})/gu, '')
    .replace(/[ \t\r\n]+/g, ' ');
}
