import type { Action } from '../src/action.ts';

/** Asks a question that stood on a button, or in a menu. */
export const ask = {
  name: 'ask',
  run: (request) => request.newsroom.ask(request.values[0] ?? request.words[0] ?? '', request),
} satisfies Action;
