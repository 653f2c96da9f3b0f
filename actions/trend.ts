import type { Action } from '../src/action.ts';

/** Tells how a measure of a place went on, edition by edition. */
export const trend = {
  name: 'trend',
  run: (request) => request.newsroom.trend(request.words[1] || null, request.words[0] ?? '', request),
} satisfies Action;
