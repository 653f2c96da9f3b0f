import { notice } from '../commands/parts/notice.ts';
import type { Action } from '../src/action.ts';

/** Shows one figure, chosen in a list, in its printed sentence; the choice is `PARAGRAPH.START.ARTICLE`. */
export const figure = {
  name: 'figure',
  run: async (request) => {
    const [, paragraph, start, article] =
      /^(\d+)\.(\d+)\.(.+)$/.exec(request.values[0] ?? request.words[0] ?? '') ?? [];
    if (article === undefined) return notice(request, 'gone');
    return request.newsroom.figure({ article, paragraph: Number(paragraph), start: Number(start) }, request);
  },
} satisfies Action;
