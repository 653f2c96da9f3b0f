import { setImmediate } from 'node:timers/promises';
import { LLM } from '../limits/llm.ts';
import { NoAnswer } from './reason-of.ts';

/**
 * A fetch whose answers have at most that many bytes, unpacked, and that goes nowhere else than where it was sent.
 * @throws while the answer is read, when it has more.
 */
export function fetchWithin(bytes: number): typeof fetch {
  return async (address, options) => {
    const { body, status, statusText, headers } = await fetch(address, { ...options, redirect: 'error' });
    const limited = body?.pipeThrough(limit(bytes)) ?? null;
    return new Response(limited, { status, statusText, headers });
  };
}

function limit(bytes: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let left = bytes;
  return new TransformStream({
    async transform(chunk, controller) {
      left -= chunk.byteLength;
      if (left < 0) return controller.error(new NoAnswer(`more than ${bytes} bytes`));
      // Thousands of words may come in one packet, and whoever reads them hears nothing else in between.
      for (let at = 0; at < chunk.byteLength; at += LLM.pieceBytes) {
        controller.enqueue(chunk.subarray(at, at + LLM.pieceBytes));
        await setImmediate();
      }
    },
  });
}
