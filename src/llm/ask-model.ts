import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import {
  extractReasoningMiddleware,
  generateText,
  NoObjectGeneratedError,
  Output,
  parsePartialJson,
  streamText,
  wrapLanguageModel,
} from 'ai';
import type { z } from 'zod';
import { LLM } from '../limits/llm.ts';
import type { Errand, HearModel } from '../ports/model.ts';
import { asEvents } from './as-events.ts';
import { NoAnswer } from './reason-of.ts';

/** Where the model answers: `…/v1`, what it is called there, and the key, if it wants one. */
type Endpoint = { url: string; model: string; key: string | null };

/** One message of a conversation with a model. */
export type Message = { role: 'user' | 'assistant'; content: string };

/** What a model said, and what that took in tokens; null where its server does not count them. */
export type Said = { text: string; tokensIn: number | null; tokensOut: number | null };

/**
 * How it is asked: `structured` has its server hold it to the shape, which not every one can; `hear` has it say its words as
 * they come.
 */
type Way = { fetch: typeof fetch; structured: boolean; signal: AbortSignal; hear?: HearModel | undefined };

/**
 * Asks a model once. Its thoughts, where it tells any, are left out.
 * @throws whatever the libraries throw: no answer, none that can be read, none within `signal`.
 */
export async function askModel(
  { name, instructions, shape }: Pick<Errand<unknown>, 'name' | 'instructions' | 'shape'>,
  messages: readonly Message[],
  { url, model, key }: Endpoint,
  { fetch, structured, signal, hear }: Way,
): Promise<Said> {
  // It would write them to standard output, where a command's JSON stands.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const endpoint = createOpenAICompatible({
    name: 'model',
    baseURL: baseOf(url),
    supportsStructuredOutputs: true,
    includeUsage: true,
    ...(key !== null && { apiKey: key }),
    fetch: hear === undefined ? fetch : asEvents(fetch),
  });
  const call = {
    model: wrapLanguageModel({
      model: endpoint(model),
      middleware: extractReasoningMiddleware({ tagName: 'think' }),
    }),
    instructions,
    messages: [...messages],
    ...(structured && { output: asItComes(Output.object({ schema: shape as z.ZodType<object>, name })) }),
    temperature: 0,
    maxOutputTokens: LLM.tokens,
    maxRetries: 0,
    abortSignal: signal,
  };
  try {
    const { text, finishReason, usage } = hear === undefined ? await generateText(call) : await listen(call, hear);
    if (finishReason === 'length') throw new NoAnswer('cut short');
    return { text, tokensIn: usage.inputTokens ?? null, tokensOut: usage.outputTokens ?? null };
  } catch (error) {
    // What is not of the shape is looked at once more: most wrap it in words.
    if (!NoObjectGeneratedError.isInstance(error)) throw error;
    if (error.finishReason === 'length') throw new NoAnswer('cut short');
    const { text = '', usage } = error;
    return { text, tokensIn: usage?.inputTokens ?? null, tokensOut: usage?.outputTokens ?? null };
  }
}

/**
 * The same shape, whose words are handed on as they come: the library would read all of them again for each that is added, and half
 * a minute's answer takes seconds then.
 */
function asItComes<T extends object>(output: T): T {
  return { ...output, parsePartialOutput: async ({ text }: { text: string }) => ({ partial: text }) };
}

type Call = Parameters<typeof streamText>[0];

/** The same, heard as it comes: after each thing that it said whole, as far as anybody would listen. */
async function listen(call: Call, hear: HearModel) {
  let text = '';
  let looks = 0;
  // What goes wrong stands in the stream, and on standard error nowhere.
  for await (const part of streamText({ ...call, onError() {} }).stream) {
    if (part.type === 'error') throw part.error;
    if (part.type === 'abort') throw call.abortSignal?.reason;
    if (part.type === 'finish') return { text, finishReason: part.finishReason, usage: part.totalUsage };
    if (part.type !== 'text-delta') continue;
    text += part.text;
    if (!part.text.includes('}') || text.length > LLM.heard || looks === LLM.listened) continue;
    looks += 1;
    await hear((await parsePartialJson(text.slice(Math.max(0, text.indexOf('{'))))).value);
  }
  throw new NoAnswer('broken off');
}

/** People copy the whole address from their server's manual. */
function baseOf(url: string): string {
  return url.replace(/(\/chat\/completions)?\/*$/, '');
}
