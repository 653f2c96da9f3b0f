import { notice } from '../commands/parts/notice.ts';
import type { Action } from '../src/action.ts';

/** Reads the picture of a direct message for whoever sent it alone. */
export const read = {
  name: 'read',
  run: async (request) => {
    const [message = ''] = request.words;
    const found = await request.readOwn?.(message);
    if (found === undefined) return notice(request, 'own_elsewhere');
    if (!found.ok) return notice(request, `page_${found.error}`, { name: '📄' });
    const { articles, figures, pages = 1, unread = [] } = found.value;
    return notice(request, unread.length === 0 ? 'own_read' : 'own_read_partly', {
      articles: String(articles),
      figures: String(figures),
      pages: String(pages),
      unread: unread.map(({ page }) => page).join('、'),
    });
  },
} satisfies Action;
