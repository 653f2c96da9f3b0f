import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { APPLICATION, BOT, GUILD, guildOf, userOf } from './people.ts';

/** What the bot told the gateway of itself. */
type Identified = { token: string; intents: number; shard?: [number, number]; presence?: unknown };

export type Gateway = {
  identified: Identified[];
  /** Session ids that were taken up again, each with the sequence number it was taken up at. */
  resumed: { session: string; sequence: number }[];
  /** What the bot shows beside its name, as it was told to the gateway. */
  presences: { activities: { state: string }[] }[];
  /** Sends an event to the shard of its server, or keeps it for a session that is to be resumed. */
  dispatch(event: string, data: object): void;
  /** Cuts the connection of a shard as a failing network does. */
  drop(shard?: number): void;
  /** Ends the session of a shard, as when another process takes its place: it cannot be resumed. */
  invalidate(shard?: number): void;
  /** Closes the connection of a shard with a code of Discord's. */
  hangUp(code: number, shard?: number): void;
  connections(): number;
  close(): Promise<void>;
};

type Sent = { op: 0; s: number; t: string; d: object };
type Session = { id: string; sent: Sent[]; live: WebSocket | null };

/** The shard that serves a server; direct messages come to the first. Discord docs, "Sharding". */
export function shardOf(guild: string | undefined, shards: number): number {
  return guild === undefined ? 0 : Number((BigInt(guild) >> 22n) % BigInt(shards));
}

/** A gateway of one session a shard: identify, heartbeat, resume with what was missed, dispatch. */
export function openGateway(
  server: Server,
  { token, url, locale, changed }: { token: string; url(): string; locale: string; changed(): void },
): Gateway {
  const sockets = new WebSocketServer({ server, path: '/gateway' });
  const sessions = new Map<number, Session>();
  const identified: Identified[] = [];
  const resumed: Gateway['resumed'] = [];
  const presences: Gateway['presences'] = [];
  let shards = 1;

  function send(session: Session | undefined, event: string, data: object): void {
    if (session === undefined) return;
    const packet: Sent = { op: 0, s: session.sent.length + 1, t: event, d: data };
    session.sent.push(packet);
    session.live?.send(JSON.stringify(packet));
  }

  function identify(socket: WebSocket, data: Identified): void {
    identified.push(data);
    changed();
    if (data.token !== token) {
      socket.close(4004, 'Authentication failed.');
      return;
    }
    const [shard, count] = data.shard ?? [0, 1];
    shards = count;
    const id = shard === 0 ? 'session' : `session-${shard}`;
    const session: Session = { id, sent: [], live: socket };
    sessions.set(shard, session);
    const ours = shardOf(GUILD, count) === shard;
    send(session, 'READY', {
      v: 10,
      user: { ...userOf(BOT), username: 'Broadsheet', verified: true, mfa_enabled: false, flags: 0, email: null },
      guilds: ours ? [{ id: GUILD, unavailable: true }] : [],
      session_id: id,
      resume_gateway_url: url(),
      application: { id: APPLICATION, flags: 0 },
      shard: [shard, count],
    });
    if (ours) send(session, 'GUILD_CREATE', guildOf({ locale }));
  }

  function resume(socket: WebSocket, { session_id: id, seq }: { session_id: string; seq: number }): void {
    resumed.push({ session: id, sequence: seq });
    const session = [...sessions.values()].find((one) => one.id === id);
    if (session === undefined) return;
    session.live = socket;
    for (const packet of session.sent.slice(seq)) socket.send(JSON.stringify(packet));
    send(session, 'RESUMED', { _trace: [] });
    changed();
  }

  sockets.on('connection', (socket) => {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250, _trace: [] } }));
    socket.on('message', (bytes) => {
      const { op, d } = JSON.parse(bytes.toString());
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      if (op === 2) identify(socket, d);
      if (op === 3) presences.push(d);
      if (op === 6) resume(socket, d);
      if (op === 3) changed();
    });
    socket.on('close', () => {
      for (const session of sessions.values()) if (session.live === socket) session.live = null;
      changed();
    });
  });

  return {
    identified,
    resumed,
    presences,
    dispatch: (event, data) =>
      send(sessions.get(shardOf((data as { guild_id?: string }).guild_id, shards)), event, data),
    drop: (shard = 0) => sessions.get(shard)?.live?.terminate(),
    invalidate: (shard = 0) => sessions.get(shard)?.live?.send(JSON.stringify({ op: 9, d: false })),
    hangUp: (code, shard = 0) => sessions.get(shard)?.live?.close(code),
    connections: () => sockets.clients.size,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => sockets.close(resolve));
    },
  };
}
