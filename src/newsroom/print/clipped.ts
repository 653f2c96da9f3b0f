import { refOf } from '../../answering/compose.ts';
import { boxesOf, clipArticle, clipPage, clipWords } from '../../clipping/clip.ts';
import type { Answer } from '../../model/answer.ts';
import type { CutPart, Words } from '../../model/clipping.ts';
import type { Picture } from '../../model/picture.ts';
import { answeringWords, shownQuote } from '../../model/shown-words.ts';
import { unsureWithin } from '../../model/unsure.ts';
import { type Article, isSure, type Page, type Quote } from '../../model.ts';
import type { Library } from '../../ports.ts';
import { linesOf, printPlacesOf } from '../../reading/article/print-places.ts';
import type { Reply, ReplyOf } from '../../reply.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { articleNamed, noticeReply } from '../archive/lists.ts';
import { type Asked, languageForName } from '../asked.ts';
import type { PageOf } from './printed-pages.ts';

type Needs = { library: Pick<Library, 'articles' | 'marked' | 'formerly'>; pageOf: PageOf };

/**
 * A reply with the piece of the page that it rests on, where its report came as a picture: of an answer the sentence with
 * what answers marked, of an article all of it as printed, and where each of its sentences stands. Figures that were hard to
 * read are marked in both, and those of an answer’s other quotes cut out too.
 */
export async function clipped<R extends Reply>(reply: R, needs: Needs): Promise<R> {
  if (reply.kind === 'answer') return { ...reply, ...(await answerClipping(reply.answer, needs)) };
  if (reply.kind === 'article') return { ...reply, ...(await articleClipping(reply, needs)) };
  return reply;
}

async function answerClipping(answer: Answer, { library, pageOf }: Needs): Promise<{ picture?: Picture }> {
  const quote = shownQuote(answer);
  if (quote === null) return {};
  const [article] = await library.articles([quote.articleId]);
  const page = await pageOf(article?.page ?? null);
  if (article === undefined || page?.scan === undefined) return {};
  const printed = { places: printPlacesOf(article, page), scan: page.scan };
  const others = answer.quotes.filter((one) => one.articleId === quote.articleId && one !== quote);
  const doubted = others.flatMap(doubtedFigures).slice(0, DOUBTED);
  const marked = [...doubtedFigures(quote), ...answeringWords(answer, quote)];
  const own = clipWords(quote, [...new Map(marked.map((one) => [one.start, one])).values()], printed);
  const parts = [...own, ...doubted.flatMap((figure) => clipWords(figure, [figure], printed))];
  return pictureOf(page, parts, [quote, ...doubted].map(({ text }) => text).join(' …… '));
}

/** Figures of a quote that were hard to read: they are shown as printed wherever they are quoted. */
function doubtedFigures({ paragraph, start: from, text, unsure = [] }: Quote): (Words & { text: string })[] {
  return unsure
    .filter(({ figure }) => figure === true)
    .map(({ start, end }) => ({ paragraph, start, end, text: text.slice(start - from, end - from) }));
}

/** Figures beside the answer that are cut out too: more than a passage has. */
const DOUBTED = 4;

async function articleClipping({ article }: ReplyOf<'article'>, { pageOf }: Needs) {
  const page = await pageOf(article.page);
  if (page?.scan === undefined) return {};
  const printed = { places: printPlacesOf(article, page), scan: page.scan };
  const unsure = article.figures.filter((figure) => !isSure(figure)).flatMap((figure) => boxesOf(figure, printed));
  const part = clipArticle(linesOf(article.blocks, page), unsure, page.scan);
  const places = article.paragraphs.flatMap((text, paragraph) =>
    sentencesOf(text).map(({ start, end }) => {
      const words = { paragraph, start, end };
      return { ...words, boxes: boxesOf(words, printed), unsure: unsureWithin(article, words) };
    }),
  );
  return part === null ? {} : { ...pictureOf(page, [part], textOf(article, null)), places };
}

/**
 * What is shown of an article's page: the article as printed, the page with the article framed, or the lines of some `words`;
 * these are marked, or only those `within` them.
 */
export type Printed = {
  article: string;
  of: 'article' | 'page' | 'words';
  words?: Words | null;
  within?: Words | null;
};

/** A piece of a page that came as a picture, with the words marked that are given. */
export async function showPrint(
  { article: id, of, words = null, within = words }: Printed,
  asked: Asked,
  { library, pageOf }: Needs,
): Promise<Reply> {
  const article = await articleNamed(id.trim(), library);
  if (article === undefined) return noticeReply('unknown_article', id, asked);
  const page = await pageOf(article.page);
  const parts = page === null ? [] : partsOf(article, page, { of, words, marked: within ?? words });
  if (page === null || parts.length === 0) return noticeReply('no_print', article.title ?? id, asked);
  return {
    kind: 'print',
    private: false,
    language: languageForName('', asked),
    of,
    article: refOf(article),
    ...(words !== null && { words }),
    ...pictureOf(page, parts, textOf(article, of === 'words' ? words : null)),
  };
}

function partsOf(
  article: Article,
  page: Page,
  { of, words, marked: asked }: Pick<Printed, 'of'> & { words: Words | null; marked: Words | null },
): CutPart[] {
  if (page.scan === undefined) return [];
  const lines = linesOf(article.blocks, page);
  const printed = { places: words === null ? [] : printPlacesOf(article, page), scan: page.scan };
  if (of === 'words') return words === null ? [] : clipWords(words, [asked ?? words], printed);
  const marked = asked === null ? [] : boxesOf(asked, printed);
  const part = of === 'page' ? clipPage(lines, marked, page.scan) : clipArticle(lines, marked, page.scan);
  return part === null ? [] : [part];
}

/** What a picture shows, for whoever cannot see it: some words, else an article by its title. */
function textOf({ title, paragraphs }: Article, words: Words | null): string {
  if (words !== null) return (paragraphs[words.paragraph] ?? '').slice(words.start, words.end);
  return title ?? paragraphs[0] ?? '';
}

function pictureOf({ path }: Page, parts: CutPart[], alt: string): { picture?: Picture } {
  return parts.length === 0 ? {} : { picture: { drawing: { kind: 'clipping', page: path, parts }, alt } };
}
