import type { Action } from '../src/action.ts';

/** Turns to another page of an article. */
export const page = {
  name: 'page',
  replaces: 'own',
  run: async (request) => {
    const [id = '', number = '0'] = request.words;
    const reply = await request.newsroom.article(id, request);
    return reply.kind === 'article' ? { ...reply, page: Number(number) } : reply;
  },
} satisfies Action;
