import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** Where deliveries of a soak go: by number, what has come there so far (each once in effect), and the settings of a sender. */
export type Receiver = {
  addressOf(number: number): string;
  /** The address of everything that came, once for every delivery that its reader sees. */
  received(): readonly string[];
  settings: Readonly<Record<string, string>>;
  close(): Promise<void>;
};

/** Webhooks on loopback. Like any receiver of Standard Webhooks it keeps each `webhook-id` once. */
export async function startWebhooks(): Promise<Receiver> {
  const kept = new Map<string, string>();
  let origin = '';
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      kept.set(String(request.headers['webhook-id']), origin + request.url);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    addressOf: (number) => `${origin}/hook/${number}`,
    received: () => [...kept.values()],
    settings: { BROADSHEET_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24, 7).toString('base64')}` },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A mail server on loopback, whose mailboxes keep each Message-ID once. */
export async function startMailboxes(): Promise<Receiver> {
  const kept = new Map<string, string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        const id = /^Message-ID: (.*)$/im.exec(Buffer.concat(parts).toString())?.[1] ?? '';
        for (const { address } of session.envelope.rcptTo) kept.set(`${id} ${address}`, `mailto:${address}`);
        done();
      });
    },
  });
  // A sender that is killed leaves its line as it is.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    addressOf: (number) => `mailto:reader-${number}@example.org`,
    received: () => [...kept.values()],
    settings: { BROADSHEET_SMTP_URL: `smtp://127.0.0.1:${port}`, BROADSHEET_MAIL_FROM: 'news@example.org' },
    close: () => new Promise((resolve) => void server.close(resolve)),
  };
}
