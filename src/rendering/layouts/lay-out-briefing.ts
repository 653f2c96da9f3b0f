import type { Hit } from '../../model/answer.ts';
import { standsIn } from '../../model/stands-in.ts';
import type { Language } from '../../model.ts';
import type { Briefing, Moved, ReplyOf } from '../../reply.ts';
import { phrase } from '../../text/phrase.ts';
import { cleanLines } from '../clean.ts';
import { hitControls } from '../controls/list-controls.ts';
import { erratumLines } from '../words/errata.ts';
import { figureSpans, isSame, labelOf } from '../words/figure-words.ts';
import { framed } from '../words/names.ts';
import { quotedSpans } from '../words/quotation.ts';
import { dateLine, dayWords } from '../words/source-line.ts';
import { titleSpan } from './lay-out-answer.ts';
import { changeLines, headLines, noticeLines, selfTitled } from './lay-out-list.ts';
import type { Line, Sheet, Span } from './layout.ts';
import { bold, line, plain } from './layout.ts';

/** UTF-16 units of the printed words of the lead, and of every other item: four lines on a phone, and one. */
const LEAD_CHARS = 140;
const CLAUSE_CHARS = 40;

type DigestReply = ReplyOf<'hits'> & { briefing: Briefing };

/** A digest as a briefing: the day's main story, what changed since it was told, then each section with its stories. */
export function layOutBriefing(reply: DigestReply, language: Language): Sheet {
  const { hits, briefing, errata = [], notices = [] } = reply;
  const [first, ...others] = hits;
  const isLed = first !== undefined && first.change === undefined && first.section === undefined;
  const items = isLed ? others : hits;
  const parts = Map.groupBy(items, partOf);
  return {
    tone: hits.length === 0 ? 'nothing' : 'list',
    lines: [
      ...headLines(reply.heading, language),
      ...notices.flatMap((notice) => noticeLines(notice, language)),
      ...(hits.length === 0 ? [line('plain', phrase('digest.nothing', language))] : []),
      ...wordedLead(briefing, language),
      ...(isLed ? leadLines(first, language) : []),
      ...[...parts].flatMap(([part, own]) => [
        line('gap'),
        line('plain', bold(partName(part, { alone: parts.size === 1, language }))),
        ...own.flatMap((hit) => itemLines(hit, { briefing, language })),
      ]),
      ...movedLines(briefing.moved, language),
      ...erratumLines(errata, language),
    ],
    footer: asOf(briefing, language),
    controls: hitControls(reply, [...hits.map(({ article }) => article), ...briefing.rest], language),
  };
}

/** The lead that a model wrote, and that it did. */
function wordedLead({ lead = [] }: Briefing, language: Language): Line[] {
  if (lead.length === 0) return [];
  const words = cleanLines(lead.join(language === 'en' ? ' ' : ''));
  return [...words.map((text) => line('plain', text)), line('small', phrase('digest.lead', language)), line('gap')];
}

/** Under what an item stands: 'update' is no name of a topic or a place. */
function partOf({ change, section = '' }: Hit): string {
  return change !== undefined && change.kind !== 'differs' ? 'update' : section;
}

function partName(part: string, { alone, language }: { alone: boolean; language: Language }): string {
  if (part === 'update') return phrase('digest.section.update', language);
  if (part === '') return phrase(alone ? 'digest.section.all' : 'digest.section.others', language);
  return framed(part, language);
}

/** The main story: its title, how many reports tell it, and its words. */
function leadLines(hit: Hit, language: Language): Line[] {
  const { article, quote, figure, reports, change } = selfTitled(hit);
  const words =
    quote === null ? [] : quotedSpans(quote, { language, figures: figure === null ? [] : [figure], limit: LEAD_CHARS });
  const place = article.district === null ? [] : [framed(article.district, language)];
  const told = reports === undefined ? [] : [phrase('digest.reports', language, { count: `${reports}` })];
  const inQuote = figure === null || (quote !== null && standsIn(figure, quote));
  return [
    line('plain', titleOf({ article }, language)),
    ...(words.length === 0 ? [] : [line('quote', ...words)]),
    ...(inQuote ? [] : [line('plain', ...figureSpans([figure], language))]),
    ...(change === undefined ? [] : changeLines(change, language)),
    ...(place.length + told.length === 0 ? [] : [line('small', [...place, ...told].join(' · '))]),
  ];
}

/** One headline, and one clause with its figure where the digest is told in full. */
function itemLines(hit: Hit, { briefing, language }: { briefing: Briefing; language: Language }): Line[] {
  const { article, quote, figure, reports, change, section } = selfTitled(hit);
  const { district } = article;
  const isNamed = district === null || district === section || (article.title ?? '').includes(district.slice(0, 2));
  const beside = [
    ...(isNamed ? [] : [framed(district, language)]),
    ...(reports === undefined ? [] : [phrase('digest.reports', language, { count: `${reports}` })]),
  ].join(' · ');
  const clause =
    figure !== null
      ? figureSpans([figure], language)
      : quote === null
        ? []
        : quotedSpans(quote, { language, limit: CLAUSE_CHARS });
  // What moved in the week is told below, as it was printed first and last.
  const moved = figure !== null && briefing.moved.some(({ after }) => isSame(after.figure, figure));
  const words = moved || (briefing.length === 'short' && change === undefined) ? [] : clause;
  return [
    line('point', titleOf({ article }, language), plain(beside === '' ? '' : ` · ${beside}`)),
    ...(change === undefined ? [] : changeLines(change, language)),
    ...(words.length === 0 ? [] : [line('quote', ...words)]),
  ];
}

function titleOf({ article }: Pick<Hit, 'article'>, language: Language): Span {
  const title = titleSpan(article, language);
  return title.kind === 'plain' ? bold(title.text) : title;
}

/** What moved in a week: each figure as it was printed first and last. */
function movedLines(moved: readonly Moved[], language: Language): Line[] {
  if (moved.length === 0) return [];
  return [
    line('gap'),
    line('plain', bold(phrase('digest.section.moved', language))),
    ...moved.map(({ before, after }) => {
      const { district, printed } = after.figure;
      const label = labelOf(after.figure, language, district);
      const name = `${district === null ? '' : framed(district, language)} ${label} `.trimStart();
      const days = [before, after].map(({ article }) => dateLine(article, language)).filter((day) => day !== null);
      return line('point', plain(`${name}${before.figure.printed} → `), bold(printed), plain(` · ${days.join(' → ')}`));
    }),
  ];
}

/** Up to which edition it was read, and until when. */
function asOf({ edition, until }: Briefing, language: Language): string | null {
  const day = edition?.date == null ? null : dayWords(edition.date, language);
  const named = [edition?.paper ?? null, day].filter((part) => part !== null).join(' ');
  const known = [
    ...(named === '' ? [] : [phrase('digest.as_of', language, { edition: named })]),
    ...(until === undefined ? [] : [phrase('digest.until', language, { time: timeWords(until, language) })]),
  ];
  return known.length === 0 ? null : known.join(' · ');
}

/** 2024-05-09 08:00 with its day as all days are told. */
function timeWords(until: string, language: Language): string {
  const [day = '', time = ''] = until.split(' ');
  return `${dayWords(day, language)} ${time}`;
}
