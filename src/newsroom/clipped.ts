import { refOf } from '../answering/compose.ts';
import { boxesOf, clipArticle, clipPage, clipWords } from '../clipping/clip.ts';
import type { Answer } from '../model/answer.ts';
import type { CutPart, Words } from '../model/clipping.ts';
import type { Picture } from '../model/picture.ts';
import { answeringWords, shownQuote } from '../model/shown-words.ts';
import { unsureWithin } from '../model/unsure.ts';
import { type Article, isSure, type Page } from '../model.ts';
import type { Library } from '../ports.ts';
import { linesOf, printPlacesOf } from '../reading/print-places.ts';
import type { Reply, ReplyOf } from '../reply.ts';
import { sentencesOf } from '../text/sentences.ts';
import { type Asked, languageForName } from './asked.ts';
import { articleNamed, unknown } from './lists.ts';
import type { PageOf } from './printed-pages.ts';

type Needs = { library: Pick<Library, 'articles' | 'marked' | 'formerly'>; pageOf: PageOf };

/**
 * A reply with the piece of the page that it rests on, where its report came as a picture: of an answer the sentence with
 * what answers marked, of an article all of it as printed, with the figures marked that were hard to read, and where each of its sentences stands.
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
  return pictureOf(page, clipWords(quote, answeringWords(answer, quote), printed), quote.text);
}

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
  if (article === undefined) return unknown('unknown_article', id, asked);
  const page = await pageOf(article.page);
  const parts = page === null ? [] : partsOf(article, page, { of, words, marked: within ?? words });
  if (page === null || parts.length === 0) return unknown('no_print', article.title ?? id, asked);
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
