import type { Newsroom } from './newsroom.ts';

/**
 * The newsroom for somebody who has pages of their own beside what it holds: what these answer as surely comes first, and their
 * articles are opened like all others.
 */
export function besideOwn(newsroom: Newsroom, own: Newsroom): Newsroom {
  return {
    ...newsroom,
    async ask(question, asked) {
      const mine = await own.ask(question, asked);
      if (mine.answer.status !== 'answered') return newsroom.ask(question, asked);
      if (mine.answer.band === 'sure') return mine;
      const theirs = await newsroom.ask(question, asked);
      return theirs.answer.status === 'answered' && theirs.answer.band === 'sure' ? theirs : mine;
    },
    async article(...given) {
      const mine = await own.article(...given);
      return mine.kind === 'article' ? mine : newsroom.article(...given);
    },
    async cite(...given) {
      const mine = await own.cite(...given);
      return mine.kind === 'citation' ? mine : newsroom.cite(...given);
    },
    async figures(filter, asked) {
      const mine = filter.article === undefined ? null : await own.figures(filter, asked);
      return mine?.kind === 'figures' ? mine : newsroom.figures(filter, asked);
    },
    async figure(...given) {
      const mine = await own.figure(...given);
      return mine.kind === 'notice' ? newsroom.figure(...given) : mine;
    },
  };
}
