import { z } from 'zod';
import talk from '../../data/talk.json' with { type: 'json' };
import { table, Words } from './table.ts';

const Whole = Words.transform((sources) => new RegExp(`^(?:${sources.join('|')})$`, 'u'));

const One = z
  .string()
  .min(1)
  .transform((source) => new RegExp(source, 'u'));

/**
 * How people talk around what they ask, as patterns over one folded clause: what they begin or end it with (请问一下, 谢谢), whole
 * clauses that say nothing else (在线等), words of somebody's own story, and words that point back at what was told before.
 */
export const TALK = table(
  'talk.json',
  z.object({
    source: z.string(),
    leading: Words.transform((sources) => new RegExp(`^(?:${sources.join('|')})[的,，\\s]*`, 'u')),
    trailing: Words.transform((sources) => new RegExp(`(?:${sources.join('|')})[哈啊呀哦嘛啦吧]*$`, 'u')),
    alone: Words.transform((sources) => new RegExp(`^(?:${sources.join('|')})[哈啊呀哦嘛啦吧]*$`, 'u')),
    tellers: z.string().transform((source) => new RegExp(source, 'gu')),
    pointing: One,
    /** Whole messages that ask nothing of a paper: good day, thank you, and how the bot is used. */
    hello: Whole,
    thanks: Whole,
    about_bot: Whole,
  }),
  talk,
);
