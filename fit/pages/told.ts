import { join } from 'node:path';
import type { Article, NewsItem } from '../../src/model.ts';
import { readItem } from '../../src/reading/read-item.ts';
import { goldenPages } from '../../tests/quality/golden.ts';
import { rowsOf } from '../archive.ts';

/** An article to be set: its title and its paragraphs. */
export type Told = { title: string; paragraphs: readonly string[] };

const TITLE = { least: 8, most: 28 };
const PARAGRAPH = { least: 60, most: 130, longest: 400 };

/** Articles to set pages of: our own and, for more words than we have, the news in `truth`. */
export function toldIn(truth: string): Told[] {
  const titled = rowsOf<NewsItem & { title_kind: string }>(join(truth, 'eval/news.jsonl.gz')).filter(
    (item) => item.title_kind === 'original' && !ON_THE_WEB.test(item.body.slice(-WEB_END)),
  );
  const news = titled.filter((_, at) => at % EVERY === 0).map(readItem);
  const own = goldenPages().flatMap(({ articles }) => articles);
  return [...own, ...own, ...news].flatMap(asTold);
}

/** One item of so many: no page needs all of the news. */
const EVERY = 1;
/** What stands at the end of news on the web and in no paper, and where it is looked for. */
const ON_THE_WEB = /编辑|责编|审核|来源|更多|分享|记者|作者|监制|校对/;
const WEB_END = 60;

function asTold({ title, paragraphs: given }: Pick<Article, 'title' | 'paragraphs'>): Told[] {
  const name = title?.replace(/\s+/g, ' ') ?? '';
  const paragraphs = given.flatMap(inParagraphs).filter((text) => SENTENCE.test(text));
  if (name.length < TITLE.least || name.length > TITLE.most || NO_TITLE.test(name) || paragraphs.length < 2) return [];
  return paragraphs.some((text) => text.length > PARAGRAPH.longest || UNPRINTED.test(text))
    ? []
    : [{ title: name, paragraphs }];
}

/** A paragraph is a sentence at least: what ends otherwise is words to a picture of the web page, or where it is from. */
const SENTENCE = /^.{15,}[。！？…][”』）]*$/;
/** What was run into a title. */
const NO_TITLE = /^[（【(]|[●□■]|本文转自|客户端/;
/** What stands on web pages alone. */
const UNPRINTED = /[\ud800-\udfff←↑→↓]|http|www/;

/** News that comes as one line has its paragraphs where some sentences are enough. */
function inParagraphs(text: string): string[] {
  const bare = text.replace(/[【】|]/g, '').trim();
  const paragraphs: string[] = [];
  let paragraph = '';
  for (const [sentence] of bare.matchAll(/[^。！？]+(?:[。！？]+[”』）]*|$)/g)) {
    paragraph += sentence.trim();
    if (paragraph.length <= PARAGRAPH.least + ((paragraph.length * 7) % (PARAGRAPH.most - PARAGRAPH.least))) continue;
    paragraphs.push(paragraph);
    paragraph = '';
  }
  return [...paragraphs, paragraph];
}
