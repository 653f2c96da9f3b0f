import { LLM } from '../limits/llm.ts';
import type { Errand, Model, ModelSettings, ModelState, SendModel } from '../ports/model.ts';
import type { Message } from './ask-model.ts';
import { createLine, type Watch } from './create-line.ts';
import { inShape } from './in-shape.ts';
import { openMemory } from './memory.ts';
import { faultOf, NoAnswer, NotAsked, reasonOf } from './reason-of.ts';
import { createTurns } from './turns.ts';

/** A model, and how it does. */
export type OwnModel = Model & { state(): ModelState };

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
  ms: allowed,
  parallel,
  budget,
  record,
  replay,
  minute,
  daily,
  ...endpoint
}: ModelSettings & { tell?(why: string): void; stop?: AbortSignal | undefined; now?(): number }): OwnModel {
  const ms = Math.floor(allowed * (1 - LLM.left.behind));
  const turns = createTurns(parallel);
  const stops = stop === undefined ? [] : [stop];
  const memory = openMemory(LLM.remembered);
  const line = createLine(endpoint, { ms, minute, daily, record, replay, tell, now });
  const outcomes = { dropped: 0, fellBack: 0 };

  /** One errand, with one repair of what has not the shape. */
  async function run<T>(errand: Errand<T>, watch: Watch): Promise<T> {
    const messages = messagesOf(errand);
    const first = await line.say(errand, messages, watch);
    const read = inShape(first.text, errand.shape);
    if (read.ok) return read.value;
    const repair = `That is not what was asked for (${read.error}). Answer with the JSON object alone.`;
    const again = [...messages, { role: 'assistant', content: first.text }, { role: 'user', content: repair }] as const;
    const second = inShape((await line.say(errand, again, watch)).text, errand.shape);
    if (second.ok) return second.value;
    throw new NoAnswer(`its ${errand.name} has not the shape`);
  }

  /** Tells why errands of one answer bring nothing: a server that is not there is so for each of them. */
  function tellingWhy(): (error: unknown, name: string, late: boolean) => void {
    const told = new Set<string>();
    return (error, name, late) => {
      if (error instanceof NotAsked) return;
      const why = late ? `no whole ${name} in time` : (faultOf(error, endpoint) ?? `${name}: ${reasonOf(error)}`);
      if (!told.has(why)) tell(why);
      told.add(why);
    };
  }

  function tellNoPlace(late: boolean): null {
    tell(late ? 'no turn in time' : 'too many wait for it');
    return null;
  }

  return {
    name: endpoint.model,
    host: new URL(endpoint.url).host,
    budget,
    async turn(server, use) {
      const began = now();
      const deadline = AbortSignal.timeout(ms);
      const over = new AbortController();
      const signal = AbortSignal.any([deadline, over.signal, ...stops]);
      // In line from when it was asked, though what is remembered needs no place; and as long as there is time for anything.
      const patience = AbortSignal.timeout(Math.floor(ms * (1 - LLM.left.any)));
      const place = turns.place(server, AbortSignal.any([signal, patience]));
      const tellWhy = tellingWhy();
      const send: SendModel = async (errand, hear) => {
        const known = memory.of(errand);
        if (known !== null) return known;
        if ((await place) === null) return tellNoPlace(patience.aborted);
        const left = ms - (now() - began);
        if (left < ms * (errand.share === undefined ? LLM.left.any : LLM.left.plan)) return null;
        const within = AbortSignal.timeout(Math.max(0, Math.floor(left * (errand.share ?? 1))));
        try {
          const said = await run(errand, { signal: AbortSignal.any([signal, within]), hear });
          memory.keep(errand, said);
          return said;
        } catch (error) {
          tellWhy(error, errand.name, deadline.aborted || within.aborted);
          return null;
        }
      };
      try {
        return await use(send);
      } finally {
        over.abort();
        (await place)?.();
      }
    },
    told({ dropped, fellBack }) {
      outcomes.dropped += dropped;
      outcomes.fellBack += Number(fellBack);
    },
    state: () => ({ ...line.state(), ...turns.count(), ...outcomes }),
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
