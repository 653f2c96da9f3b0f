import { type GuildSettings, unsettled } from '../../model/desk.ts';
import type { Settings } from '../../ports.ts';

/** The Settings in memory: what they hold ends with the process. */
export function createMemorySettings(): Settings {
  const introduced = new Set<string>();
  const settled = new Map<string, GuildSettings>();
  return {
    of: async (guild) => settled.get(guild) ?? unsettled(guild),
    async settle(settings) {
      settled.set(settings.guild, settings);
    },
    reset: async (guild) => settled.delete(guild),
    async introduce(guild) {
      const first = !introduced.has(guild);
      introduced.add(guild);
      return first;
    },
  };
}
