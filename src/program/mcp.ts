import { once } from 'node:events';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { mcpServer } from '../doors/mcp/mcp-server.ts';
import type { DoorNeeds } from '../doors/needs.ts';

/** Serves MCP on standard input and output until whoever asks has gone; nothing else may be written there. */
export async function serveMcp(needs: Pick<DoorNeeds, 'newsroom' | 'clock' | 'log' | 'version'>): Promise<void> {
  const gone = once(process.stdin, 'close');
  const served = serveStdio(() => mcpServer(needs), { onerror: (error) => needs.log.warn({ err: error }, 'MCP') });
  await gone;
  await served.close();
}
