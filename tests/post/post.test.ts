import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as listen } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import { courierByAddress } from '../../src/post/by-address.ts';
import { createMailCourier } from '../../src/post/mail.ts';
import { createWebhookCourier } from '../../src/post/webhook.ts';
import type { Reply } from '../../src/reply.ts';
import { answerOf } from '../rendering/replies.ts';

const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
const REPLY: Reply = answerOf();
const now = () => new Date('2022-03-05T00:00:00Z');

/** A receiver on loopback that keeps what comes, and answers with the statuses given, one after another. */
async function receiver(...statuses: (number | 'silent' | 'cut')[]) {
  return receiverThat({ wants: '7' }, ...statuses);
}

/** The same, which says so with each that it wants to be left alone. */
async function receiverThat({ wants }: { wants: string }, ...statuses: (number | 'silent' | 'cut')[]) {
  const taken: { id: string; body: string; headers: Record<string, unknown> }[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const { headers } = request;
      taken.push({ id: String(headers['webhook-id']), body: Buffer.concat(parts).toString(), headers });
      const status = statuses[taken.length - 1] ?? 204;
      if (status === 'cut') request.socket.destroy();
      else if (status !== 'silent') response.writeHead(status, { 'Retry-After': wants, Location: '/elsewhere' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`, taken };
}

const webhook = () => createWebhookCourier({ secret: SECRET, requestMs: 300, now });

test('a webhook is signed so that its receiver can tell who sent it and that nothing was changed', async () => {
  const { url, taken } = await receiver();
  expect(await webhook().send(url, REPLY, { marker: 'm1' })).toEqual({ ok: true, value: { message: 'm1' } });
  const [{ body = '', headers = {} } = {}] = taken;
  const signed = createHmac('sha256', Buffer.alloc(24, 7)).update(`m1.${headers['webhook-timestamp']}.${body}`);
  expect(headers['webhook-signature']).toBe(`v1,${signed.digest('base64')}`);
  expect(JSON.parse(body)).toMatchObject({ type: 'broadsheet.digest', data: { text: expect.any(String), reply: {} } });
});

test.each([
  [410, 'park'],
  [429, 'wait'],
  [400, 'wait'],
  [302, 'wait'],
  [503, 'wait'],
  ['silent', 'wait'],
  ['cut', 'wait'],
] as const)('a receiver that answers %s is dealt with: %s', async (status, cure) => {
  const { url, taken } = await receiver(status);
  const sent = await webhook().send(url, REPLY, { marker: 'm1' });
  expect(sent).toMatchObject({ ok: false, error: { cure, ...(status === 429 && { afterMs: 7_000 }) } });
  expect(taken.length).toBe(1);
});

test.each(['1e300', '-1', '99999999', 'Fri, 31 Dec 9999 23:59:59 GMT'])(
  'a receiver cannot put it off by Retry-After: %s',
  async (wants) => {
    const { url } = await receiverThat({ wants }, 429);
    const sent = await webhook().send(url, REPLY, { marker: 'm1' });
    expect(sent).toEqual({ ok: false, error: { kind: 'limited', cure: 'wait', detail: '429' } });
  },
);

test('every try of one delivery bears the same id, by which a receiver keeps it once', async () => {
  const { url, taken } = await receiver('cut');
  for (const _ of [1, 2]) await webhook().send(url, REPLY, { marker: 'm1' });
  expect(taken.map(({ id }) => id)).toEqual(['m1', 'm1']);
});

/** A mail server on loopback; `drops` says how many mails it takes and then drops the line without a word. */
async function mailServer({ drops = 0, refuses = '', refusesSender = false, words = '', asked = '' } = {}) {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, done) =>
      refusesSender ? done(Object.assign(new Error('not from you'), { responseCode: 550 })) : done(),
    onRcptTo: ({ address }, _session, done) =>
      address === refuses ? done(Object.assign(new Error(words || 'no such mailbox'), { responseCode: 550 })) : done(),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part) => parts.push(part));
      stream.on('end', () => {
        taken.push(Buffer.concat(parts).toString());
        if (taken.length > drops) return done();
        for (const connection of server.connections as Set<{ session: unknown; _socket: { destroy(): void } }>)
          if (connection.session === session) connection._socket.destroy();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(resolve)));
  const { port } = server.server.address() as AddressInfo;
  return {
    courier: createMailCourier({
      url: `smtp://127.0.0.1:${port}${asked}`,
      from: 'Broadsheet <news@example.org>',
      requestMs: 1_000,
    }),
    taken,
  };
}

const TO = 'mailto:desk@example.org';

test('a mail says in its head what it is, whose, and that no machine should answer', async () => {
  const { courier, taken } = await mailServer();
  expect(await courier.send(TO, REPLY, { marker: 'm1' })).toEqual({ ok: true, value: { message: 'm1' } });
  expect(taken[0]).toMatch(/^From: Broadsheet <news@example\.org>/m);
  expect(taken[0]).toMatch(/^To: desk@example\.org/m);
  expect(taken[0]).toMatch(/^Message-ID: <m1@example\.org>/m);
  expect(taken[0]).toMatch(/^Auto-Submitted: auto-generated/m);
});

test('a server that takes a mail and drops the line is sent it again under the same Message-ID', async () => {
  const { courier, taken } = await mailServer({ drops: 1 });
  expect(await courier.send(TO, REPLY, { marker: 'm1' })).toMatchObject({ ok: false, error: { cure: 'wait' } });
  expect(await courier.send(TO, REPLY, { marker: 'm1' })).toMatchObject({ ok: true });
  expect(taken.map((mail) => /^Message-ID: .*$/m.exec(mail)?.[0])).toEqual([
    'Message-ID: <m1@example.org>',
    'Message-ID: <m1@example.org>',
  ]);
});

test('a mailbox that is not there parks the order; a server that is not there is tried later', async () => {
  const { courier } = await mailServer({ refuses: 'desk@example.org' });
  expect(await courier.send(TO, REPLY, { marker: 'm1' })).toMatchObject({ ok: false, error: { cure: 'park' } });
  const nobody = createMailCourier({ url: 'smtp://127.0.0.1:1', from: 'a@example.org', requestMs: 300 });
  expect(await nobody.send(TO, REPLY, { marker: 'm1' })).toMatchObject({ ok: false, error: { cure: 'wait' } });
});

test('a sender that is refused, or may not send at all, is the operator’s to mend: the reader’s order stays', async () => {
  const asStranger = await mailServer({ refusesSender: true });
  expect(await asStranger.courier.send(TO, REPLY, { marker: 'm1' })).toMatchObject({ error: { cure: 'wait' } });
  const unrelayed = await mailServer({ refuses: 'desk@example.org', words: '5.7.1 relaying denied' });
  expect(await unrelayed.courier.send(TO, REPLY, { marker: 'm1' })).toMatchObject({ error: { cure: 'wait' } });
});

test('nothing goes unencrypted where that was not said to be safe, as on this machine it is', async () => {
  const { courier, taken } = await mailServer({ asked: '?requireTLS=true' });
  expect(await courier.send(TO, REPLY, { marker: 'm1' })).toMatchObject({ error: { cure: 'wait' } });
  expect(taken).toEqual([]);
});

test('each goes by its address; what nobody carries waits, and says what to set', async () => {
  const { url, taken } = await receiver();
  const courier = courierByAddress({ discord: null, mail: null, webhook: webhook() });
  expect(await courier.send(url, REPLY, { marker: 'm1' })).toMatchObject({ ok: true });
  expect(taken.length).toBe(1);
  const waits = await courier.send(TO, REPLY, { marker: 'm1' });
  expect(waits).toMatchObject({ error: { cure: 'wait', detail: 'BROADSHEET_SMTP_URL is not set' } });
  expect(await courier.send('120000000000000001', REPLY, { marker: 'm1' })).toMatchObject({
    error: { detail: 'DISCORD_TOKEN is not set' },
  });
});

test('a mail server that says a little now and then is not waited for beyond the time of one try', async () => {
  const server = listen((socket) => {
    const timer = setInterval(() => socket.write('220-one moment\r\n'), 20);
    socket.on('close', () => clearInterval(timer)).on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const courier = createMailCourier({ url, from: 'paper@example.org', requestMs: 200 });
  expect(await courier.send('mailto:reader@example.org', REPLY, { marker: 'm' })).toMatchObject({
    ok: false,
    error: { kind: 'unavailable', cure: 'wait' },
  });
});
