import { refOf } from '../../answering/compose.ts';
import { contradicting } from '../../figures/alike.ts';
import { readsAlone } from '../../figures/labels/noun-phrase.ts';
import { BRIEFING } from '../../limits/briefing.ts';
import { FIGURES_SHOWN, HITS_SHOWN } from '../../limits.ts';
import type { ArticleRef, Hit } from '../../model/answer.ts';
import type { Subscription } from '../../model/order.ts';
import type { Point } from '../../model/series.ts';
import type { Article, Figure } from '../../model.ts';
import type { Moved } from '../../reply.ts';
import { outlineOf } from '../../search/outline.ts';
import { keyFigures } from '../../search/passages/summary.ts';
import { tellSameEvent } from '../../search/same-event.ts';
import { likelyNews } from '../../search/worth.ts';

/** An article with how it is told. */
export type News = { article: Article; hit: Hit };
type Story = { news: [News, ...News[]]; section: string; weight: number };

/** A digest put in order: what is shown, what only the menu names, and all of it in the order in which it was told. */
type Briefed = { hits: Hit[]; rest: ArticleRef[]; told: Article[] };

/**
 * What is new as a briefing: the weightiest story leads, then what changed since it was told, then the others by
 * section, each story once.
 * @param earlier - What the last digest told: a figure that it printed otherwise is marked.
 */
export function briefed(news: readonly News[], order: Subscription, earlier: readonly Article[]): Briefed {
  const updates = news.filter(({ hit }) => hit.change !== undefined);
  const stories = storiesOf(
    news.filter(({ hit }) => hit.change === undefined),
    sectionOf(order),
  );
  const [lead, ...others] = stories.toSorted((a, b) => b.weight - a.weight);
  // What another edition prints has moved since; on one day it is another report's word.
  const knownOn = (date: string | null) => [
    ...earlier,
    ...news.flatMap(({ article }) => (article.date === date ? [article] : [])),
  ];
  const first = [...(lead === undefined ? [] : [hitOf(lead)]), ...updates.map(({ hit }) => hit)].slice(0, HITS_SHOWN);
  const shown = [...first, ...inSections(others, HITS_SHOWN - first.length)];
  const ids = new Set(shown.map(({ article }) => article.id));
  const byId = new Map(news.map((one) => [one.article.id, one]));
  const before = shown.flatMap(({ article: { id } }) => byId.get(id) ?? []);
  const counted = [...updates, ...[lead, ...others].flatMap((story) => story?.news ?? [])];
  const told = [...new Set([...before, ...counted].map(({ article }) => article))];
  const rest = told.filter(({ id }) => !ids.has(id)).slice(0, BRIEFING.named);
  return {
    hits: shown.map((hit) => marked(hit, byId.get(hit.article.id)?.article, knownOn(hit.article.date))),
    rest: rest.map(refOf),
    told,
  };
}

/** By what the news is parted: as ordered, else by place where several are, else by topic. */
function sectionOf({ sections, districts }: Subscription): (article: Article) => string {
  const by = sections ?? (districts.length > 1 ? 'district' : 'topic');
  return (article) => (by === 'district' ? article.district : article.topics[0]) ?? '';
}

/** The news by event, each story with how much it weighs. */
function storiesOf(news: readonly News[], section: (article: Article) => string): Story[] {
  const events: [News, ...News[]][] = [];
  for (const [at, one] of news.entries()) {
    const event = at < BRIEFING.grouped ? events.find((told) => tellsOf(told, one)) : undefined;
    if (event === undefined) events.push([one]);
    else event.push(one);
  }
  return events.map((own) => ({
    news: own,
    section: section(own[0].article),
    weight: weightOf(own),
  }));
}

/** Whether an article tells of an event too: in another paper, or on another day, for a paper tells it once a day. */
function tellsOf(told: readonly [News, ...News[]], { article }: News): boolean {
  if (told.some((one) => one.article.source === article.source && one.article.date === article.date)) return false;
  return tellSameEvent(told[0].article, article);
}

/** A story weighs by how many reports tell it, whether it states a figure, and how likely it is news for everybody. */
function weightOf(news: readonly News[]): number {
  const worth = Math.max(...news.map(({ article }) => likelyNews(outlineOf(article))));
  return news.length + Number(news.some(({ hit }) => hit.figure !== null)) / 2 + worth;
}

/** A story as its first report tells it. */
function hitOf({ news: [first, ...others] }: Story): Hit {
  return { ...first.hit, ...(others.length > 0 && { reports: others.length + 1 }) };
}

/**
 * Stories by section, the fullest first, as many as there is room for: of each section its first before any second. Of more
 * sections than are read at a glance the last stand together.
 */
function inSections(stories: readonly Story[], room: number): Hit[] {
  const own = [...Map.groupBy(stories, ({ section }) => section)]
    .toSorted(([a, one], [b, other]) => Number(a === '') - Number(b === '') || other.length - one.length)
    .flatMap(([name, told], at) =>
      told.map((story, place) => ({ place, hit: { ...hitOf(story), section: at < NAMED ? name : '' } })),
    );
  const chosen = new Set(own.toSorted((a, b) => a.place - b.place).slice(0, Math.max(0, room)));
  const shown = own.filter((one) => chosen.has(one)).map(({ hit }) => hit);
  return [...Map.groupBy(shown, ({ section }) => section).values()].flat();
}

/** Sections with a name of their own. */
const NAMED = BRIEFING.sections - 1;

/** A hit one of whose key figures was printed otherwise before, or is in another report, tells that one and says so. */
function marked(hit: Hit, article: Article | undefined, known: readonly Article[]): Hit {
  if (article === undefined || hit.change !== undefined) return hit;
  for (const figure of keyFigures(article, { figures: FIGURES_SHOWN }).filter(({ label }) => readsAlone(label))) {
    const [other] = contradicting(figure, article.date, known);
    if (other === undefined) continue;
    const { source, date } = other.article;
    const where = [source, date].filter((part) => part !== null).join(' ');
    return { ...hit, figure, change: { kind: 'differs', before: other.figure.printed, where } };
  }
  return hit;
}

/**
 * Figures of one place and measure that were printed otherwise at the end of a week than at its beginning: the printings of each, the
 * oldest first.
 */
export function movingIn(articles: readonly Article[]): Point[][] {
  const points = articles
    .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
    .flatMap((article) => keyFigures(article, { figures: FIGURES_SHOWN }).map((figure) => ({ figure, article })))
    .filter(({ figure }) => figure.district !== null && readsAlone(figure.label))
    .map(({ figure, article }) => ({ figure, article: refOf(article) }));
  return [...Map.groupBy(points, ({ figure }) => measureOf(figure)).values()]
    .filter((own) => {
      const [before, after] = [own.at(0), own.at(-1)];
      if (before === undefined || after === undefined || before.article.date === after.article.date) return false;
      return String(before.figure.value) !== String(after.figure.value);
    })
    .slice(0, BRIEFING.moved);
}

/** Each as it was printed first and last. */
export function movedOf(printings: readonly (readonly Point[])[]): Moved[] {
  return printings.flatMap((own) => {
    const [before, after] = [own.at(0), own.at(-1)];
    return before === undefined || after === undefined ? [] : [{ before, after }];
  });
}

function measureOf({ district, label, unit, period }: Figure): string {
  return [district, label, unit, period?.from, period?.to].join(' ');
}
