import { LLM } from '../limits/llm.ts';
import type { Errand, HearModel, ModelSettings, ModelState } from '../ports/model.ts';
import { askModel, type Message, type Said } from './ask-model.ts';
import { createBreaker } from './breaker.ts';
import { fetchWithin } from './fetch-within.ts';
import { createPurse } from './purse.ts';
import { afterOf, NoAnswer, NotAsked, takesNoShape } from './reason-of.ts';
import { recorded } from './recorded.ts';

/** How a request is watched: until when, and by whom while it is answered. */
export type Watch = { signal: AbortSignal; hear: HearModel | undefined };

/** The line to a model: what it may be asked, what it can, and what that took. */
export function createLine(
  endpoint: Pick<ModelSettings, 'url' | 'model' | 'key'>,
  {
    ms,
    minute,
    daily,
    tell,
    now,
    ...folders
  }: Pick<ModelSettings, 'ms' | 'minute' | 'daily' | 'record' | 'replay'> & { tell(why: string): void; now(): number },
) {
  const breaker = createBreaker(now);
  const purse = createPurse({ minute, daily }, now);
  const fetch = recorded(fetchWithin(LLM.bytes), folders);
  const counts = { calls: 0, failed: 0, tokensIn: 0, tokensOut: 0, seconds: 0 };
  let structured = true;
  // A recorded request has the same bytes whether anybody listens or not.
  let streamed = folders.record === null && folders.replay === null;

  async function attempt(errand: Errand<unknown>, messages: readonly Message[], watch: Watch): Promise<Said> {
    // Others may find out meanwhile what its server cannot do.
    const way = { fetch, structured, signal: watch.signal, hear: streamed ? watch.hear : undefined };
    try {
      return await askModel(errand, messages, endpoint, way);
    } catch (error) {
      if (!takesNoShape(error) || !(way.structured || way.hear !== undefined)) throw error;
      counts.calls += 1;
      counts.failed += 1;
      if (way.structured) structured = false;
      else streamed = false;
      return attempt(errand, messages, watch);
    }
  }

  /**
   * A server that lacks one recorded answer, or said too much in one, is there all the same; of one that had hardly any time
   * nothing is known.
   */
  function noteFault(error: unknown, { hurried }: { hurried: boolean }): void {
    if (error instanceof NoAnswer) breaker.answered();
    else if (hurried) breaker.unknown();
    else if (breaker.failed(afterOf(error, now()))) tell('it rests after faults');
  }

  function count({ text, tokensIn, tokensOut }: Said, messages: readonly Message[]): void {
    const letters = messages.reduce((sum, { content }) => sum + content.length, 0);
    const [read, written] = [tokensIn ?? guess(letters), tokensOut ?? guess(text.length)];
    counts.tokensIn += read;
    counts.tokensOut += written;
    const before = purse.isEmpty();
    purse.spend(read + written);
    if (purse.isEmpty() && !before) tell('the tokens that may be spent are spent');
  }

  return {
    /** Asks once; and once more where its server cannot do what was asked for beside words. */
    async say(errand: Errand<unknown>, messages: readonly Message[], watch: Watch): Promise<Said> {
      if (purse.isEmpty() || !breaker.mayAsk()) throw new NotAsked();
      const began = now();
      counts.calls += 1;
      try {
        const said = await attempt(errand, messages, watch);
        breaker.answered();
        count(said, messages);
        return said;
      } catch (error) {
        counts.failed += 1;
        // What was given up may be read and billed all the same.
        if (watch.signal.aborted) count({ text: '', tokensIn: null, tokensOut: null }, messages);
        noteFault(error, { hurried: watch.signal.aborted && now() - began < ms * LLM.faultShare });
        throw error;
      } finally {
        counts.seconds += (now() - began) / 1_000;
      }
    },
    state: (): Omit<ModelState, 'waiting' | 'underWay' | 'dropped' | 'fellBack'> => ({
      state: purse.isEmpty() ? 'spent' : breaker.isResting() ? 'resting' : 'ready',
      ...counts,
    }),
  };
}

function guess(letters: number): number {
  return Math.ceil(letters / LLM.lettersAToken);
}
