import { refOf } from '../../answering/compose.ts';
import { understand } from '../../asking/question.ts';
import { comparable } from '../../figures/amounts/convert.ts';
import { COMPARED, QUESTION_CHARS, SEARCH } from '../../limits.ts';
import { matchPlace } from '../../lookup/covered-places.ts';
import { districtName } from '../../lookup/names.ts';
import type { Answer } from '../../model/answer.ts';
import { type Article, type Figure, isSound } from '../../model.ts';
import type { ComparisonRow, Reply } from '../../reply.ts';
import { beginningOf } from '../../search/passages/part.ts';
import { keyFigures } from '../../search/passages/summary.ts';
import { phrase } from '../../text/phrase.ts';
import { equally, type Fit, fitsFor, fitsMeant } from '../../weighing/figures/weigh.ts';
import { type Asked, languageForName, placesCovered } from '../asked.ts';
import { partsInTurn } from '../catalogue/parts-in-turn.ts';
import { type Dependencies, matchedName, noticeReply, placeTyped } from './lists.ts';

/** Figures of one place in a comparison. */
const FIGURES_COMPARED = 4;
/** A figure of a comparison that names a measure fits it at least so well, and has as much of its words beside it. */
const FITS = 0.35;
const NAMED = 0.5;
/** Figures of one place that fit a measure about as well as its best. */
const AS_WELL = 0.15;

/**
 * The figures of places for one measure, or their key figures, side by side. One place alone is set beside others that
 * print the measure; those that find no room are named.
 */
export async function compareDistricts(
  districts: readonly string[],
  measure: string | null,
  asked: Asked,
  dependencies: Dependencies,
): Promise<Reply> {
  const language = languageForName(districts.join(''), asked);
  const names: string[] = [];
  for (const typed of districts) {
    const name = await placeTyped(typed, dependencies.catalogue);
    if (name === null) return noticeReply('unknown_district', typed, asked);
    if (!names.includes(name)) names.push(name);
  }
  const rowOf = async (district: string, like: Figure | null): Promise<ComparisonRow> => {
    const articles = (await dependencies.library.list({ district, limit: SEARCH.candidates })).map(beginningOf);
    await dependencies.pause();
    return { district, ...(measure === null ? keyOf(articles) : fittingOf(articles, { measure, like }, asked)) };
  };
  const rows: ComparisonRow[] = [];
  for (const district of names) rows.push(await rowOf(district, rows[0]?.figures[0] ?? null));
  const like = rows[0]?.figures[0] ?? null;
  const others = (await placesWith(measure, like, asked, dependencies)).filter((name) => !names.includes(name));
  if (names.length < COMPARED.min) {
    for (const district of others.splice(0, COMPARED.max - names.length)) {
      names.push(district);
      rows.push(await rowOf(district, like));
    }
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
    notes: rows.length < COMPARED.min ? [{ kind: 'took', text: phrase('answer.alone', language) }] : [],
    measure,
    others,
  };
}

/** Whether another place prints something to set beside an answer's figure. */
export async function isComparable(
  { figure }: Pick<Answer, 'figure'>,
  asked: Asked,
  dependencies: Dependencies,
): Promise<boolean> {
  if (figure === null || !isSound(figure) || figure.district === null || figure.label === '') return false;
  const places = await placesWith(figure.label, figure, asked, dependencies, figure.district);
  return places.some((place) => place !== figure.district);
}

/**
 * Places that print a measure as a figure like this one, best first; all that are in the news where none is named.
 * @param known - A place that is known to: where no other may, none is told.
 */
async function placesWith(
  measure: string | null,
  like: Figure | null,
  asked: Asked,
  { library, catalogue, pause }: Dependencies,
  known: string | null = null,
): Promise<string[]> {
  const { finder, coverage } = await catalogue();
  if (measure === null) return placesCovered(coverage);
  const found = await finder.search(measure.slice(0, QUESTION_CHARS), SEARCH.candidates);
  const articles = await partsInTurn(await library.articles(found.map(({ id }) => id)), measure, pause);
  const isMeant = (figure: Figure, article: Article) => like === null || isOther(figure, article, { like, known });
  if (!articles.some((article) => article.figures.some((figure) => isMeant(figure, article)))) return [];
  const question = understand(measure.slice(0, QUESTION_CHARS), { today: asked.today, language: null });
  const places = fitsMeant(question, equally(articles), isMeant)
    .filter((fit) => isFitting(fit, like))
    .map(({ figure, article }) => figure.district ?? article.district);
  const covered = placesCovered(coverage);
  return [...new Set(places.filter((place) => place !== null))].filter(
    (place) => matchedName(matchPlace(place, covered)) === place,
  );
}

/** Whether a figure is one to set beside another, of a place other than the one that is known. */
function isOther(
  figure: Figure,
  { district }: Article,
  { like, known }: { like: Figure; known: string | null },
): boolean {
  const place = figure.district ?? district;
  return place !== null && place !== known && isLike(figure, like);
}

function isLike(figure: Figure, like: Figure): boolean {
  return isSound(figure) && (comparable(like, figure) || like.unit === figure.unit);
}

function keyOf([article]: readonly Article[]): Pick<ComparisonRow, 'article' | 'figures'> {
  if (article === undefined) return { article: null, figures: [] };
  return { article: refOf(article), figures: keyFigures(article, { figures: FIGURES_COMPARED }) };
}

function fittingOf(
  articles: readonly Article[],
  wanted: { measure: string; like: Figure | null },
  asked: Asked,
): Pick<ComparisonRow, 'article' | 'figures'> {
  const fits = fitting(articles, wanted, asked);
  const [best] = fits;
  if (best === undefined) return { article: articles[0] === undefined ? null : refOf(articles[0]), figures: [] };
  const same = fits
    .filter(({ article, share }) => article === best.article && share >= best.share - AS_WELL)
    .slice(0, FIGURES_COMPARED);
  return { article: refOf(best.article), figures: same.map(({ figure }) => figure) };
}

/** The figures that a measure names, best first; those alone that can be set beside the one that is given. */
function fitting(
  articles: readonly Article[],
  { measure, like }: { measure: string; like: Figure | null },
  { today }: Asked,
): Fit[] {
  const question = understand(measure.slice(0, QUESTION_CHARS), { today, language: null });
  return fitsFor(question, equally(articles)).filter((fit) => isFitting(fit, like));
}

function isFitting({ figure, score, share }: Fit, like: Figure | null): boolean {
  return isSound(figure) && score >= FITS && share >= NAMED && (like === null || isLike(figure, like));
}
