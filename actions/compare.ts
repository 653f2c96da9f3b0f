import type { Action, ActionRequest } from '../src/action.ts';

/** Sets a place beside others that print the same measure. */
export const compare = {
  name: 'compare',
  run: (request: ActionRequest) => {
    const [measure = '', ...districts] = request.words;
    return request.newsroom.compare([...districts, ...request.values], measure === '' ? null : measure, request);
  },
} satisfies Action;
