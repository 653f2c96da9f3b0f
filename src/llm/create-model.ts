import { LLM } from '../limits/llm.ts';
import type { Errand, Model, ModelSettings, ModelState, SendModel } from '../ports/model.ts';
import { askModel, type Said } from './ask-model.ts';
import { createBreaker } from './breaker.ts';
import { fetchWithin } from './fetch-within.ts';
import { inShape } from './in-shape.ts';
import { createPurse } from './purse.ts';
import { afterOf, NoAnswer, reasonOf, takesNoShape } from './reason-of.ts';
import { recorded } from './recorded.ts';
import { createTurns } from './turns.ts';

/** A model, and how it does. */
export type OwnModel = Model & { state(): ModelState };

type Message = { role: 'user' | 'assistant'; content: string };

/**
 * A model behind any OpenAI-compatible endpoint. What it says is trusted no more than the page: it has the shape that was
 * asked for, and whoever asked holds it to the print.
 * @param tell - Hears why an answer goes without a model.
 * @param stop - From then on nothing is waited for any longer.
 */
export function createModel({
  tell = () => {},
  stop,
  now = Date.now,
  ms,
  parallel,
  budget,
  record,
  replay,
  minute,
  daily,
  ...endpoint
}: ModelSettings & { tell?(why: string): void; stop?: AbortSignal | undefined; now?(): number }): OwnModel {
  const turns = createTurns(parallel);
  const breaker = createBreaker(now);
  const purse = createPurse({ minute, daily }, now);
  const fetch = recorded(fetchWithin(LLM.bytes), { record, replay });
  const counts = { calls: 0, failed: 0, tokensIn: 0, tokensOut: 0, seconds: 0, dropped: 0, fellBack: 0 };
  let structured = true;

  async function say(errand: Errand<unknown>, messages: readonly Message[], signal: AbortSignal): Promise<Said> {
    if (purse.isEmpty()) throw new NoAnswer('the tokens that may be spent are spent');
    if (!breaker.mayAsk()) throw new NoAnswer('it rests after faults');
    const began = now();
    counts.calls += 1;
    try {
      const said = await askModel(errand, messages, endpoint, { fetch, structured, signal });
      breaker.answered();
      count(said, messages);
      return said;
    } catch (error) {
      counts.failed += 1;
      // What was given up may be read and billed all the same.
      if (signal.aborted) count({ text: '', tokensIn: null, tokensOut: null }, messages);
      if (structured && takesNoShape(error)) {
        breaker.answered();
        structured = false;
        return await say(errand, messages, signal);
      }
      noteFault(error);
      throw error;
    } finally {
      counts.seconds += (now() - began) / 1_000;
    }
  }

  /** A server that lacks one recorded answer, or said too much in one, is there all the same. */
  function noteFault(error: unknown): void {
    if (error instanceof NoAnswer) breaker.answered();
    else if (breaker.failed(afterOf(error, now()))) tell('it rests after faults');
  }

  function count({ text, tokensIn, tokensOut }: Said, messages: readonly Message[]): void {
    const letters = messages.reduce((sum, { content }) => sum + content.length, 0);
    const [read, written] = [tokensIn ?? guess(letters), tokensOut ?? guess(text.length)];
    counts.tokensIn += read;
    counts.tokensOut += written;
    purse.spend(read + written);
  }

  /** One errand, with one repair of what has not the shape. */
  async function run<T>(errand: Errand<T>, signal: AbortSignal): Promise<T> {
    const messages = messagesOf(errand);
    const first = await say(errand, messages, signal);
    const read = inShape(first.text, errand.shape);
    if (read.ok) return read.value;
    const repair = `That is not what was asked for (${read.error}). Answer with the JSON object alone.`;
    const again = [...messages, { role: 'assistant', content: first.text }, { role: 'user', content: repair }] as const;
    const second = inShape((await say(errand, again, signal)).text, errand.shape);
    if (second.ok) return second.value;
    throw new NoAnswer(`its ${errand.name} has not the shape`);
  }

  return {
    name: endpoint.model,
    host: new URL(endpoint.url).host,
    budget,
    async turn(server, use) {
      const began = now();
      const deadline = AbortSignal.timeout(ms);
      const signal = stop === undefined ? deadline : AbortSignal.any([deadline, stop]);
      const place = await turns.place(server, signal);
      const send: SendModel = async (errand) => {
        if (place === null) return null;
        const left = ms - (now() - began);
        const within = AbortSignal.timeout(Math.max(0, Math.floor(left * (errand.share ?? 1))));
        try {
          return await run(errand, AbortSignal.any([signal, within]));
        } catch (error) {
          const late = deadline.aborted || within.aborted;
          tell(late ? `no whole ${errand.name} in time` : `${errand.name}: ${reasonOf(error)}`);
          return null;
        }
      };
      if (place === null) tell(deadline.aborted ? `no turn within ${ms / 1_000} s` : 'too many wait for it');
      try {
        return await use(send);
      } finally {
        place?.();
      }
    },
    told({ dropped, fellBack }) {
      counts.dropped += dropped;
      counts.fellBack += Number(fellBack);
    },
    state: () => ({
      state: purse.isEmpty() ? 'spent' : breaker.isResting() ? 'resting' : 'ready',
      ...turns.count(),
      ...counts,
    }),
  };
}

/** The conversation of an errand: what it is given, what it said to that before, and what was wrong. */
function messagesOf({ material, corrected }: Errand<unknown>): Message[] {
  const asked: Message = { role: 'user', content: asJson(material) };
  if (corrected === undefined) return [asked];
  const wrong = [
    'This is not all printed in the passages that it names:',
    ...corrected.faults.map((line) => `- ${line}`),
  ];
  return [
    asked,
    { role: 'assistant', content: JSON.stringify(corrected.said) },
    { role: 'user', content: [...wrong, 'Answer once more, in the same JSON, with what is printed alone.'].join('\n') },
  ];
}

/** JSON keeps the parts apart whatever they hold; angle brackets are escaped since some models take them for turns. */
function asJson(material: object): string {
  return JSON.stringify(material, null, 1).replace(/[<>]/g, (mark) => `\\u00${mark.charCodeAt(0).toString(16)}`);
}

function guess(letters: number): number {
  return Math.ceil(letters / LLM.lettersAToken);
}
