import { type APIDMChannel, type REST, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { keepLatest } from '../../latest.ts';
import { TOLD_AGAIN_MS, TOLD_REMEMBERED } from '../../limits/pace.ts';
import type { Outgoing } from '../interactions/door.ts';
import { loggable } from '../rest/errors.ts';

/** Tells one person something that the channel cannot be told. */
type PrivateLine = {
  /** Sends it as a direct message, at most once an hour about one thing; a closed one is a line in the log. */
  tell(user: string, about: string, message: () => Outgoing): Promise<void>;
};

/** Opens direct messages where there is something to tell; what was told is remembered in memory only. */
export function openPrivateLine(rest: REST, { now, log }: { now(): number; log: Logger }): PrivateLine {
  const told = new Map<string, number>();
  return {
    async tell(user, about, message) {
      const matter = `${user} ${about}`;
      const last = told.get(matter);
      if (last !== undefined && now() - last < TOLD_AGAIN_MS) return;
      keepLatest(told, matter, now(), TOLD_REMEMBERED);
      try {
        const channel = (await rest.post(Routes.userChannels(), { body: { recipient_id: user } })) as APIDMChannel;
        await rest.post(Routes.channelMessages(channel.id), { body: message().payload });
      } catch (error) {
        log.info({ err: loggable(error), about }, 'nobody could be told');
      }
    },
  };
}
