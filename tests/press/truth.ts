import type { Sheet } from './sheet.ts';
import type { Story } from './story.ts';

/** What a careful reader makes of a page. */
export type Truth = { date: string; articles: TrueArticle[]; furniture: string[] };

/** `cells` are those of its table; `caption` stands below its picture, and may be read as an article of its own. */
export type TrueArticle = {
  title: string | null;
  titles_also: string[];
  kicker: string | null;
  subheads: string[];
  paragraphs: string[];
  byline: { office: string | null; people: readonly string[] } | null;
  cells: string[][];
  caption: string | null;
};

export function truthOf({ stories, settings }: Sheet): Truth {
  const furniture = settings.filter(({ of }) => of < 0).map(({ setting }) => setting.text);
  return { date: '2026-06-08', articles: stories.map(articleOf), furniture };
}

function articleOf({ title, kicker, subtitle, subheads, paragraphs, byline, table, caption }: Story): TrueArticle {
  return {
    title,
    titles_also: subtitle === null || title === null ? [] : [`${title} ${subtitle}`],
    kicker,
    subheads: [...(subtitle === null ? [] : [subtitle]), ...subheads.map(({ text }) => text)],
    paragraphs: [...paragraphs],
    byline: byline === null ? null : { office: byline.office, people: byline.people },
    cells: table === null ? [] : table.rows.map((row) => [...row]),
    caption,
  };
}
