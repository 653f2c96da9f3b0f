import type { Action } from '../src/action.ts';

/** Cites an article in the usual styles. */
export const cite = {
  name: 'cite',
  run: (request) => request.newsroom.cite(request.words[0] ?? '', request),
} satisfies Action;
