import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { APPLICATION, BOT, GUILD, guildOf, userOf } from './people.ts';

/** What the bot told the gateway of itself. */
export type Identified = { token: string; intents: number; presence?: unknown };

export type Gateway = {
  identified: Identified[];
  /** Session ids that were taken up again, each with the sequence number it was taken up at. */
  resumed: { session: string; sequence: number }[];
  /** Sends an event to the bot, or keeps it for a session that is to be resumed. */
  dispatch(event: string, data: object): void;
  /** Cuts the connection as a failing network does. */
  drop(): void;
  connections(): number;
  close(): Promise<void>;
};

type Sent = { op: 0; s: number; t: string; d: object };

/** A gateway of one session: identify, heartbeat, resume with what was missed, dispatch. */
export function openGateway(
  server: Server,
  { token, url, locale, changed }: { token: string; url(): string; locale: string; changed(): void },
): Gateway {
  const sockets = new WebSocketServer({ server, path: '/gateway' });
  const sent: Sent[] = [];
  const identified: Identified[] = [];
  const resumed: Gateway['resumed'] = [];
  let live: WebSocket | null = null;

  function dispatch(event: string, data: object): void {
    const packet: Sent = { op: 0, s: sent.length + 1, t: event, d: data };
    sent.push(packet);
    live?.send(JSON.stringify(packet));
  }

  function identify(socket: WebSocket, data: Identified): void {
    identified.push(data);
    changed();
    if (data.token !== token) {
      socket.close(4004, 'Authentication failed.');
      return;
    }
    live = socket;
    dispatch('READY', {
      v: 10,
      user: { ...userOf(BOT), username: 'Broadsheet', verified: true, mfa_enabled: false, flags: 0, email: null },
      guilds: [{ id: GUILD, unavailable: true }],
      session_id: 'session',
      resume_gateway_url: url(),
      application: { id: APPLICATION, flags: 0 },
      shard: [0, 1],
    });
    dispatch('GUILD_CREATE', guildOf({ locale }));
  }

  function resume(socket: WebSocket, { session_id: session, seq }: { session_id: string; seq: number }): void {
    resumed.push({ session, sequence: seq });
    live = socket;
    for (const packet of sent.slice(seq)) socket.send(JSON.stringify(packet));
    dispatch('RESUMED', { _trace: [] });
    changed();
  }

  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250, _trace: [] } }));
    socket.on('message', (bytes) => {
      const { op, d } = JSON.parse(bytes.toString());
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      if (op === 2) identify(socket, d);
      if (op === 6) resume(socket, d);
    });
    socket.on('close', () => {
      if (live === socket) live = null;
      changed();
    });
  });

  return {
    identified,
    resumed,
    dispatch,
    drop: () => live?.terminate(),
    connections: () => sockets.clients.size,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => sockets.close(resolve));
    },
  };
}
