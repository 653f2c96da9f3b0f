import type { Request } from '../../src/command.ts';
import type { Result } from '../../src/model.ts';
import type { Reply } from '../../src/reply.ts';
import { notice } from '../parts/notice.ts';

/** A channel that the asker may change the digests of, and the person who does. */
export type Place = { channel: string; guild: string | null; owner: string };

/**
 * Which channel is meant (the one named, else the one that the server settled, else this one), and whether the asker may change its digests: in a server whoever may manage it, in a
 * direct message its one reader.
 */
export async function placeOf(request: Request): Promise<Result<Place, Reply>> {
  const { user, guild, channel, canManage } = request.asker;
  if (user === null || channel === null) return { ok: false, error: notice(request, 'digest_no_channel') };
  if (guild !== null && !canManage) return { ok: false, error: notice(request, 'not_allowed') };
  // In a direct message there is no other channel to name; an id from elsewhere is nobody's to give.
  const settled = guild === null ? null : (await request.newsroom.settings.of(guild)).digests;
  const meant = guild === null ? channel : (request.options.channel ?? settled ?? channel);
  return { ok: true, value: { channel: meant, guild, owner: user } };
}
