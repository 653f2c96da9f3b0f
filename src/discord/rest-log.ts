import { type REST, RESTEvents } from 'discord.js';
import type { Logger } from 'pino';

/**
 * Writes down what Discord made us wait for or failed at; discord.js waits and tries again by itself.
 * Only the route's pattern is logged: the address of an interaction holds its token.
 */
export function logTroubles(rest: REST, log: Logger): void {
  rest.on(RESTEvents.RateLimited, ({ route, method, retryAfter, global, scope }) => {
    log.warn({ route, method, retryAfter, global, scope }, 'Discord limits the rate; waiting');
  });
  rest.on(RESTEvents.Response, ({ route, method, retries }, { status }) => {
    if (status >= 500) log.warn({ route, method, status, retries }, 'Discord failed; trying again');
  });
}
