import type { RESTOptions } from 'discord.js';

/**
 * How REST finds Discord.
 * @param apiBaseUrl - `http://…/api` of a proxy or a test server, with or without the version, which is added anyway;
 * null is Discord's own.
 */
export function restOptions(apiBaseUrl: string | null): Partial<RESTOptions> {
  return apiBaseUrl === null ? {} : { api: apiBaseUrl.replace(/(\/v\d+)?\/*$/, '') };
}
