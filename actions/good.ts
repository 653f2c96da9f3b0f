import { notice } from '../commands/parts/notice.ts';
import type { Action } from '../src/action.ts';

/** Counts a reader's praise, once a message. */
export const good = {
  name: 'good',
  run: async (request) => {
    const { asker, message, newsroom } = request;
    if (asker.user === null || message.id === null) return notice(request, 'not_counted');
    const { first } = await newsroom.corrections.praise({
      author: asker.user,
      message: message.id,
      guild: asker.guild,
    });
    return notice(request, first ? 'praised' : 'praised_before');
  },
} satisfies Action;
