import type { z } from 'zod';
import { LLM } from '../limits/llm.ts';
import type { Errand } from '../ports/model.ts';
import { NoAnswer } from './reason-of.ts';

/** Where the model answers: `…/v1`, what it is called there, and the key, if it wants one. */
type Endpoint = { url: string; model: string; key: string | null };

/** One message of a conversation with a model. */
type Message = { role: 'user' | 'assistant'; content: string };

/** What a model said, and what that took in tokens; null where its server does not count them. */
export type Said = { text: string; tokensIn: number | null; tokensOut: number | null };

/** How it is asked: `structured` has its server hold it to the shape, which not every one can. */
type Way = { fetch: typeof fetch; structured: boolean; signal: AbortSignal };

/**
 * Asks a model once. Its thoughts, where it tells any, are left out.
 * @throws whatever the libraries throw: no answer, none that can be read, none within `signal`.
 */
export async function askModel(
  { name, instructions, shape }: Pick<Errand<unknown>, 'name' | 'instructions' | 'shape'>,
  messages: readonly Message[],
  { url, model, key }: Endpoint,
  { fetch, structured, signal }: Way,
): Promise<Said> {
  const [{ extractReasoningMiddleware, generateText, NoObjectGeneratedError, Output, wrapLanguageModel }, provider] =
    await Promise.all([import('ai'), import('@ai-sdk/openai-compatible')]);
  // It would write them to standard output, where a command's JSON stands.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const endpoint = provider.createOpenAICompatible({
    name: 'model',
    baseURL: baseOf(url),
    supportsStructuredOutputs: true,
    ...(key !== null && { apiKey: key }),
    fetch,
  });
  try {
    const { text, finishReason, usage } = await generateText({
      model: wrapLanguageModel({
        model: endpoint(model),
        middleware: extractReasoningMiddleware({ tagName: 'think' }),
      }),
      instructions,
      messages: [...messages],
      ...(structured && { output: Output.object({ schema: shape as z.ZodType<object>, name }) }),
      temperature: 0,
      maxOutputTokens: LLM.tokens,
      maxRetries: 0,
      abortSignal: signal,
    });
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

/** People copy the whole address from their server's manual. */
function baseOf(url: string): string {
  return url.replace(/(\/chat\/completions)?\/*$/, '');
}
