import type { Action } from '../src/action.ts';

/** Tells how the event of an article went on. */
export const story = {
  name: 'story',
  run: (request) => request.newsroom.story(request.words[0] ?? '', request),
} satisfies Action;
