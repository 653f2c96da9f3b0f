import { type Ahead, apartSigns, beginningSigns, openingSigns } from '../../src/reading/drafts/boundaries.ts';
import type { Thread } from '../../src/reading/drafts/draft.ts';
import { lookAhead, take } from '../../src/reading/drafts/drafts.ts';
import { closingOf } from '../../src/reading/drafts/habits.ts';
import { beginningAt, type Page, threadSigns } from '../../src/reading/drafts/run-on.ts';
import { begun } from '../../src/reading/drafts/ways.ts';
import { headSigns, type Role } from '../../src/reading/heads/head-signs.ts';
import { contextOf, possibleRoles } from '../../src/reading/heads/roles.ts';
import type { Leaf } from '../../src/reading/heads/sheet.ts';
import type { Signs } from '../../src/reading/sum-of.ts';
import { type Choice, type Decision, HEADS, type Labelled, pageOf, type Truth } from './labelled.ts';
import type { Part } from './set-article.ts';
import { titleLessons } from './titles.ts';

/** What a page teaches of each of the reader's decisions. */
export type Lessons = {
  parting: Decision[];
  goingOn: Choice[];
  head: Decision[];
  beginning: Decision[];
  apart: Decision[];
  opening: Decision[];
  title: Choice[];
};

export function lessonsOf(labelled: Labelled): Omit<Lessons, 'parting'> {
  const { leaves, truth, page, read, all } = pageOf(labelled);
  return {
    head: headLessons(read, all, page.known),
    title: titleLessons(leaves, truth),
    ...threadLessons(leaves, truth, { ...page, ...habitsOf(leaves, truth, page) }),
  };
}

function headLessons(read: readonly Leaf[], truth: readonly (Truth | undefined)[], known: Page['known']): Decision[] {
  const pieces = read.map(({ piece }) => piece);
  const roles = possibleRoles(pieces);
  const closes = (at: number) => (read[at]?.closing ?? null) !== null;
  const context = contextOf(pieces, roles, { closes, known });
  return pieces.flatMap((_, at): Decision[] => {
    const part = truth[at]?.part;
    if (roles[at] !== 'head' || part === undefined) return [];
    const is = HEADS.has(part);
    const signs = headSigns(context, at);
    roles[at] = is ? 'head' : 'text';
    return truth[at]?.article === null || part === 'byline' ? [] : [{ signs, is }];
  });
}

const OVER_TEXT: ReadonlySet<Part> = new Set(['kicker', 'title', 'deck']);

/** The decisions of reading on, each with all before it decided rightly. */
function threadLessons(leaves: readonly Leaf[], truth: readonly Truth[], page: Page) {
  const lessons = {
    beginning: [] as Decision[],
    apart: [] as Decision[],
    opening: [] as Decision[],
    goingOn: [] as Choice[],
  };
  walk(leaves, truth, page, (step) => {
    const { at, open, own } = step;
    const current = open === null ? undefined : step.threads[open];
    const role = leaves[at]?.role;
    // A title that is read behind its own text is none that goes on within it.
    const isAstray = own === open && OVER_TEXT.has(truth[at]?.part ?? 'text') && current?.texts.length !== 0;
    if (current !== undefined && !current.draft.closed && !isAstray && (own === open || own === null)) {
      const taught = boundaryAt(current, role, lookAhead(leaves, at, page));
      if (taught !== null) lessons[taught.of].push({ signs: taught.signs, is: own === null });
    }
    if (role === 'text' && own !== null) lessons.goingOn.push(...choiceAt(leaves, step, page));
  });
  return lessons;
}

/** Which question of where an article begins a block puts, and the signs for it. */
function boundaryAt(
  current: Thread,
  role: Role | undefined,
  ahead: Ahead,
): { of: 'beginning' | 'apart' | 'opening'; signs: Signs } | null {
  const hasText = current.texts.length > 0;
  if (role === 'head' && !hasText && current.draft.bylines.length === 0) return null;
  if (role === 'head')
    return hasText
      ? { of: 'beginning', signs: beginningSigns(current, ahead) }
      : { of: 'apart', signs: apartSigns(current, ahead) };
  const signs = role === 'text' && hasText ? openingSigns(current, ahead) : null;
  return signs === null ? null : { of: 'opening', signs };
}

type Step = { at: number; threads: readonly Thread[]; open: number | null; own: number | null };

function choiceAt(leaves: readonly Leaf[], { at, threads, open, own }: Step, page: Page): Choice[] {
  const piece = leaves[at]?.piece;
  if (piece === undefined) return [];
  const beginning = beginningAt(threads, piece, at);
  const able = threads.flatMap(({ draft, texts }, index) =>
    draft.closed && texts.length > 0 && index !== own ? [] : [index],
  );
  const rows = able.map((index) => threadSigns({ threads, open }, index, beginning, page));
  return able.length < 2 ? [] : [{ rows, good: able.map((index) => index === own) }];
}

/** Reads the page as it is, and shows each step before it is taken: the articles so far and which is right, null for a new one. */
function walk(leaves: readonly Leaf[], truth: readonly Truth[], page: Page, show: (step: Step) => void): Thread[] {
  const threads: Thread[] = [];
  const places = new Map<number, number>();
  let open: number | null = null;
  for (const [at, { article }] of truth.entries()) {
    // A scrap stands anywhere.
    if (article === null || leaves[at]?.role === 'scrap') continue;
    const own = places.get(article) ?? null;
    show({ at, threads, open, own });
    const next = own ?? threads.length;
    places.set(article, next);
    const thread = threads[next] ?? begun(open, at);
    threads[next] = thread;
    if (next !== open) thread.behind = open;
    take(thread, leaves, at, page);
    open = next;
  }
  return threads;
}

function habitsOf(leaves: readonly Leaf[], truth: readonly Truth[], page: Omit<Page, 'steady' | 'closing'>) {
  let [stayed, left] = [0, 0];
  const threads = walk(leaves, truth, { ...page, steady: 1, closing: 0 }, ({ at, open, own }) => {
    if (leaves[at]?.role !== 'text') return;
    if (own !== null && own !== open) left += 1;
    else stayed += 1;
  });
  return { steady: Math.log((stayed + 10) / (left + 0.5)), closing: closingOf(threads.map(({ draft }) => draft)) };
}
