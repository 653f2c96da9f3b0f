import type { Action } from '../src/action.ts';

/** Turns to another page of an article. */
export const page = {
  name: 'page',
  replaces: 'own',
  run: async (request) => {
    const [id = '', number = '0'] = request.words;
    const reply = await request.newsroom.article(id, request);
    if (reply.kind !== 'article') return reply;
    // How it was printed is seen once, over its beginning.
    const { picture, ...words } = reply;
    return { ...words, ...(number === '0' && picture !== undefined && { picture }), page: Number(number) };
  },
} satisfies Action;
