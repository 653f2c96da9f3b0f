import { notice } from '../commands/parts/notice.ts';
import type { Action } from '../src/action.ts';

/** Shows what a digest counted and had no room for, page by page, to whoever asks. */
export const rest = {
  name: 'rest',
  run: async (request) => {
    const [marker = '', page = '1'] = request.words;
    return (await request.newsroom.restOf(marker, Number(page), request)) ?? notice(request, 'outdated');
  },
} satisfies Action;
