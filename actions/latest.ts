import type { Action } from '../src/action.ts';

/** What is in the latest paper. */
export const latest = { name: 'latest', run: (request) => request.newsroom.latest(request) } satisfies Action;
