import { setTimeout } from 'node:timers/promises';
import { isLoopback } from '../model/address.ts';
import type { Courier, SendError } from '../ports/deliveries.ts';
import { renderText, subjectOf } from '../rendering/text.ts';

/** Where mail is handed over (`smtp://user:password@host:587`), from whom it is, and how long that may take. */
type MailOptions = { url: string; from: string; requestMs: number };

/**
 * Sends to `mailto:` addresses. Every try of one delivery bears the same Message-ID: where a server took a mail and the line broke
 * before it said so, nobody can look, and it is sent again; by that id mailboxes keep such a one once.
 */
export function createMailCourier({ url, from, requestMs }: MailOptions): Courier {
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'broadsheet.invalid';
  return {
    async send(channel, reply, { marker }) {
      const { createTransport } = await import('nodemailer');
      const limits = { connectionTimeout: requestMs, greetingTimeout: requestMs, socketTimeout: requestMs };
      // What the address says of it goes before.
      const transport = createTransport({ url, requireTLS: leavesMachine(url), ...limits });
      const text = renderText(reply, { width: COLUMNS });
      try {
        const sent = transport.sendMail({
          from,
          to: channel.replace(/^mailto:/, ''),
          subject: subjectOf(reply).slice(0, SUBJECT_CHARS),
          text,
          messageId: `<${marker}@${domain}>`,
          // No machine answers a machine (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        // A server that says a little now and then would outlast the lease.
        await Promise.race([sent, tooLate(requestMs, sent)]);
        return { ok: true, value: { message: marker } };
      } catch (error) {
        return { ok: false, error: errorOf(error as MailError) };
      } finally {
        transport.close();
      }
    },
    messages: async () => ({ ok: true, value: [] }),
    directChannel: async () => ({
      ok: false,
      error: { kind: 'closed-dm', cure: 'drop', detail: 'nobody is behind an address' },
    }),
    openThread: async () => ({ ok: true, value: undefined }),
  };
}

/** A password and a digest are for nobody on the way to another machine: `?requireTLS=false` says that this way is safe. */
function leavesMachine(url: string): boolean {
  return !isLoopback(URL.parse(url)?.hostname ?? '');
}

/** Fails after so long, unless the mail was sent or refused by then. */
async function tooLate(ms: number, sent: Promise<unknown>): Promise<never> {
  const settled = new AbortController();
  sent.then(
    () => settled.abort(),
    () => settled.abort(),
  );
  await setTimeout(ms, undefined, { signal: settled.signal }).catch(() => sent);
  throw new Error(`no whole answer within ${ms / 1_000} s`);
}

/** Columns of a line of mail (RFC 5322 recommends 78), and letters of a subject that a list of mails shows. */
const COLUMNS = 76;
const SUBJECT_CHARS = 120;

/** What nodemailer throws: a code of its own, what was said to the server, and what that answered, if it did. */
type MailError = { code?: string; command?: string; responseCode?: number; message: string };

/**
 * A recipient that the server refuses for good is parked. All else may be better later: a sender that is refused, or leave to send
 * at all (5.7.x of RFC 3463), is the operator's to mend.
 */
function errorOf({ code, command, responseCode = 0, message }: MailError): SendError {
  // What a server says may hold the address, and nothing secret.
  const detail = message.slice(0, 200);
  const ofReader = code === 'EENVELOPE' && command === 'RCPT TO' && !/\b5\.7\.\d/.test(message);
  if (ofReader && responseCode >= 500) return { kind: 'unknown-channel', cure: 'park', detail };
  if (responseCode >= 550 && code === 'EMESSAGE') return { kind: 'rejected', cure: 'drop', detail };
  return { kind: 'unavailable', cure: 'wait', detail };
}
