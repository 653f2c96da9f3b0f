import { dated } from '../../answering/answer.ts';
import { answered, figureStatement, quotesOf, refOf } from '../../answering/compose.ts';
import { understand } from '../../asking/question.ts';
import { sizeBeside } from '../../figures/alike.ts';
import { FIGURES_LISTED } from '../../limits.ts';
import { districtName, topicName } from '../../lookup/names.ts';
import { topicTyped } from '../../lookup/topics.ts';
import type { Article, Figure } from '../../model.ts';
import type { FigureFilter, Reply } from '../../reply.ts';
import { beginningOf } from '../../search/passages/part.ts';
import { keyFigures } from '../../search/passages/summary.ts';
import { withoutCopies } from '../../search/stories.ts';
import { phrase } from '../../text/phrase.ts';
import { guarded } from '../answers/replies.ts';
import { type Asked, languageForName } from '../asked.ts';
import { articleNamed, type Dependencies, matchedName, noticeReply, placeTyped } from './lists.ts';

/** Articles whose figures are kept together while one turns the pages, and those that are looked at in one step. */
const FIGURES_OF = 300;
const KEYED_AT_ONCE = 20;

/**
 * Every sure figure of a place, a topic, an article, or of all, a page at a time: the key figures of each article first.
 * Of a large archive those of the newest articles; more than that nobody turns the pages of.
 */
export async function listFigures(
  filter: FigureFilter,
  asked: Asked,
  { library, catalogue, pause }: Dependencies,
): Promise<Reply> {
  const { district, topic, article: id, sort, page = 0 } = filter;
  const language = languageForName(district ?? topic ?? '', asked);
  const place = district === undefined ? null : await placeTyped(district, catalogue);
  if (district !== undefined && place === null) return noticeReply('unknown_district', district, asked);
  const subject = topic === undefined ? null : matchedName(topicTyped(topic));
  if (topic !== undefined && subject === null) return noticeReply('unknown_topic', topic, asked);
  const article = id === undefined ? null : await articleNamed(id, library);
  if (article === undefined) return noticeReply('gone', '', asked);
  const about = { ...(place !== null && { district: place }), ...(subject !== null && { topic: subject }) };
  const articles = article === null ? await newestOf(about, library) : [article];
  const keyed = await keyedInTurn(articles, pause);
  const all = sort === 'size' ? bySize(keyed) : keyed;
  const from = Math.min(Math.max(0, page), Math.max(0, Math.ceil(all.length / FIGURES_LISTED) - 1)) * FIGURES_LISTED;
  const shown = all.slice(from, from + FIGURES_LISTED);
  const printing = new Set(shown.map(({ articleId }) => articleId));
  const names = [
    ...(place === null ? [] : [districtName(place, language)]),
    ...(subject === null ? [] : [topicName(subject, language)]),
    ...(article === null ? [] : [article.title ?? phrase('answer.untitled', language)]),
  ];
  return {
    kind: 'figures',
    private: false,
    language,
    heading: {
      phrase: names.length === 0 ? 'answer.heading.all_figures' : 'answer.heading.figures',
      about: names.join(' · '),
    },
    figures: shown,
    articles: articles.filter(({ id }) => printing.has(id)).map(refOf),
    more: Math.max(0, all.length - from - FIGURES_LISTED),
    filter: { ...filter, page: from / FIGURES_LISTED },
  };
}

async function newestOf(
  about: { district?: string; topic?: string },
  library: Dependencies['library'],
): Promise<Article[]> {
  return withoutCopies((await library.list({ ...about, limit: FIGURES_OF })).map(beginningOf));
}

async function keyedInTurn(articles: readonly Article[], pause: () => Promise<void>): Promise<Figure[]> {
  const keyed: Figure[] = [];
  for (const [at, one] of articles.entries()) {
    for (const figure of keyFigures(one, { figures: one.figures.length })) keyed.push(figure);
    if (at % KEYED_AT_ONCE === 0) await pause();
  }
  return keyed;
}

/** Figures of one dimension beside one another, the largest first; the dimensions in the order in which they come. */
function bySize(figures: readonly Figure[]): Figure[] {
  return [...Map.groupBy(figures, ({ dimension, unit }) => dimension || unit).values()].flatMap((alike) => {
    const [first] = alike;
    return first === undefined ? [] : alike.toSorted((a, b) => sizeBeside(b, first) - sizeBeside(a, first));
  });
}

/** One figure of an article in its printed sentence. */
export async function showFigure(
  { article: id, paragraph, start }: { article: string; paragraph: number; start: number },
  asked: Asked,
  { library, catalogue }: Dependencies,
): Promise<Reply> {
  const article = await articleNamed(id, library);
  const figure = article?.figures.find((one) => one.paragraph === paragraph && one.start === start);
  if (article === undefined || figure === undefined) return noticeReply('gone', '', asked);
  const language = languageForName('', asked);
  const place = figure.district ?? article.district;
  const question = {
    ...understand('', { today: asked.today, language }),
    text: phrase('answer.ask_figure', language, { place: place ?? '', label: figure.label }),
  };
  const says = [figureStatement({ figure, article })];
  const quotes = quotesOf([{ figure, article }]);
  const plain = answered(question, { says, article, quotes, short: figure.printed, figure, figures: [figure] });
  const { coverage } = await catalogue();
  const given = dated(plain, { today: asked.today, newest: coverage.latest });
  return guarded(given, question, [article], { coverage });
}
