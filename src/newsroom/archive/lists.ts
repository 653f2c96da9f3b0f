import { refOf } from '../../answering/compose.ts';
import { readsAlone } from '../../figures/labels/noun-phrase.ts';
import { FIGURES_SHOWN, HITS_SHOWN, QUESTION_CHARS, SEARCH } from '../../limits.ts';
import { matchPlace } from '../../lookup/covered-places.ts';
import { namesWithin } from '../../lookup/home.ts';
import { districtName } from '../../lookup/names.ts';
import type { Alternative, Hit } from '../../model/answer.ts';
import { type Article, type Coverage, type Figure, isNews, type Language } from '../../model.ts';
import type { StoryTable } from '../../ports/stories.ts';
import type { Library } from '../../ports.ts';
import type { Reply } from '../../reply.ts';
import { beginningOf } from '../../search/passages/part.ts';
import { quoteOf } from '../../search/passages/sentence-around.ts';
import { amountOf, isHandful, keyFigures, summarise } from '../../search/passages/summary.ts';
import { rank } from '../../search/ranking/rank.ts';
import { rankSentences } from '../../search/ranking/rank-sentences.ts';
import { withoutCopies, withoutDoubles } from '../../search/stories.ts';
import { phrase } from '../../text/phrase.ts';
import { markOfShortId, shortId } from '../../text/short-id.ts';
import { isStatedIn } from '../../text/stated-in.ts';
import { type Asked, homeFor, languageForName, placesCovered } from '../asked.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { partsInTurn } from '../catalogue/parts-in-turn.ts';

/**
 * What lists and answers stand on; `home` is the place whose news goes first, null for where most of the archive is, and
 * `pause` lets the process do other work.
 */
export type Dependencies = {
  library: Library;
  catalogue: Catalogue;
  home: string | null;
  kept: StoryTable | null;
  pause(): Promise<void>;
};

/** Papers named of one day. */
const PAPERS_NAMED = 3;

/** One article as printed, with its summary. */
export async function showArticle(id: string, asked: Asked, { library }: Dependencies): Promise<Reply> {
  const article = await articleNamed(id.trim(), library);
  if (article === undefined) return noticeReply('unknown_article', id, asked);
  const summary = summarise(beginningOf(article), { sentences: 1 });
  return { kind: 'article', private: false, language: languageForName('', asked), article, summary };
}

/** What an article is cited by. */
export async function citeArticle(id: string, asked: Asked, { library }: Dependencies): Promise<Reply> {
  const article = await articleNamed(id.trim(), library);
  if (article === undefined) return noticeReply('unknown_article', id, asked);
  const language = languageForName('', asked);
  return { kind: 'citation', private: true, language, article: refOf(article), byline: article.byline };
}

/** The article of an id, of one that it had before, or of the short name that stands on buttons in its place. */
export async function articleNamed(
  name: string,
  library: Pick<Library, 'articles' | 'marked' | 'formerly'>,
): Promise<Article | undefined> {
  const [article] = await library.articles([name]);
  if (article !== undefined) return article;
  const mark = markOfShortId(name);
  const marked = mark === null ? [] : await library.marked([mark]);
  const held = marked.map(({ id }) => id).filter((id) => shortId(id) === name);
  const [known] = await library.articles([...new Set(held)]);
  if (known !== undefined) return known;
  const today = await library.formerly(name);
  return today === null ? undefined : (await library.articles([today]))[0];
}

/** The articles in which words stand, each with its best sentence; `page` counts from 0. */
export async function searchArchive(
  { words, page }: { words: string; page: number },
  asked: Asked,
  { library, catalogue, pause }: Dependencies,
): Promise<Reply> {
  const typed = words.slice(0, QUESTION_CHARS);
  const { finder } = await catalogue();
  const matches = await finder.search(typed, SEARCH.candidates);
  const scores = new Map(matches.map(({ id, score }) => [id, score]));
  const articles = await library.articles([...scores.keys()]);
  const parts = await partsInTurn(articles, typed, pause);
  const found = parts.map((article) => ({ article, score: scores.get(article.id) ?? 0 }));
  const ranked = await finder.consult((spread) => rank(typed, found, spread));
  const hits = withoutDoubles(
    ranked.filter(({ coverage }) => coverage >= SEARCH.hitShare).map(({ article }) => article),
  );
  if (hits.length === 0) return noticeReply(ONE_HAN.test(typed.trim()) ? 'no_hits_of_one' : 'no_hits', typed, asked);
  const from = page * HITS_SHOWN;
  return {
    kind: 'hits',
    private: false,
    language: languageForName(typed, asked),
    heading: { phrase: 'answer.heading.search', about: typed },
    hits: hits.slice(from, from + HITS_SHOWN).map((article) => hitOf(article, typed)),
    more: Math.max(0, hits.length - from - HITS_SHOWN),
  };
}

/** A character alone is found only where it is printed alone: words of characters are looked up by pairs. */
const ONE_HAN = /^\p{Script=Han}$/u;

/** What the latest edition prints. */
export async function listLatest(asked: Asked, { library }: Dependencies): Promise<Reply> {
  const articles = (await library.list({ limit: SEARCH.candidates })).filter(isNews).map(beginningOf);
  const [first] = articles;
  if (first === undefined) return noticeReply('empty_archive', '', asked);
  const edition = withoutCopies(articles.filter(({ date }) => date === first.date));
  return {
    kind: 'hits',
    private: false,
    language: languageForName('', asked),
    heading: { phrase: 'answer.heading.latest', about: first?.date ?? '' },
    hits: edition.slice(0, HITS_SHOWN).map((article) => hitOf(article, null)),
    more: Math.max(0, edition.length - HITS_SHOWN),
  };
}

/** Letters of a label that reads well on a button. */
const LABEL_SHOWN = 8;

/** One question for a figure of the latest news, and the news of the places that are most in it: of 5,085 such nine had no answer. */
export async function examplesFrom(
  most: number,
  asked: Asked,
  { library, catalogue, home }: Dependencies,
): Promise<Alternative[]> {
  const language = languageForName('', asked);
  const { coverage } = await catalogue();
  const near = namesOfHome(coverage, asked, home);
  const printed = await library.list({ to: asked.today, limit: SEARCH.candidates });
  const latest = nearFirst(printed.map(beginningOf), near, ({ district }) => district);
  const figure = latest
    .values()
    .flatMap((article) => keyFigures(article, { figures: FIGURES_SHOWN }))
    .find(({ label, district }) => district !== null && label.length <= LABEL_SHOWN && readsAlone(label));
  const measured = figure === undefined ? [] : [askFigure(figure, language)];
  const told = latest.flatMap(({ district }) => district ?? []);
  const places = [...new Set([...told, ...districtsNearFirst(coverage, asked, home)])];
  const news = places.map((name) => {
    const place = districtName(name, language);
    return { label: place, ask: phrase('answer.ask_news', language, { place }) };
  });
  return [...measured, ...news].slice(0, most);
}

/** The places of the archive, most in it first, those of home before all others. */
export function districtsNearFirst(coverage: Coverage, asked: Pick<Asked, 'home'>, home: string | null): string[] {
  const names = placesCovered(coverage);
  return nearFirst(names, namesOfHome(coverage, asked, home), (name) => name);
}

/** The names of the places within home; none where it is not known. */
function namesOfHome(coverage: Coverage, asked: Pick<Asked, 'home'>, home: string | null): ReadonlySet<string> {
  const near = homeFor(asked, { home, coverage });
  return near === null ? new Set() : namesWithin(near);
}

/** What is of home before all else, each in its order. */
export function nearFirst<T>(all: readonly T[], names: ReadonlySet<string>, placeOf: (one: T) => string | null): T[] {
  const isNear = (one: T) => names.has(placeOf(one) ?? '');
  return [...all.filter(isNear), ...all.filter((one) => !isNear(one))];
}

function askFigure({ label, district }: Figure, language: Language): Alternative {
  const place = district ?? '';
  return {
    label: `${districtName(place, language)} · ${label}`,
    ask: phrase('answer.ask_figure', language, { place, label }),
  };
}

/** What the archive holds, of how many days, and the papers of the latest one, as far as they are named. */
export async function coverageOf({
  library,
}: Pick<Dependencies, 'library'>): Promise<Coverage & { papers: string[]; days: number }> {
  const [coverage, days, articles] = await Promise.all([
    library.coverage(),
    library.days(),
    library.list({ limit: SEARCH.candidates }),
  ]);
  const papers = articles.filter(({ date }) => date === coverage.latest).map(({ source }) => source);
  return { ...coverage, days, papers: [...new Set(papers)].filter((paper) => paper !== null).slice(0, PAPERS_NAMED) };
}

/** One article in a list: its best sentence for the words, else its first, and the key figure that its title leaves out. */
export function hitOf(article: Article, words: string | null): Hit {
  const [best] = words === null ? [] : rankSentences(words, article);
  const keys = keyFigures(article, { figures: FIGURES_SHOWN });
  const figure = keys.find((one) => !isStatedIn(article.title, amountOf(one)) && !isHandful(one)) ?? null;
  const quote = best === undefined ? (summarise(article, { sentences: 1 })[0] ?? null) : quoteOf(article, best);
  return { article: refOf(article), quote, figure };
}

/** What a name that was typed was found to be; null where nothing, or several, came near. */
export function matchedName(match: { found: { name: string } } | { near: unknown } | null): string | null {
  return match !== null && 'found' in match ? match.found.name : null;
}

/** The place that was typed, where it is one alone: a district of Chongqing, or one that the archive has news of. */
export async function placeTyped(typed: string, catalogue: Catalogue): Promise<string | null> {
  return matchedName(matchPlace(typed, placesCovered((await catalogue()).coverage)));
}

/** A few words of ours to whoever asked alone, with the name that they typed. */
export function noticeReply(notice: string, name: string, asked: Asked): Reply {
  return {
    kind: 'notice',
    private: true,
    language: languageForName('', asked),
    notice: `notice.${notice}`,
    values: { name: name.slice(0, 60) },
  };
}
