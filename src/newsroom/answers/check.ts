import { quoteOfFigure, refOf } from '../../answering/compose.ts';
import { understand } from '../../asking/question.ts';
import { withoutTalk } from '../../asking/talk.ts';
import { agrees } from '../../figures/alike.ts';
import { comparable } from '../../figures/amounts/convert.ts';
import { monthsBefore } from '../../figures/dates/stretch.ts';
import { overlap } from '../../figures/dates/times.ts';
import { findFigures } from '../../figures/find-figures.ts';
import { CHECKED, SEARCH } from '../../limits.ts';
import { findPlaces, type PlaceMention } from '../../lookup/find-places.ts';
import { type Article, type Figure, isSound } from '../../model.ts';
import type { CheckRow, Reply } from '../../reply.ts';
import { denialQuote } from '../../search/passages/denial.ts';
import { sentenceAround } from '../../search/passages/sentence-around.ts';
import { partsOf } from '../../text/day.ts';
import { foldText } from '../../text/fold.ts';
import { tellsItself } from '../../weighing/figures/plainly.ts';
import { equally, type Fit, fitInTurn, fitsFor } from '../../weighing/figures/weigh.ts';
import type { Dependencies } from '../archive/lists.ts';
import { type Asked, languageForName } from '../asked.ts';
import { partsInTurn } from '../catalogue/parts-in-turn.ts';
import { answerQuestion } from './answers.ts';

/**
 * The shares of a claim's words that must stand with a printed figure: with the same number it bears the claim out, or
 * is shown as alike; with another number it is set against it, if no other figure of that kind fits nearly as well.
 */
const SHARE = { agrees: 0.6, alike: 0.35, differs: 0.7, lead: 0.2 } as const;

/**
 * Looks for the figures of somebody's words in the paper, and sets the printed one beside each: it agrees, it differs,
 * the same number stands with other words, or the paper has none. Words without a figure are looked up as a question is.
 */
export async function checkWords(words: string, asked: Asked, dependencies: Dependencies): Promise<Reply> {
  // Where somebody has it from is no part of what he says: 听说 is printed nowhere, and would be all that counts.
  const text = withoutTalk(words.slice(0, CHECKED.chars));
  const most = CHECKED.counted;
  const claims = findFigures(text, { articleId: '', paragraph: 0, district: null, today: asked.today, most });
  // Somebody else's words: their language is not the reader's.
  const language = languageForName(text, asked);
  if (claims.length === 0) return answerQuestion(text, { ...asked, language }, dependencies);
  const rows: CheckRow[] = [];
  for (const claim of claims.slice(0, CHECKED.claims)) rows.push(await checkClaim(claim, text, asked, dependencies));
  return {
    kind: 'check',
    private: true,
    language,
    rows,
    more: Math.max(0, claims.length - CHECKED.claims),
  };
}

async function checkClaim(claim: Figure, text: string, asked: Asked, dependencies: Dependencies): Promise<CheckRow> {
  // A place that was named before is still meant: 武隆建了12座粮仓，仓容3万吨。
  const place = findPlaces(text.slice(0, sentenceAround(text, claim).end)).at(-1);
  const about = place === undefined ? claim.quote : `${place.printed}${claim.quote.replace(place.printed, '')}`;
  const question = understand(about.replace(claim.printed, ''), { today: asked.today, language: null });
  const articles = await candidates(about, place?.district ?? place?.place ?? null, dependencies);
  const comparing = (fits: readonly Fit[]) => {
    const alike = fits.filter(({ figure }) => isSound(figure) && comparable(claim, figure) && samePlace(place, figure));
    const now = alike.filter(({ figure }) => sameTime(claim, figure));
    return now.length > 0 ? now : alike.filter(({ figure }) => sameTime(claim, figure, { ofAnyYear: true }));
  };
  const fits = comparing(await fitInTurn(question, equally(articles), dependencies.pause));
  const verdict = verdictOn(claim, fits, (fit) => tellsItself(fit, { asked: foldText(about), articles }));
  if (verdict.verdict === 'agrees') return { claim: claim.printed, ...verdict };
  const denied = comparing(fitsFor(question, equally(articles.flatMap(takenBackOf))));
  return { claim: claim.printed, ...(denialOf(claim, denied, articles) ?? verdict) };
}

/** An article with those figures alone that it takes back, as if it stood by them; nothing where there are none. */
function takenBackOf(article: Article): Article[] {
  const figures = article.figures.flatMap(({ denied, ...figure }) => (denied === true ? [figure] : []));
  return figures.length === 0 ? [] : [{ ...article, figures }];
}

/** That the paper prints a claim as a rumour or an error, with the sentence that says so; null where it does not. */
function denialOf(claim: Figure, fits: readonly Fit[], articles: readonly Article[]): Omit<CheckRow, 'claim'> | null {
  const same = fits.find(({ figure, share }) => share >= SHARE.alike && agrees(claim, figure));
  const article = articles.find(({ id }) => id === same?.article.id);
  if (same === undefined || article === undefined) return null;
  const quote = denialQuote(article, same.figure) ?? quoteOfFigure(same.figure, article);
  return { verdict: 'denied', figure: same.figure, quote, article: refOf(article) };
}

/** What the printed figures say of a claim, the best fitting first; those that papers tell themselves bear it out. */
function verdictOn(claim: Figure, fits: readonly Fit[], isTold: (fit: Fit) => boolean): Omit<CheckRow, 'claim'> {
  const same = fits.find((fit) => fit.share >= SHARE.alike && agrees(claim, fit.figure) && isTold(fit));
  if (same !== undefined) return { verdict: same.share >= SHARE.agrees ? 'agrees' : 'alike', ...printed(same) };
  const [best, second] = fits;
  const alone = best !== undefined && best.share - (second?.share ?? 0) >= SHARE.lead;
  const differs = alone && best.share >= SHARE.differs && !agrees(claim, best.figure) && isTold(best);
  if (differs) return { verdict: 'differs', ...printed(best) };
  return { verdict: 'nothing', figure: null, quote: null, article: null };
}

async function candidates(words: string, place: string | null, { library, catalogue, pause }: Dependencies) {
  const { finder } = await catalogue();
  const found = (await finder.search(words, SEARCH.candidates)).map(({ id }) => id);
  const ofPlace = place === null ? [] : await library.list({ district: place, limit: SEARCH.candidates });
  const articles = await library.articles([...new Set([...found, ...ofPlace.map(({ id }) => id)])]);
  return partsInTurn(articles, words, pause);
}

/** A figure of another place is no answer to a claim about this one. */
function samePlace(place: PlaceMention | undefined, { district }: Figure): boolean {
  return place?.district == null || district === null || place.district === district;
}

/**
 * A figure of another year neither bears a claim out nor speaks against it. 上半年 names none: who passes it on in spring
 * may mean the last one, and what was passed on for years any.
 */
function sameTime({ period: claimed }: Figure, { period }: Figure, { ofAnyYear = false } = {}): boolean {
  if (claimed === null || period === null) return true;
  if (!ofAnyYear) return overlap(claimed, period);
  const { from, to, printed } = claimed;
  if (from === null || to === null || period.to === null || NAMES_YEAR.test(printed)) return false;
  const years = partsOf(to).year - partsOf(period.to).year;
  return overlap(monthsBefore({ from, to }, 12 * years), period);
}

/** 2022年, 去年, 本月 and last May, but not 上半年, 二季度 or 7月. */
const NAMES_YEAR =
  /(?<!半)年|同期|[本上下这当昨今明前](?:一?个?月|周|天|日|晚)|周|星期|\d{4}|year|last|this|today|yesterday/i;

function printed({ figure, article }: Fit): Pick<CheckRow, 'figure' | 'quote' | 'article'> {
  return { figure, quote: quoteOfFigure(figure, article), article: refOf(article) };
}
