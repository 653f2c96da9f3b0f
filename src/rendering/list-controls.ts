import { COMPARED, FIGURES_LISTED } from '../limits.ts';
import type { ArticleRef } from '../model/answer.ts';
import type { Figure, Language } from '../model.ts';
import type { ReplyOf } from '../reply.ts';
import { phrase } from '../text/phrase.ts';
import { shortId } from '../text/short-id.ts';
import { labelOf } from './figure-words.ts';
import { button, type Control, type Menu } from './layout.ts';
import { framed } from './names.ts';
import { pageButtons } from './pages.ts';
import { dateLine } from './source-line.ts';

/** What a menu says of an article. */
type Listed = Pick<ArticleRef, 'id' | 'title' | 'district' | 'date'> & Partial<Pick<ArticleRef, 'dated'>>;

/** The articles of a list, to open one. */
export function articleMenu(articles: readonly Listed[], language: Language, marker?: string): Menu {
  const choices = articles.map((article) => {
    const place = article.district === null ? '' : framed(article.district, language);
    const day = dateLine({ date: article.date, dated: article.dated ?? null }, language);
    const description = [place, day ?? ''].filter((part) => part !== '').join(' · ');
    return { label: article.title ?? phrase('answer.untitled', language), value: shortId(article.id), description };
  });
  // The marker is nothing to the action: it stands there to be found again.
  const words = marker === undefined ? [] : ['', marker];
  return { kind: 'menu', placeholder: phrase('menu.article', language), action: 'article', words, choices };
}

/** The items of a digest that did not fit. */
export function restButton({ marker, more, page = 0 }: ReplyOf<'hits'>, language: Language): Control[] {
  if (marker === undefined || more === 0) return [];
  const label = phrase('more', language, { count: `${more}` });
  return [button('rest', [marker, `${page + 1}`], { language, label })];
}

/** The figures of a list, to see one in its sentence; and the list's other pages. */
export function figureControls({ figures, more, filter }: ReplyOf<'figures'>, language: Language): Control[][] {
  const { article = '', district = '', topic = '', sort = '', page: at = 0 } = filter ?? {};
  const pages = at + 1 + Math.ceil(more / FIGURES_LISTED);
  const words = [article === '' ? '' : shortId(article), district, topic, sort];
  return [
    [figureMenu(figures, language)],
    filter === undefined ? [] : pageButtons('turn', words, { at, pages, language }),
  ];
}

function figureMenu(figures: readonly Figure[], language: Language): Menu {
  const choices = figures.map((figure) => ({
    label: `${labelOf(figure, language)} ${figure.printed}`,
    value: `${figure.paragraph}.${figure.start}.${shortId(figure.articleId)}`,
    description: figure.quote,
  }));
  return { kind: 'menu', placeholder: phrase('menu.figure', language), action: 'figure', words: [], choices };
}

/** Other places to compare the first one with. */
export function comparisonControls(
  { rows, measure, others = [] }: ReplyOf<'comparison'>,
  language: Language,
): Control[][] {
  const [first, ...beside] = rows.map(({ district }) => district);
  if (first === undefined || measure === undefined || others.length === 0) return [];
  const choices = [...others, ...beside].map((district) => ({ label: framed(district, language), value: district }));
  return [
    [
      {
        kind: 'menu',
        placeholder: phrase('menu.compare', language),
        action: 'beside',
        words: [measure ?? '', first],
        choices,
        most: COMPARED.max - 1,
      },
    ],
  ];
}
