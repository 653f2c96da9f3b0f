import { z } from 'zod';
import asks from '../../data/asks.json' with { type: 'json' };
import { AnyRow } from './pattern.ts';
import { table } from './table.ts';

/** What the words of a folded question ask for, besides its kind. */
export const ASKS = table(
  'asks.json',
  z.object({
    source: z.string(),
    /** How many there are in all. */
    total: AnyRow,
    /** How many came or went, not how many there are. */
    addition: AnyRow,
    /** By how much something changed: 收购价涨了多少. */
    change: AnyRow,
    /** What is more or less, however the question is put. */
    difference: AnyRow,
    /** By how much one thing is more than another, how many times as much, and what share of it: two printed figures tell. */
    gap: AnyRow,
    times: AnyRow,
    share: AnyRow,
    /** Yes or no, at the question's end. */
    yes_or_no: AnyRow,
    /** An amount; the words of it that name nothing; what may stand between it and what is measured. */
    amount: AnyRow,
    amount_filler: AnyRow,
    links: AnyRow,
    /** Which is more, though as yes or no: 武隆投资比璧山多吗. */
    comparison: AnyRow,
    /** How something went on from report to report. */
    course: AnyRow,
    /** An order of two, of all, or from the least on; the words that ask for it name nothing. */
    compared: AnyRow,
    ranked: AnyRow,
    /** What asks for an event to be told, and names nothing of it. */
    telling: AnyRow,
    /** What asks what the bot thinks itself. */
    opinion: AnyRow,
    /** How something went on, and over which times. */
    trended: AnyRow,
    /** A number that nobody asks for: 几个区里. */
    some: AnyRow,
    /** What was planned. */
    planned: AnyRow,
    most: AnyRow,
    least: AnyRow,
    /** The number of some things, and not how long or high they are. */
    many: AnyRow,
    /** A day by how it stands to today, not a longer time. */
    that_day: AnyRow,
    /** Whether something is not so: 不是100%吧. */
    denied: AnyRow,
    /** How much of a thing is meant: 所有渡口. */
    how_much_of_it: AnyRow,
    /** What is told, be it so or not. */
    claims: AnyRow,
    /** Whether a value is less than the one stated, more, a little more, or near it. */
    below: AnyRow,
    above: AnyRow,
    some_more: AnyRow,
    about: AnyRow,
    /** To which side of a value a measure is to pass, between the two: 产能超过60万. */
    over: AnyRow,
    under: AnyRow,
    /** What joins the two sides of a comparison, and where those end and the asking begins. */
    joint: AnyRow,
    sides_end: AnyRow,
    /** What opens the asking and names no measure: 多 of 多运了多少人. */
    sides_degree: AnyRow,
    /** The same where the one is to be told as times or a part of the other. */
    times_joint: AnyRow,
    share_joint: AnyRow,
    part_end: AnyRow,
    /** Which of two is less. */
    fewer: AnyRow,
    /** Of as many places or reports as have it, or only how many those are; `on` is what the reports are to be about. */
    several_places: AnyRow,
    counted_places: AnyRow,
    several_reports: AnyRow,
    counted_reports: AnyRow,
    /** What is not so: 哪些区没有. */
    lacking: AnyRow,
    altogether: AnyRow,
    /** What two places have with each other; what asks of each of them. */
    in_common: AnyRow,
    each_of_them: AnyRow,
    /** News of one's own country alone, or of all others. */
    at_home: AnyRow,
    abroad: AnyRow,
  }),
  asks,
);
