import { COMPARED, FIGURES_LISTED } from '../../limits.ts';
import type { ArticleRef } from '../../model/answer.ts';
import type { Figure, Language } from '../../model.ts';
import type { ReplyOf } from '../../reply.ts';
import { phrase } from '../../text/phrase.ts';
import { shortId } from '../../text/short-id.ts';
import { type Button, button, type Controls } from '../layouts/layout.ts';
import { pageButtons } from '../layouts/pages.ts';
import { framed } from '../words/names.ts';
import { dateLine } from '../words/source-line.ts';

/** What a menu says of an article. */
type Listed = Pick<ArticleRef, 'id' | 'title' | 'district' | 'date'> & Partial<Pick<ArticleRef, 'dated'>>;

/** The articles of a list, to open one. */
export function articleButtons(articles: readonly Listed[], language: Language): Button[] {
  return articles.map((article) => {
    const place = article.district === null ? '' : framed(article.district, language);
    const day = dateLine({ date: article.date, dated: article.dated ?? null }, language);
    const description = [place, day ?? ''].filter((part) => part !== '').join(' · ');
    const label = article.title ?? phrase('answer.untitled', language);
    return button('article', [shortId(article.id)], { language, label, ...(description !== '' && { description }) });
  });
}

/** The items of a list to open, and those of a digest that did not fit. */
export function hitControls(
  { marker, more, page = 0, hits }: ReplyOf<'hits'>,
  articles: readonly ArticleRef[],
  language: Language,
): Controls {
  const label = phrase('more', language, { count: `${more}` });
  const rest = marker === undefined || more === 0 ? [] : [button('rest', [marker, `${page + 1}`], { language, label })];
  return {
    buttons: rest,
    more: hits.length === 0 ? [] : articleButtons(articles, language),
    name: 'article',
    ...(marker !== undefined && { marker }),
  };
}

/** The figures of a list, to see one in its sentence; and the list's other pages. */
export function figureControls({ figures, more, filter }: ReplyOf<'figures'>, language: Language): Controls {
  const { article = '', district = '', topic = '', sort = '', page: at = 0 } = filter ?? {};
  const pages = at + 1 + Math.ceil(more / FIGURES_LISTED);
  const words = [article === '' ? '' : shortId(article), district, topic, sort];
  return {
    buttons: filter === undefined ? [] : pageButtons('turn', words, { at, pages, language }),
    more: figures.map((figure) => figureButton(figure, language)),
    name: 'figure',
  };
}

function figureButton(figure: Figure, language: Language): Button {
  const at = `${figure.paragraph}.${figure.start}.${shortId(figure.articleId)}`;
  return button('figure', [at], { language, label: figure.printed, description: figure.quote });
}

/** Other places to compare the first one with. */
export function comparisonControls(
  { rows, measure, others = [] }: ReplyOf<'comparison'>,
  language: Language,
): Controls {
  const [first, ...beside] = rows.map(({ district }) => district);
  if (first === undefined || measure === undefined || others.length === 0) return { buttons: [] };
  // All places that print it make a map.
  const chart = measure === null ? [] : [button('chart', [measure], { language })];
  const choices = [...others, ...beside].map((district) => ({ label: framed(district, language), value: district }));
  return {
    buttons: chart,
    menu: {
      kind: 'menu',
      placeholder: phrase('menu.compare', language),
      action: 'beside',
      words: [measure ?? '', first],
      choices,
      most: COMPARED.max - 1,
    },
  };
}
