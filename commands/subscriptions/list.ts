import type { Request } from '../../src/command.ts';
import type { Reply } from '../../src/reply.ts';
import { languageFor } from '../parts/notice.ts';

/** In a server the digests of this channel; in a direct message all that the asker ordered, wherever they go. */
export async function list(request: Request): Promise<Reply> {
  const { user, guild, channel } = request.asker;
  const subscriptions = await request.newsroom.subscriptions(
    guild !== null && channel !== null ? { channel, guild } : user !== null ? { owner: user } : {},
  );
  return { kind: 'subscriptions', private: true, language: languageFor(request), subscriptions };
}
