import { notice } from '../commands/parts/notice.ts';
import type { Action } from '../src/action.ts';
import type { Article } from '../src/model.ts';
import type { ReplyOf } from '../src/reply.ts';

/** Says what stands behind an answer: where exactly it is printed, how sure it is, and what its marks mean. */
export const explain = {
  name: 'explain',
  run: async (request) => {
    const [id = '', band] = request.words;
    const reply = await request.newsroom.article(id, request);
    if (reply.kind !== 'article') return notice(request, 'gone');
    const { language, article } = reply;
    return { kind: 'behind', private: true, language, article, band: bandOf(band), marks: marksIn(article) };
  },
} satisfies Action;

/** The marks that replies set into the words of an article: where a paragraph is cut, a letter was mended or hard to read. */
function marksIn({ cut, corrections, unsure = [] }: Article): ReplyOf<'behind'>['marks'] {
  return [
    ...(cut.length > 0 ? ['cut' as const] : []),
    ...(corrections.length > 0 ? ['read' as const] : []),
    ...(unsure.length > 0 ? ['unsure' as const] : []),
  ];
}

/** What a button says of how sure its answer was; one of an older version says nothing. */
function bandOf(word: string | undefined): ReplyOf<'behind'>['band'] {
  return word === 'sure' || word === 'nearest' || word === 'none' ? word : null;
}
