import { finished, PassThrough } from 'node:stream';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { mcpServer } from '../doors/mcp/mcp-server.ts';
import type { DoorNeeds } from '../doors/needs.ts';

/**
 * Serves MCP on standard input and output until whoever asks has gone; nothing else may be written there. Where the input ends, as
 * behind a pipe, what was asked by then is answered first: the transport alone would drop it.
 */
export async function serveMcp(needs: Pick<DoorNeeds, 'newsroom' | 'clock' | 'log' | 'version'>): Promise<void> {
  const input = new PassThrough();
  const wire = new StdioServerTransport(input);
  const served = serveStdio(() => mcpServer(needs), {
    transport: wire,
    onerror: (error) => needs.log.warn({ err: error }, 'MCP'),
  });
  const { onmessage, onclose } = wire;
  const asked = new Set<unknown>();
  let ended = false;
  const endWhenAnswered = () => {
    if (ended && asked.size === 0) input.end();
  };
  wire.onmessage = (message) => {
    if ('method' in message && 'id' in message && message.method !== ENDLESS) asked.add(message.id);
    if ('method' in message && message.method === CANCELLED) asked.delete(message.params?.requestId);
    onmessage?.(message);
  };
  const send = wire.send.bind(wire);
  wire.send = async (message) => {
    await send(message);
    if (!('method' in message)) asked.delete(message.id);
    endWhenAnswered();
  };
  const gone = new Promise<void>((resolve) => {
    wire.onclose = () => {
      onclose?.();
      resolve();
    };
  });
  process.stdin.pipe(input, { end: false });
  finished(process.stdin, () => {
    // What came last is read within this turn.
    setImmediate(() => {
      ended = true;
      endWhenAnswered();
    });
  });
  await gone;
  await served.close();
}

/** What has no answer until the line ends, and what takes a request back. */
const ENDLESS = 'subscriptions/listen';
const CANCELLED = 'notifications/cancelled';
