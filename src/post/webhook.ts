import { createHmac } from 'node:crypto';
import type { Courier, SendError } from '../ports/deliveries.ts';
import { renderText } from '../rendering/text.ts';
import { toldOf } from '../reply.ts';

/** What a webhook is signed with (Standard Webhooks: `whsec_` and base64), and how long one request may take. */
type WebhookOptions = { secret: string; requestMs: number; now(): Date };

/**
 * Sends to addresses of the web, signed as Standard Webhooks has it. Every try of one delivery bears the same `webhook-id`, by
 * which a receiver knows one that it has: nobody can look into it, so what may have arrived is sent again.
 */
export function createWebhookCourier({ secret, requestMs, now }: WebhookOptions): Courier {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return {
    async send(address, reply, { marker }) {
      const at = now();
      const timestamp = Math.floor(at.getTime() / 1_000);
      const data = { text: renderText(reply), reply: toldOf(reply) };
      const body = JSON.stringify({ type: 'broadsheet.digest', timestamp: at.toISOString(), data });
      const signature = createHmac('sha256', key).update(`${marker}.${timestamp}.${body}`).digest('base64');
      const headers = {
        'Content-Type': 'application/json',
        'User-Agent': 'Broadsheet',
        'webhook-id': marker,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': `v1,${signature}`,
      };
      try {
        // Where a redirect leads was never ordered.
        const response = await fetch(address, {
          method: 'POST',
          headers,
          body,
          redirect: 'error',
          signal: AbortSignal.timeout(requestMs),
        });
        await response.body?.cancel();
        return response.ok ? { ok: true, value: { message: marker } } : { ok: false, error: errorOf(response) };
      } catch (error) {
        // Fetch has one error for whatever went wrong on the way.
        const detail = error instanceof Error ? error.message : String(error);
        return { ok: false, error: { kind: 'unavailable', cure: 'wait', detail } };
      }
    },
    messages: async () => ({ ok: true, value: [] }),
    directChannel: async () => ({
      ok: false,
      error: { kind: 'closed-dm', cure: 'drop', detail: 'nobody is behind a webhook' },
    }),
    openThread: async () => ({ ok: true, value: undefined }),
  };
}

/** Gone is for good; all else may be better later. */
function errorOf({ status, headers }: Response): SendError {
  const detail = String(status);
  if (status === 410) return { kind: 'unknown-channel', cure: 'park', detail };
  // Up to some hours: a receiver may not put off the digests that come after this one.
  const [seconds] = /^\d{1,4}$/.exec(headers.get('retry-after') ?? '') ?? [];
  const afterMs = seconds === undefined ? {} : { afterMs: Number(seconds) * 1_000 };
  if (status === 429) return { kind: 'limited', cure: 'wait', ...afterMs, detail };
  return { kind: 'unavailable', cure: 'wait', detail };
}
