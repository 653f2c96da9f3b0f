import { z } from 'zod';
import { LLM } from '../limits/llm.ts';
import type { Result } from '../model.ts';
import type { ModelSettings } from '../ports/model.ts';
import { askModel } from './ask-model.ts';
import { fetchWithin } from './fetch-within.ts';
import { inShape } from './in-shape.ts';
import { faultOf, reasonOf, takesNoShape } from './reason-of.ts';

const TINY = {
  name: 'trial',
  instructions: 'Answer with one JSON object and nothing else: {"ready": true}',
  shape: z.object({ ready: z.boolean() }),
};

/** What a model can do: whether its server holds it to a shape, and in how many milliseconds it said a dozen letters. */
type Trial = { structured: boolean; ms: number };

/** Sends a model one tiny request, and a second one where the first asks for more than its server can; the error is a line with the cure. */
export async function tryModel(
  settings: Pick<ModelSettings, 'url' | 'model' | 'key' | 'ms'>,
  now: () => number,
): Promise<Result<Trial, string>> {
  const attempt = async (structured: boolean): Promise<Trial> => {
    const began = now();
    const way = { fetch: fetchWithin(LLM.bytes), structured, signal: AbortSignal.timeout(settings.ms) };
    const { text } = await askModel(TINY, [{ role: 'user', content: '{}' }], settings, way);
    const said = inShape(text, TINY.shape);
    if (!said.ok) throw new SyntaxError(said.error);
    return { structured, ms: now() - began };
  };
  try {
    return { ok: true, value: await attempt(true).catch((error) => refusedShape(error, attempt)) };
  } catch (error) {
    return {
      ok: false,
      error:
        faultOf(error, settings) ??
        `${settings.model} gives no answer (${reasonOf(error)}): take another model, or mend BROADSHEET_LLM_MODEL`,
    };
  }
}

function refusedShape(error: unknown, attempt: (structured: boolean) => Promise<Trial>): Promise<Trial> {
  if (!takesNoShape(error)) throw error;
  return attempt(false);
}
