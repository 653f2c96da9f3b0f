import { notice } from '../commands/parts/notice.ts';
import type { Action } from '../src/action.ts';

/** Keeps the words of a question that found nothing, since its asker wishes that somebody reads it. */
export const feedback = {
  name: 'feedback',
  run: async (request) => {
    const { question } = request.message;
    if (question === null || request.asker.user === null) return notice(request, 'feedback_lost');
    const isNew = await request.newsroom.sendFeedback(question, request);
    return notice(request, isNew ? 'feedback_kept' : 'feedback_known');
  },
} satisfies Action;
