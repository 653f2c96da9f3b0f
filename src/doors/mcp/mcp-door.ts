import { createMcpHandler, type McpRequestContext } from '@modelcontextprotocol/server';
import { Hono } from 'hono';
import type { Door } from '../../http/options.ts';
import { API } from '../../limits/doors.ts';
import type { Admission, Admitted } from '../admit.ts';
import type { DoorNeeds } from '../needs.ts';
import { mcpServer } from './mcp-server.ts';

/** MCP over streamable HTTP, without sessions: each request is let in by its own key, Host and Origin. */
export function mcpDoor(needs: DoorNeeds, { visitor, origin, key, secondsFor }: Admission): Door {
  const serve = ({ authInfo }: McpRequestContext) =>
    mcpServer(needs, { place: needs, secondsFor: (way) => secondsFor(way, authInfo?.clientId ?? '') });
  const handler = createMcpHandler(serve, {
    maxRequestBodySize: API.bodyBytes,
    onerror: (error) => needs.log.warn({ err: error }, 'MCP request refused'),
  });
  const mcp = new Hono<Admitted>();
  mcp.use(visitor('mcp'), origin, key);
  mcp.all('/', (context) => {
    const authInfo = { token: '', clientId: context.get('key').name, scopes: [] };
    return handler.fetch(context.req.raw, { authInfo });
  });
  return (app) => {
    app.route('/mcp', mcp);
  };
}
