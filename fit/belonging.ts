import { belongingSignals } from '../src/answering/listing/belonging.ts';
import { subjectOf } from '../src/answering/listing/subject.ts';
import { queryOf } from '../src/answering/query.ts';
import { outlineOf } from '../src/search/outline.ts';
import { type Case, fitLogistic } from './logistic.ts';
import { rounded } from './named.ts';
import { type AskedSet, askedSets, newsIn } from './sets.ts';

const PULL = 1e-4;

/** The weights by which an item belongs to the news of a subject, or of a place. */
export function belongingTable(truth: string): object {
  const sets = askedSets(newsIn(truth));
  const [topic, place] = ['topic_list', 'place_list'].map((kind) => weightsFor(sets, kind));
  return { source: 'Broadsheet: lists that were asked for on the training archives; npm run fit', topic, place };
}

function weightsFor(sets: readonly AskedSet[], kind: string): Record<string, number> {
  const cases = sets.flatMap(({ archive, questions }) => {
    const outlines = [...archive.articles.values()].map(outlineOf);
    return questions
      .filter((one) => one.kind === kind && (one.expect.list_of ?? []).length > 0)
      .flatMap(({ q, today, expect }): Case[] => {
        const subject = subjectOf(queryOf(q, { today, language: null }).question, archive.index);
        return belongingSignals(subject, outlines).flatMap((signals, at) => {
          const id = outlines[at]?.article.id ?? '';
          const is = expect.list_of?.includes(id) === true;
          return !is && expect.list_ok?.includes(id) === true ? [] : [{ signals, is, weight: 1 }];
        });
      });
  });
  return rounded(fitLogistic(cases, { pull: PULL }));
}
