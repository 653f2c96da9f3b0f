import { refOf } from '../answering/compose.ts';
import { weighEvidence } from '../answering/evidence.ts';
import { fitFigures } from '../answering/pick-figure.ts';
import { understand } from '../answering/question.ts';
import { quoteOf } from '../answering/sentence-around.ts';
import { keyFigures, summarise } from '../answering/summary.ts';
import { HITS_SHOWN, QUESTION_CHARS, SEARCH } from '../limits.ts';
import { matchDistrict } from '../lookup/districts.ts';
import { districtName, topicName } from '../lookup/names.ts';
import { matchTopic } from '../lookup/topics.ts';
import type { Article, Hit } from '../model.ts';
import type { Library } from '../ports.ts';
import type { ComparisonRow, Reply } from '../reply.ts';
import { rank } from '../search/rank.ts';
import { rankSentences } from '../search/rank-sentences.ts';
import { languageFor } from './answers.ts';
import type { Catalogue } from './catalogue.ts';
import type { Asked } from './newsroom.ts';

type Desk = { library: Library; catalogue: Catalogue };

/** Figures of one list; a reader who wants more names a place or a topic. */
const FIGURES_LISTED = 20;
/** Figures of one place in a comparison. */
const FIGURES_COMPARED = 4;
/** A figure of a comparison that names a measure fits it at least so well. */
const FITS = 0.35;
/** The share of the words, by weight, that an article must hold to be a hit. */
const COVERED = 0.3;

/** Every figure of a place, a topic, or of all, the key figures of each article first. */
export async function figuresDesk(
  { district, topic }: { district?: string; topic?: string },
  asked: Asked,
  { library }: Desk,
): Promise<Reply> {
  const language = languageFor(district ?? topic ?? '', asked);
  const place = district === undefined ? null : named(matchDistrict(district));
  if (district !== undefined && place === null) return unknown('unknown_district', district, asked);
  const subject = topic === undefined ? null : named(matchTopic(topic));
  if (topic !== undefined && subject === null) return unknown('unknown_topic', topic, asked);
  const articles = await library.list({
    ...(place !== null && { district: place }),
    ...(subject !== null && { topic: subject }),
  });
  const all = articles.flatMap((article) => keyFigures(article, { figures: article.figures.length }));
  const about = [
    place === null ? '' : districtName(place, language),
    subject === null ? '' : topicName(subject, language),
  ].filter((part) => part !== '');
  return {
    kind: 'figures',
    private: false,
    language,
    heading: {
      phrase: about.length === 0 ? 'answer.heading.all_figures' : 'answer.heading.figures',
      about: about.join(' · '),
    },
    figures: all.slice(0, FIGURES_LISTED),
    articles: articles.map(refOf),
    more: Math.max(0, all.length - FIGURES_LISTED),
  };
}

/** The figures of places for one measure, or their key figures, side by side. */
export async function compareDesk(
  districts: readonly string[],
  measure: string | null,
  asked: Asked,
  { library }: Desk,
): Promise<Reply> {
  const language = languageFor(districts.join(''), asked);
  const names: string[] = [];
  for (const typed of districts) {
    const name = named(matchDistrict(typed));
    if (name === null) return unknown('unknown_district', typed, asked);
    if (!names.includes(name)) names.push(name);
  }
  const rows: ComparisonRow[] = [];
  for (const district of names) {
    const articles = await library.list({ district });
    rows.push({ district, ...(measure === null ? keyOf(articles) : fittingOf(articles, measure, asked)) });
  }
  const about = [names.map((name) => districtName(name, language)).join(' / '), measure ?? ''].filter(
    (part) => part !== '',
  );
  return {
    kind: 'comparison',
    private: false,
    language,
    heading: { phrase: 'answer.heading.compare', about: about.join(' · ') },
    rows,
    notes: [],
  };
}

function keyOf([article]: readonly Article[]): Pick<ComparisonRow, 'article' | 'figures'> {
  if (article === undefined) return { article: null, figures: [] };
  return { article: refOf(article), figures: keyFigures(article, { figures: FIGURES_COMPARED }) };
}

function fittingOf(
  articles: readonly Article[],
  measure: string,
  { today }: Asked,
): Pick<ComparisonRow, 'article' | 'figures'> {
  const question = understand(measure.slice(0, QUESTION_CHARS), { today, language: null });
  const candidates = articles.map((article) => ({ article, standing: 1 }));
  const fits = fitFigures(question, candidates, weighEvidence(articles)).filter(({ score }) => score >= FITS);
  const [best] = fits;
  if (best === undefined) return { article: articles[0] === undefined ? null : refOf(articles[0]), figures: [] };
  const same = fits.filter(({ article }) => article === best.article).slice(0, FIGURES_COMPARED);
  return { article: refOf(best.article), figures: same.map(({ figure }) => figure) };
}

/** One article as printed, with its summary. */
export async function articleDesk(id: string, asked: Asked, { library }: Desk): Promise<Reply> {
  const [article] = await library.articles([id.trim()]);
  if (article === undefined) return unknown('unknown_article', id, asked);
  const summary = summarise(article, { sentences: 1 });
  return { kind: 'article', private: false, language: languageFor('', asked), article, summary };
}

/** The articles in which words stand, each with its best sentence. */
export async function searchDesk(words: string, asked: Asked, { library, catalogue }: Desk): Promise<Reply> {
  const typed = words.slice(0, QUESTION_CHARS);
  const { index } = await catalogue();
  const matches = index.search(typed, SEARCH.candidates);
  const scores = new Map(matches.map(({ id, score }) => [id, score]));
  const articles = await library.articles([...scores.keys()]);
  const ranked = rank(
    typed,
    articles.map((article) => ({ article, score: scores.get(article.id) ?? 0 })),
    index,
  );
  const hits = ranked.filter(({ coverage }) => coverage >= COVERED);
  if (hits.length === 0) return unknown('no_hits', typed, asked);
  return {
    kind: 'hits',
    private: false,
    language: languageFor(typed, asked),
    heading: { phrase: 'answer.heading.search', about: typed },
    hits: hits.slice(0, HITS_SHOWN).map(({ article }) => hitOf(article, typed)),
    more: Math.max(0, hits.length - HITS_SHOWN),
  };
}

/** What the latest edition prints. */
export async function latestDesk(asked: Asked, { library }: Desk): Promise<Reply> {
  const articles = await library.list({ limit: SEARCH.candidates });
  const [first] = articles;
  if (first === undefined) return unknown('empty_archive', '', asked);
  const edition = articles.filter(({ date }) => date === first?.date);
  return {
    kind: 'hits',
    private: false,
    language: languageFor('', asked),
    heading: { phrase: 'answer.heading.latest', about: first?.date ?? '' },
    hits: edition.slice(0, HITS_SHOWN).map((article) => hitOf(article, null)),
    more: Math.max(0, edition.length - HITS_SHOWN),
  };
}

/** One article in a list: its best sentence for the words, else its first, and its key figure. */
export function hitOf(article: Article, words: string | null): Hit {
  const [best] = words === null ? [] : rankSentences(words, article);
  const [figure = null] = keyFigures(article, { figures: 1 });
  const quote = best === undefined ? (summarise(article, { sentences: 1 })[0] ?? null) : quoteOf(article, best);
  return { article: refOf(article), quote, figure };
}

function named(match: { found: { name: string } } | { near: unknown } | null): string | null {
  return match !== null && 'found' in match ? match.found.name : null;
}

function unknown(notice: string, name: string, asked: Asked): Reply {
  return {
    kind: 'notice',
    private: true,
    language: languageFor('', asked),
    notice: `notice.${notice}`,
    values: { name: name.slice(0, 60) },
  };
}
