import { notice } from '../commands/parts/notice.ts';
import type { Action } from '../src/action.ts';

/** Says what the marks on an answer mean: a paragraph cut short, a misreading put right. */
export const explain = { name: 'explain', run: async (request) => notice(request, 'marks') } satisfies Action;
