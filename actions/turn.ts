import type { Action } from '../src/action.ts';

/** Turns to another page of a list of figures. */
export const turn = {
  name: 'turn',
  replaces: 'own',
  run: (request) => {
    const [article, district, topic, sort, page] = request.words;
    return request.newsroom.figures(
      {
        ...(article && { article }),
        ...(district && { district }),
        ...(topic && { topic }),
        ...(sort === 'size' && { sort }),
        page: Number(page ?? 0),
      },
      request,
    );
  },
} satisfies Action;
