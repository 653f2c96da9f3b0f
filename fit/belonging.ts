import { type BelongingSignals, belongingSignals } from '../src/answering/listing/belonging.ts';
import { besideFirst } from '../src/answering/listing/members.ts';
import { subjectOf } from '../src/answering/listing/subject.ts';
import { queryOf } from '../src/answering/query.ts';
import { type Outline, outlineOf } from '../src/search/outline.ts';
import { type Case, fitLogistic } from './logistic.ts';
import { rounded, type Signals } from './named.ts';
import { type Asked, type AskedSet, askedSets, newsIn } from './sets.ts';

const PULL = 1e-4;
/** Parts of the archives: each is weighed at first sight by what the others teach. */
const PARTS = 5;

/** The weights by which an item belongs to the news of a subject, at first sight and beside the likeliest, or of a place. */
export function belongingTable(truth: string): object {
  const sets = askedSets(newsIn(truth));
  const [topics, places] = [listsIn(sets, 'topic_list'), listsIn(sets, 'place_list')];
  return {
    source: 'Broadsheet: lists that were asked for on the training archives; npm run fit',
    first: weightsFor(topics.map(own)),
    topic: weightsFor(besideLikeliest(topics)),
    place: weightsFor(places.map(own)),
  };
}

/** A list that was asked for: the items of its archive with their signals, and which of them belong. */
type Asking = { part: number; expect: Asked['expect']; items: Outline[]; signals: BelongingSignals[] };

function listsIn(sets: readonly AskedSet[], kind: string): Asking[] {
  return sets.flatMap(({ archive, questions }, at) => {
    const items = [...archive.articles.values()].map(outlineOf);
    return questions
      .filter((one) => one.kind === kind && (one.expect.list_of ?? []).length > 0)
      .map(({ q, today, expect }) => {
        const subject = subjectOf(queryOf(q, { today, language: null }).question, archive.index);
        return { part: at % PARTS, expect, items, signals: belongingSignals(subject, items) };
      });
  });
}

function own({ expect, items, signals }: Asking): Case[] {
  return casesOf(expect, items, signals);
}

/** What is likeliest in an archive is told by the others: its own lists would tell too well. */
function besideLikeliest(lists: readonly Asking[]): Case[][] {
  return Array.from({ length: PARTS }, (_, part) => {
    const first = weightsFor(lists.filter((list) => list.part !== part).map(own));
    return lists
      .filter((list) => list.part === part)
      .map(({ expect, items, signals }) => casesOf(expect, items, besideFirst(signals, items, first)));
  }).flat();
}

function casesOf(expect: Asked['expect'], items: readonly Outline[], signals: readonly Signals[]): Case[] {
  return signals.flatMap((one, at): Case[] => {
    const id = items[at]?.article.id ?? '';
    const is = expect.list_of?.includes(id) === true;
    return !is && expect.list_ok?.includes(id) === true ? [] : [{ signals: one, is, weight: 1 }];
  });
}

function weightsFor(cases: readonly Case[][]): Record<string, number> {
  return rounded(fitLogistic(cases.flat(), { pull: PULL }));
}
