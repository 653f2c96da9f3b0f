import { z } from 'zod';
import { createModel } from '../../src/llm/create-model.ts';
import type { Errand, ModelSettings } from '../../src/ports/model.ts';
import { type Conduct, modelServer, settingsAt } from './model-server.ts';

export const SECRET = 'sk-that-no-log-may-show';
/** A small errand. */
export const COUNT: Errand<{ count: number }> = {
  name: 'count',
  instructions: 'Count the boats.',
  material: { text: '<b>三只船</b>' },
  shape: z.object({ count: z.number() }),
};

type Changes = Partial<ModelSettings> & { stop?: AbortSignal; now?(): number };

/** A model behind a server that does so, and what its log was told. */
export async function modelWith(conduct: Conduct, changes: Changes = {}) {
  const server = await modelServer(conduct);
  const told: string[] = [];
  const model = createModel({ ...settingsAt(server.url), key: SECRET, ...changes, tell: (why) => told.push(why) });
  let at = 0;
  // What it counted before it need not count again.
  const next = () => (at++ === 0 ? COUNT : { ...COUNT, material: { ...COUNT.material, at } });
  const count = (server: string | null = null) => model.turn(server, (send) => send(next()));
  return { model, count, told, server };
}
