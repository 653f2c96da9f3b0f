import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createWeb, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createPlain, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from '../../main/program.ts';
import { openedStore } from '../../store/opened.ts';
import { until } from '../metrics.ts';
import type { Row } from '../row.ts';

const MANY = Buffer.alloc(65_536, 0x20);

/** Writes without an end, as fast as it is taken. */
function pour(stream: Socket | ServerResponse, piece: string | Buffer = MANY): void {
  const on = () => {
    while (!stream.destroyed && stream.write(piece));
  };
  stream.on('drain', on).on('error', () => {});
  on();
}

/** Writes a letter now and then, without an end. */
function drip(stream: Socket | ServerResponse, letter: string): void {
  const timer = setInterval(() => stream.write(letter), 500);
  stream.on('close', () => clearInterval(timer)).on('error', () => {});
}

/** How receivers of webhooks answer, by their path; `/good` does as it should. */
const RECEIVERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/silent': () => {},
  '/endless': (response) => pour(response),
  '/heads': ({ socket }) => socket && pour(socket, `HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(4_000)}`),
  '/name': ({ socket }) => socket && pour(socket, `x-${'a'.repeat(60_000)}`),
  '/drip': (response) => drip(response, ' '),
  '/round': (response) => response.writeHead(308, { location: '/round' }).end(),
  '/within': (response) => response.writeHead(307, { location: 'http://169.254.169.254/' }).end(),
  '/later': (response) => response.writeHead(429, { 'retry-after': '9'.repeat(30) }).end(),
  '/nonsense': ({ socket }) => socket?.end('\u0000\u001b[2J'.repeat(1_000)),
  '/good': (response) => response.writeHead(204).end(),
};

/** How a mail server answers, each connection in its way, from the first on. */
const MAIL: readonly ((socket: Socket) => void)[] = [
  () => {},
  (socket) => pour(socket),
  (socket) => pour(socket, `${'220-x\r\n'.repeat(4_000)}`),
  (socket) => drip(socket, '2'),
  (socket) => converse(socket, () => pour(socket, '250-x\r\n')),
  (socket) => converse(socket, (line) => (line.startsWith('DATA') ? null : '250 ok\r\n')),
  (socket) => converse(socket, () => `550 5.1.1 ${'\u001b]0;x\u0007'.repeat(50)}\r\n`),
  (socket) => converse(socket, () => '334 VXNlcm5hbWU6\r\n'),
];

function converse(socket: Socket, answer: (line: string) => unknown): void {
  socket.write('220 x\r\n');
  socket.on('data', (given: Buffer) => {
    const said = answer(given.toString());
    if (typeof said === 'string') socket.write(said);
  });
}

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Digests are due to receivers that mean harm, and to one that does not. */
const receivers: Row = {
  name: 'post: receivers of webhooks and mail that say too much, too little, or nonsense',
  async own() {
    seen.clear();
    const sockets = new Set<Socket>();
    const web = createWeb((request, response) => {
      seen.add(request.url ?? '');
      RECEIVERS[request.url ?? '']?.(response);
    });
    const mail = createPlain((socket) => {
      const at = [...seen].filter((one) => one.startsWith('mail')).length;
      seen.add(`mail ${at}`);
      socket.on('error', () => {});
      MAIL[at % MAIL.length]?.(socket);
    });
    for (const server of [web, mail])
      server.on('connection', (socket: Socket) => void sockets.add(socket.on('close', () => sockets.delete(socket))));
    const [webPort, mailPort] = [await listening(web), await listening(mail)];
    const data = await mkdtemp(join(tmpdir(), 'broadsheet-attack-post-'));
    const settings = {
      BROADSHEET_DATA: data,
      BROADSHEET_WEBHOOK_SECRET: `whsec_${Buffer.alloc(24, 7).toString('base64')}`,
      BROADSHEET_SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
      BROADSHEET_MAIL_FROM: 'news@example.org',
    };
    const order = async (address: string) =>
      (await startProgram(['digest', 'order', address], settings).ended).out.trim();
    const ids: string[] = [];
    for (const at of MAIL.keys()) ids.push(await order(`mailto:reader${at}@example.org`));
    for (const path of Object.keys(RECEIVERS)) ids.push(await order(`http://127.0.0.1:${webPort}${path}`));
    const store = await openedStore(data);
    for (const id of ids) await store.ledger.orderOnce(id, new Date().toISOString());
    await store.close();
    const close = async () => {
      for (const socket of sockets) socket.destroy();
      web.close();
      mail.close();
      await rm(data, { recursive: true, force: true });
    };
    return { settings, release: () => {}, close };
  },
  async attack() {
    const all = Object.keys(RECEIVERS).length + MAIL.length;
    const tried = await until(async () => seen.size >= all);
    return [tried ? 'said' : 'silence', seen.has('/good') ? 'said' : 'silence'];
  },
};

/** Who was tried by the program of this row. */
const seen = new Set<string>();

export const postRows: readonly Row[] = [receivers];
