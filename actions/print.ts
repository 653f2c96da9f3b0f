import type { Action } from '../src/action.ts';
import { readWords } from '../src/model/clipping.ts';

/** Shows an article as printed, or its page with the article framed. */
export const print = {
  name: 'print',
  run: (request) => {
    const [article = '', of = 'article', words = ''] = request.words;
    return request.newsroom.print(
      { article, of: of === 'page' ? 'page' : 'article', words: readWords(words) },
      request,
    );
  },
} satisfies Action;
