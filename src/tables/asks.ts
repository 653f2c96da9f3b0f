import { z } from 'zod';
import asks from '../../data/asks.json' with { type: 'json' };
import { AnyOf, table } from './table.ts';

/** What the words of a folded question ask for, besides its kind. */
export const ASKS = table(
  'asks.json',
  z.object({
    source: z.string(),
    /** How many there are in all. */
    total: AnyOf,
    /** How many came or went, not how many there are. */
    addition: AnyOf,
    /** By how much something changed: 收购价涨了多少. */
    change: AnyOf,
    /** What is more or less, however the question is put. */
    difference: AnyOf,
    /** By how much one thing is more than another, how many times as much, and what share of it: two printed figures tell. */
    gap: AnyOf,
    times: AnyOf,
    share: AnyOf,
    /** Yes or no, at the question's end. */
    yes_or_no: AnyOf,
    /** An amount; the words of it that name nothing; what may stand between it and what is measured. */
    amount: AnyOf,
    amount_filler: AnyOf,
    links: AnyOf,
    /** Which is more, though as yes or no: 武隆投资比璧山多吗. */
    comparison: AnyOf,
    /** How something went on from report to report. */
    course: AnyOf,
    /** An order of two, of all, or from the least on; the words that ask for it name nothing. */
    compared: AnyOf,
    ranked: AnyOf,
    /** How something went on, and over which times. */
    /** What asks for an event to be told, and names nothing of it. */
    telling: AnyOf,
    /** What asks for two things beside each other, and names nothing to be compared. */
    side_by_side: AnyOf,
    /** What asks what the bot can do, and what it thinks itself. */
    about_bot: AnyOf,
    opinion: AnyOf,
    trended: AnyOf,
    /** A number that nobody asks for: 几个区里. */
    some: AnyOf,
    /** What was planned. */
    planned: AnyOf,
    most: AnyOf,
    least: AnyOf,
    /** Whether something is not so: 不是100%吧. */
    denied: AnyOf,
    /** What a printed sentence says is not so, or not yet: a denied rumour, what was called off, a plan. */
    unsettled: AnyOf,
    /** Whether a value is less than the one stated, more, a little more, or near it. */
    below: AnyOf,
    above: AnyOf,
    some_more: AnyOf,
    about: AnyOf,
    /** What stands before the thing for which an amount is asked: 每亩, 一台多少钱. */
    per: AnyOf,
    /** To which side of a value a measure is to pass, between the two: 产能超过60万. */
    over: AnyOf,
    under: AnyOf,
    /** What joins the two sides of a comparison, and where those end and the asking begins. */
    joint: AnyOf,
    sides_end: AnyOf,
    /** What opens the asking and names no measure: 多 of 多运了多少人. */
    sides_degree: AnyOf,
    /** The same where the one is to be told as times or a part of the other. */
    times_joint: AnyOf,
    share_joint: AnyOf,
    part_end: AnyOf,
    /** Which of two is less. */
    fewer: AnyOf,
    /** A body, not a person: 哪家公司. */
    body: AnyOf,
    /** The kinds of places below a district, one of which 哪个村 asks for. */
    small_places: AnyOf,
    /** Of as many places or reports as have it, or only how many those are; `on` is what the reports are to be about. */
    several_places: AnyOf,
    counted_places: AnyOf,
    several_reports: AnyOf,
    counted_reports: AnyOf,
    /** What is not so: 哪些区没有. */
    lacking: AnyOf,
    altogether: AnyOf,
    /** What two places have with each other; what asks of each of them. */
    in_common: AnyOf,
    each_of_them: AnyOf,
  }),
  asks,
);
