import { ActivityType, type Client, Events } from 'discord.js';
import type { Logger } from 'pino';
import { BOT } from '../limits/bot.ts';
import type { ArticleRef } from '../model/answer.ts';
import { renderPresence } from '../rendering/presence.ts';

/** The paper and the day of the latest edition; null where there is none. */
export type Edition = () => Promise<Pick<ArticleRef, 'source' | 'date'> | null>;

/** Shows beside the bot's name of which edition it tells, and looks every minute whether there is a newer one. */
export function showEdition(
  client: Client,
  { edition, log, presenceMs = BOT.presenceMs }: { edition: Edition; log: Logger; presenceMs?: number | undefined },
): { stop(): void } {
  let shown: string | null = null;

  async function look(): Promise<void> {
    const newest = await edition();
    const words = newest === null ? null : renderPresence(newest);
    if (words === null || words === shown) return;
    shown = words;
    tell();
  }

  function tell(shardId?: number): void {
    if (shown === null) return;
    const activity = { type: ActivityType.Custom, name: 'edition', state: shown };
    client.user?.setPresence({ activities: [activity], ...(shardId !== undefined && { shardId }) });
  }

  const tryToLook = (): void => {
    look().catch((error: unknown) => log.warn({ err: error }, 'edition not shown'));
  };
  const timer = setInterval(tryToLook, presenceMs).unref();
  // A session that began anew shows nothing yet.
  client.on(Events.ShardReady, tell);
  tryToLook();
  return { stop: () => clearInterval(timer) };
}
