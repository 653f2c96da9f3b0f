import { REST, type RESTOptions } from 'discord.js';
import { BOT } from '../../limits/bot.ts';

/**
 * How REST finds Discord.
 * @param apiBaseUrl - `http://…/api` of a proxy or a test server, with or without the version, which is added anyway;
 * null is Discord's own.
 */
export function restOptions(apiBaseUrl: string | null): Partial<RESTOptions> {
  // A queue is kept for every interaction there ever was: at 200 a second, an hour of them, the default, takes gigabytes.
  const sweeping = { handlerSweepInterval: BOT.sweepMs };
  return apiBaseUrl === null ? sweeping : { ...sweeping, api: apiBaseUrl.replace(/(\/v\d+)?\/*$/, '') };
}

/**
 * What interactions are answered with: it needs no token, and Discord's limit of 50 requests a second, which discord.js
 * keeps by itself, is not for these. Discord docs, "Receiving and Responding".
 */
export function interactionRest(apiBaseUrl: string | null): REST {
  return new REST({ ...restOptions(apiBaseUrl), globalRequestsPerSecond: Number.POSITIVE_INFINITY });
}
