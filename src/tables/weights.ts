import { z } from 'zod';
import answers from '../../data/weights/answers.json' with { type: 'json' };
import asking from '../../data/weights/asking.json' with { type: 'json' };
import belonging from '../../data/weights/belonging.json' with { type: 'json' };
import figures from '../../data/weights/figures.json' with { type: 'json' };
import gate from '../../data/weights/gate.json' with { type: 'json' };
import inVain from '../../data/weights/in-vain.json' with { type: 'json' };
import intents from '../../data/weights/intents.json' with { type: 'json' };
import reading from '../../data/weights/reading.json' with { type: 'json' };
import sentences from '../../data/weights/sentences.json' with { type: 'json' };
import short from '../../data/weights/short.json' with { type: 'json' };
import topics from '../../data/weights/topics.json' with { type: 'json' };
import worth from '../../data/weights/worth.json' with { type: 'json' };
import { table } from './table.ts';

/** What each signal of a linear model is worth, by its name. */
const Weights = z.record(z.string().min(1), z.number());

const Linear = z.object({ source: z.string(), weights: Weights });

/**
 * What is weighed of a page of blocks: whether a block's first lines are a head over its text (`parting`), whether a block is a head, whether heads begin the next article (`beginning`), one
 * below others does (`apart`) or a text does (`opening`), which heads are the title, and in which article a text goes on.
 */
export const PAGE = table(
  'weights/reading.json',
  z.object({
    source: z.string(),
    parting: Weights,
    head: Weights,
    beginning: Weights,
    apart: Weights,
    opening: Weights,
    title: Weights,
    goingOn: Weights,
  }),
  reading,
);

/** How much each signal speaks for a sentence. */
export const SENTENCES = table('weights/sentences.json', Linear, sentences).weights;
/** What two letters side by side in a sentence say for its answering a question of a kind: 由于 where it is asked why. */
export const ANSWER_PAIRS = table(
  'weights/answers.json',
  z.object({ source: z.string(), pairs: z.record(z.string().min(1), z.record(z.string().length(2), z.number())) }),
  answers,
).pairs;
/** How much each signal speaks for a figure. */
export const FIGURES = table('weights/figures.json', Linear, figures).weights;
/** How much each signal speaks for a figure, and for a time, being the short answer. */
export const SHORT = table(
  'weights/short.json',
  z.object({ source: z.string(), figure: Weights, time: Weights }),
  short,
);
/** How much each signal speaks for an answer at all. */
export const GATE = table('weights/gate.json', Linear, gate).weights;
/** How much each signal speaks for an item of a list, where a subject (at first sight, and beside the likeliest) or a place is asked for. */
export const BELONGING = table(
  'weights/belonging.json',
  z.object({ source: z.string(), first: Weights, topic: Weights, place: Weights }),
  belonging,
);

/**
 * The intents of questions, the marks that tell them, and what each mark is worth to each intent, in that order; the pairs of
 * letters that news as a whole is asked for with, and what marks say for that instead of news of something.
 */
export const INTENTS = table(
  'weights/intents.json',
  z.object({
    source: z.string(),
    intents: z.array(z.string().min(1)).min(2),
    marks: z.array(z.string().min(1)),
    weights: z.array(z.array(z.number())),
    asked: z.array(z.string().min(2)),
    whole: z.object({ marks: z.array(z.string().min(1)), weights: z.array(z.number()) }),
  }),
  intents,
);

/** The marks of questions that tell what papers leave open, and how far each does. */
export const IN_VAIN = table(
  'weights/in-vain.json',
  z.object({ source: z.string(), marks: z.array(z.string().min(1)), weights: z.array(z.number()) }),
  inVain,
);

/** Pairs of letters that readers ask with, and how much of each one's weight is left where news is asked of a subject. */
export const ASKING = table(
  'weights/asking.json',
  z.object({ source: z.string(), left: z.record(z.string().min(1), z.number().min(0).max(1)) }),
  asking,
);

/** What each dimension of an item's vector says of its worth to everybody, and the share of graded pairs whose order it tells. */
export const WORTH = table(
  'weights/worth.json',
  z.object({ source: z.string(), ordered: z.number(), bias: z.number(), weights: z.array(z.number()) }),
  worth,
);

const Topic = z.object({
  bias: z.number(),
  body: z.number(),
  head: z.number(),
  share: z.number(),
  about: z.array(z.number()),
});

/** What speaks for a topic: points of its words, and in `about` each dimension of the direction of an article. */
export type TopicWeights = z.infer<typeof Topic>;

/** The weights of each topic that enough articles are about; \`common\` are those of all others, without a direction. */
export const TOPIC_WEIGHTS = table(
  'weights/topics.json',
  z.object({ source: z.string(), common: Topic, own: z.record(z.string(), Topic) }),
  topics,
);
