import type { Action } from '../src/action.ts';

/** Lists all figures of an article. */
export const figures = {
  name: 'figures',
  run: (request) => request.newsroom.figures({ article: request.words[0] ?? '' }, request),
} satisfies Action;
