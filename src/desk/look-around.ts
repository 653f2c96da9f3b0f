import { DESK_PAGE } from '../limits/desk.ts';
import type { Clipping } from '../model/clipping.ts';
import type { Erratum } from '../model/desk.ts';
import type { Gap } from '../model/gap.ts';
import type { Day } from '../model.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { pictureIn } from '../reply.ts';
import type { DeskNotes } from './notes.ts';

/** What the desk shows; the servers whose corrections are shown are those with an order. */
export type DeskSources = {
  notes: DeskNotes;
  newsroom: Pick<
    Newsroom,
    'coverage' | 'subscriptions' | 'deliveries' | 'corrections' | 'gaps' | 'feedback' | 'print' | 'deskLines'
  >;
  today(): Day;
};

const STATES = ['open', 'accepted', 'rejected'] as const;

/** What the page shows now. */
export type Desk = Awaited<ReturnType<typeof lookAround>>;

/** Looks at all of it once. */
export async function lookAround({ notes, newsroom, today }: DeskSources) {
  const [coverage, orders, gaps] = await Promise.all([
    newsroom.coverage(),
    newsroom.subscriptions({}),
    newsroom.gaps(today()),
  ]);
  const shown = orders.filter(({ alert }) => alert === undefined).slice(0, DESK_PAGE.digests);
  const digests = await Promise.all(
    shown.map(async (order) => ({ order, sent: await newsroom.deliveries(order.id, DESK_PAGE.deliveries) })),
  );
  const servers = [...new Set(orders.flatMap(({ guild }) => guild ?? []))].slice(0, DESK_PAGE.digests);
  const errata = await Promise.all(
    servers.flatMap((guild) => STATES.map((status) => newsroom.corrections.list(guild, status))),
  );
  const [hard, fixed] = await Promise.all([newsroom.deskLines.hard(), newsroom.deskLines.fixed()]);
  const alerts = orders.filter(({ alert }) => alert !== undefined).length;
  return {
    ...notes.told(),
    gaps: thisWeeks(gaps),
    coverage,
    digests,
    alerts,
    errata: await Promise.all(
      errata
        .flatMap(({ listed }) => listed)
        .map(async (one) => ({ ...one, clipping: await clippingOf(one.erratum, { newsroom, today }) })),
    ),
    hard,
    fixed,
  };
}

/** How the words are printed that a correction is of, where their page came as a picture. */
export async function clippingOf(
  { articleId, ...words }: Pick<Erratum, 'articleId' | 'paragraph' | 'start' | 'end'>,
  { newsroom, today }: Pick<DeskSources, 'newsroom' | 'today'>,
): Promise<Clipping | null> {
  const asked = { today: today(), asker: { locale: null } };
  const drawing = pictureIn(await newsroom.print({ article: articleId, of: 'words', words }, asked))?.drawing;
  return drawing?.kind === 'clipping' ? drawing : null;
}

/** What was asked in vain in the last weeks, all servers together, and what askers sent in, the newest first. */
export async function lookAtGaps({ newsroom, today }: Pick<DeskSources, 'newsroom' | 'today'>) {
  const [gaps, feedback] = await Promise.all([newsroom.gaps(today()), newsroom.feedback(today())]);
  const newestFirst = gaps.toSorted((a, b) => b.week.localeCompare(a.week) || b.questions - a.questions);
  const sent = feedback.toReversed().map(({ question, at }) => ({ question, at }));
  return { gaps: newestFirst.slice(0, DESK_PAGE.gaps), sent: sent.slice(0, DESK_PAGE.gaps) };
}

/** What is asked in vain in the newest week that anything was, of all servers together, most often first. */
function thisWeeks(gaps: readonly Gap[]): Gap[] {
  const [week] = gaps.map((gap) => gap.week).toSorted((a, b) => b.localeCompare(a));
  const alike = Map.groupBy(
    gaps.filter((gap) => gap.week === week),
    ({ kind, district, topic, measure, reason }) => [kind, district, topic, measure, reason].join(' '),
  );
  return [...alike.values()]
    .flatMap(([first, ...others]) => {
      const questions = others.reduce((sum, gap) => sum + gap.questions, first?.questions ?? 0);
      return first === undefined ? [] : [{ ...first, questions }];
    })
    .toSorted((a, b) => b.questions - a.questions)
    .slice(0, DESK_PAGE.sources);
}
