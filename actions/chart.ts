import type { Action } from '../src/action.ts';

/** Draws a measure, of a place or from place to place. */
export const chart = {
  name: 'chart',
  run: (request) => request.newsroom.chart(request.words[1] || null, request.words[0] ?? '', request),
} satisfies Action;
