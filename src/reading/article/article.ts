import { findFigures } from '../../figures/find-figures.ts';
import { deniedIn } from '../../figures/taken-back.ts';
import { FIGURES } from '../../limits/figures.ts';
import { OF_ARTICLE } from '../../limits/reading.ts';
import { topicsOf } from '../../lookup/topics-of.ts';
import type { Article, Byline, Correction, Day } from '../../model.ts';
import type { ReadByline } from '../bylines/byline.ts';
import { leadingByline } from '../bylines/run-in-byline.ts';
import { halfWidth } from '../lines/half-width.ts';
import type { Known } from '../lines/known.ts';
import { partLong } from '../paragraphs/long-paragraphs.ts';
import { findCorrections } from './corrections.ts';
import { districtOf } from './district.ts';
import { kindOf } from './kind.ts';

/** An article's printed parts in reading order, before anything is drawn from its words. */
export type Printed = {
  id: string;
  title: string | null;
  kicker: string | null;
  subheads: string[];
  paragraphs: string[];
  /** How its text and its first paragraphs begin, in the ways in which its lines may be joined: a gap parts two names, or is where a line broke. */
  openings?: readonly string[];
  /** Indexes of the paragraphs whose end is lost. */
  cut: number[];
  /** The heads as printed, with the district's name that may stand before a title. */
  heads: readonly string[];
  bylines: readonly ReadByline[];
};

/** Where an article was printed. */
type Imprint = Pick<Article, 'blocks' | 'date' | 'dated' | 'page' | 'source' | 'url'>;

/**
 * Draws district, topics, figures, byline and corrections from an article's words.
 * @param known - What stands whole on the page; null where no OCR was at work and nothing is to be put right.
 */
export function articleOf(printed: Printed, imprint: Imprint, known: Known | null): Article {
  const { id, title, kicker, heads } = printed;
  const { paragraphs, cut } = partLong(printed.paragraphs, printed.cut);
  const subheads = printed.subheads.slice(0, OF_ARTICLE.subheads);
  const leading =
    [...(printed.openings ?? []), halfWidth(paragraphs[0] ?? '')].map(leadingByline).find(Boolean) ?? null;
  const bylines = leading === null ? printed.bylines : [leading, ...printed.bylines];
  const kind = kindOf({ title, kicker, paragraphs });
  const district = districtOf({ heads, bylines, texts: paragraphs });
  return {
    id,
    title,
    kicker,
    subheads,
    paragraphs,
    byline: bylineOf(bylines),
    district,
    topics: topicsOf({ title, kicker, paragraphs }).map((one) => one.topic),
    figures: deniedIn({ title, paragraphs }, figuresOf(paragraphs, { articleId: id, district, today: imprint.date })),
    cut,
    corrections: correctionsOf(bylines, [kicker ?? '', title ?? '', ...subheads, ...paragraphs], known),
    ...imprint,
    ...(kind !== null && { kind }),
  };
}

function figuresOf(
  paragraphs: readonly string[],
  context: { articleId: string; district: string | null; today: Day | null },
): Article['figures'] {
  let most: number = FIGURES.most;
  let quoted = 0;
  return paragraphs.flatMap((text, paragraph) => {
    const figures = most <= 0 || quoted > FIGURES.quotedChars ? [] : findFigures(text, { ...context, paragraph, most });
    most -= figures.length;
    return figures.filter(({ quote }) => {
      quoted += quote.length;
      return quoted <= FIGURES.quotedChars;
    });
  });
}

/** Several bylines of one article (office and photographer) are one: all people, the first office and role. */
function bylineOf(bylines: readonly ReadByline[]): Byline | null {
  if (bylines.length === 0) return null;
  const all = bylines.map((read) => read.byline);
  return {
    office: all.find((one) => one.office !== null)?.office ?? null,
    people: [...new Set(all.flatMap((one) => one.people))].slice(0, OF_ARTICLE.people),
    role: all.find((one) => one.role !== null)?.role ?? null,
  };
}

/** Each misreading once, those of the byline first. */
function correctionsOf(bylines: readonly ReadByline[], texts: readonly string[], known: Known | null): Correction[] {
  if (known === null) return [];
  const all = [
    ...bylines.flatMap((read) => read.corrections),
    ...texts.flatMap((text) => findCorrections(text, known)),
  ];
  return [...new Map(all.map((one) => [`${one.printed} ${one.read}`, one])).values()];
}
