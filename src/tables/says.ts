import { z } from 'zod';
import says from '../../data/says.json' with { type: 'json' };
import { AnyOf, table } from './table.ts';

/** What the words of a printed sentence, or of a figure's label, say. */
export const SAYS = table(
  'says.json',
  z.object({
    source: z.string(),
    /** What stands before a value that is another by now, and behind it. */
    changed_from: AnyOf,
    changed_to: AnyOf,
    /** How many there are in all. */
    total: AnyOf,
    /** How many came; how many are to be. */
    addition: AnyOf,
    planned: AnyOf,
    /** That a plan is carried out. */
    done: AnyOf,
    /** By how much one thing is more than another: 比走公路多卖3元. */
    difference: AnyOf,
    /** By how much something changed; its verbs before 到 and 至 say what it came to instead. */
    change: AnyOf,
    change_verb: AnyOf,
    /** That a figure is a share of another, or so many times another. */
    share: AnyOf,
    times: AnyOf,
    /** A clause that is about something else than its sentence: 据介绍. */
    /** A clause that only says who told or when, and nothing of what happened. */
    only_source: AnyOf,
    scene: AnyOf,
    /** What sets a number in relation to another, the words by which a label does nothing else, and the change behind 比. */
    relation: AnyOf,
    relation_alone: AnyOf,
    compared_change: AnyOf,
    /** What opens a clause that 的 ties to the noun behind it: 来自四所农校的技术员. */
    relative: AnyOf,
    /** Adverbs between a clause's head and its verb. */
    adverb: AnyOf,
    /** Before numbers that go to the things of a list in turn. */
    in_turn: AnyOf,
    /** The end of a measure's name: 总长, 覆盖率. */
    measure_end: AnyOf,
    /** For whom: 为120家小店融资. */
    benefits: AnyOf,
    /** Before a date that is compared with: 比2019年增长3%. */
    compared_date: AnyOf,
    /** What came or went in a time, so that times add up; what does not, and what had come up to a day. */
    flow: AnyOf,
    no_sum: AnyOf,
    as_of: AnyOf,
  }),
  says,
);
