import type { Request } from '../../src/command.ts';
import type { Result } from '../../src/model.ts';
import type { Reply } from '../../src/reply.ts';
import { notice } from '../parts/notice.ts';

/** A channel that the asker may change the digests of, and the person who does. */
export type Place = { channel: string; guild: string | null; owner: string };

/**
 * Which channel is meant (the one named, else the one that the server settled, else this one), and whether the asker may
 * change its digests: in a server whoever may manage it, in a direct message its one reader.
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

/**
 * The same for a place that a digest is to come to. One where the bot could not post, or could not look afterwards whether
 * it had, is refused with the permission's name.
 */
export async function fitPlace(request: Request): Promise<Result<Place, Reply>> {
  const { asker, options, courier } = request;
  if (options.to === 'dm') return ownMessages(request);
  const place = await placeOf(request);
  if (!place.ok) return place;
  const { channel } = place.value;
  if (channel === asker.channel) {
    const [first] = asker.lacking ?? [];
    if (first === undefined) return place;
    return {
      ok: false,
      error: notice(request, 'lacks_permission', { channel, permission: asker.lacking?.join('、') ?? first }),
    };
  }
  // Of another channel nobody tells what the bot may there, so it tries to look.
  const seen = await courier?.messages(channel, { marker: channel, before: null });
  if (seen?.ok !== false || seen.error.cure !== 'park') return place;
  const permission = 'View Channel、Read Message History';
  return { ok: false, error: notice(request, 'lacks_permission', { channel, permission }) };
}

/** Anybody may have a digest in their own direct messages, wherever they ask for it. */
async function ownMessages(request: Request): Promise<Result<Place, Reply>> {
  const { user, guild, channel } = request.asker;
  if (user === null) return { ok: false, error: notice(request, 'digest_no_channel') };
  if (guild === null && channel !== null) return { ok: true, value: { channel, guild, owner: user } };
  const direct = await request.courier?.directChannel(user);
  if (direct?.ok !== true) return { ok: false, error: notice(request, 'no_direct_messages') };
  return { ok: true, value: { channel: direct.value, guild: null, owner: user } };
}
