import { type REST, RESTEvents } from 'discord.js';
import type { Logger } from 'pino';

/**
 * Writes down what Discord made us wait for or failed at; discord.js waits and tries again by itself.
 * Only the route's pattern is logged: the address of an interaction holds its token.
 */
export function logTroubles(rest: REST, log: Logger): void {
  rest.on(RESTEvents.Response, ({ route, method, retries }, { status, headers }) => {
    const trouble = { route, method, status, retries };
    if (status === 429) log.warn({ ...trouble, after: headers.get('retry-after') }, 'Discord limits the rate; waiting');
    if (status >= 500) log.warn(trouble, 'Discord failed; trying again');
  });
}
