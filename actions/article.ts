import type { Action } from '../src/action.ts';

/** Opens an article: the one of the button, or the one chosen in a list. */
export const article = {
  name: 'article',
  run: (request) => request.newsroom.article(request.values[0] ?? request.words[0] ?? '', request),
} satisfies Action;
