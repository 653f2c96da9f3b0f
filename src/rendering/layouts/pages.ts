import { unsureWithin } from '../../model/unsure.ts';
import type { Article, Language, Quote } from '../../model.ts';
import { phrase } from '../../text/phrase.ts';
import { cutsOf } from '../fit.ts';
import { type Button, button } from './layout.ts';

/** UTF-16 units of an article's text on one page: two screens of a phone. */
const PAGE_CHARS = 900;

/**
 * An article's text as pages, each a list of printed stretches: whole paragraphs where they fit, a longer one cut at a
 * sentence, else anywhere but within a figure. Together they are the whole text; there is at least one page.
 */
export function pagesOf(article: Pick<Article, 'id' | 'paragraphs' | 'figures' | 'unsure'>): Quote[][] {
  const { id, paragraphs } = article;
  const pages: Quote[][] = [[]];
  let room = PAGE_CHARS;
  for (const [paragraph, text] of paragraphs.entries()) {
    let start = 0;
    while (start < text.length) {
      const page = pages.at(-1) ?? [];
      const end = start + stretchFor(text.slice(start), page.length === 0 ? PAGE_CHARS : room);
      if (end === start) {
        pages.push([]);
        room = PAGE_CHARS;
        continue;
      }
      const unsure = unsureWithin(article, { paragraph, start, end });
      page.push({
        articleId: id,
        paragraph,
        start,
        end,
        text: text.slice(start, end),
        ...(unsure.length > 0 && { unsure }),
      });
      room -= end - start;
      start = end;
    }
  }
  return pages;
}

/** How much of a text goes into so much room: all, as many sentences as fit, else what an empty page holds; 0 for none. */
function stretchFor(text: string, room: number): number {
  if (text.length <= room) return text.length;
  const shown = text.slice(0, Math.max(0, room));
  const sentence = Math.max(...['。', '！', '？', '”', '\n'].map((mark) => shown.lastIndexOf(mark) + 1));
  if (sentence > 0 && (sentence > room / 2 || room < PAGE_CHARS)) return sentence;
  return room < PAGE_CHARS ? 0 : (cutsOf(text, room).at(-1) ?? room);
}

/** ◀ and ▶ with the page that each leads to, where there is more than one; its number is the last word of the button. */
export function pageButtons(
  action: string,
  words: readonly string[],
  { at, pages, language }: { at: number; pages: number; language: Language },
): Button[] {
  if (pages < 2) return [];
  const to = (page: number, sign: 'previous' | 'next') => {
    const isThere = page >= 0 && page < pages;
    const label = isThere
      ? `${phrase(`button.${sign}`, language)} ${page + 1} / ${pages}`
      : phrase(`button.${sign}`, language);
    return button(action, [...words, `${page}`], { language, label, look: isThere ? 'quiet' : 'off' });
  };
  return [to(at - 1, 'previous'), to(at + 1, 'next')];
}
