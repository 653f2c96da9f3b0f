import type { Logger } from 'pino';
import { keepLatest } from '../latest.ts';
import { BOT } from '../limits/bot.ts';
import { type GuildSettings, unsettled } from '../model/desk.ts';
import type { Settings } from '../ports.ts';

/** The settings of servers, told without waiting for the store wherever they are known. */
type RememberedSettings = {
  /** What a server settled, as it was known some seconds ago at most; what cannot be told now counts as unsettled. */
  recall(guild: string): Promise<GuildSettings>;
  /** The settings themselves; what is settled through them is known at once. */
  settings: Settings;
};

/**
 * Keeps settings in mind, since an interaction must be acknowledged in the manner that they say, however busy the store is.
 * What is known is told at once, and looked up again behind it when it is old: another process may have changed it.
 */
export function rememberSettings(
  settings: Settings,
  { now, log }: { now(): number; log: Pick<Logger, 'error'> },
): RememberedSettings {
  const known = new Map<string, { settled: GuildSettings; at: number }>();

  function remember(settled: GuildSettings): GuildSettings {
    keepLatest(known, settled.guild, { settled, at: now() }, BOT.settings);
    return settled;
  }

  async function lookUp(guild: string): Promise<GuildSettings> {
    try {
      return remember(await settings.of(guild));
    } catch (error) {
      log.error({ err: error, guild }, 'settings not read');
      return known.get(guild)?.settled ?? unsettled(guild);
    }
  }

  return {
    async recall(guild) {
      const kept = known.get(guild);
      if (kept === undefined) return Promise.race([lookUp(guild), patience(guild)]);
      if (now() - kept.at > BOT.settingsMs) {
        // Once, not for everybody who asks meanwhile.
        kept.at = now();
        void lookUp(guild);
      }
      return kept.settled;
    },
    settings: {
      ...settings,
      async settle(settled) {
        await settings.settle(settled);
        remember(settled);
      },
      async reset(guild) {
        known.delete(guild);
        return settings.reset(guild);
      },
    },
  };
}

/** A reply matters more than its manner. */
function patience(guild: string): Promise<GuildSettings> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(unsettled(guild)), BOT.settingsPatienceMs).unref();
  });
}
