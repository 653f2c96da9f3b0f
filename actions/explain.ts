import { notice } from '../commands/parts/notice.ts';
import type { Action } from '../src/action.ts';
import type { ReplyOf } from '../src/reply.ts';

/** Says what stands behind an answer: where exactly it is printed, how sure it is, and what its marks mean. */
export const explain = {
  name: 'explain',
  run: async (request) => {
    const [id = '', band] = request.words;
    const reply = id === '' ? null : await request.newsroom.article(id, request);
    if (reply?.kind !== 'article') return notice(request, 'marks');
    const { language, article } = reply;
    return { kind: 'behind', private: true, language, article, band: bandOf(band) };
  },
} satisfies Action;

/** What a button says of how sure its answer was; one of an older version says nothing. */
function bandOf(word: string | undefined): ReplyOf<'behind'>['band'] {
  return word === 'sure' || word === 'nearest' || word === 'none' ? word : null;
}
