import { z } from 'zod';
import talk from '../../data/talk.json' with { type: 'json' };
import { AnyRow } from './pattern.ts';
import { table } from './table.ts';

/** Rows as one pattern that stands at the beginning or the end of a clause, or is all of it, with what may stand beside it. */
const framed = (frame: (source: string) => string, flags = 'u') =>
  AnyRow.transform(({ source }) => new RegExp(frame(`(?:${source})`), flags));

const LAST = '[哈啊呀哦嘛啦吧]*$';

/**
 * How people talk around what they ask, as patterns over one folded clause: what they begin or end it with (请问一下, 谢谢), whole
 * clauses that say nothing else (在线等), words of somebody's own story, and words that point back at what was told before.
 */
export const TALK = table(
  'talk.json',
  z.object({
    source: z.string(),
    leading: framed((source) => `^${source}[的,，\\s]*`),
    trailing: framed((source) => `${source}${LAST}`),
    alone: framed((source) => `^${source}${LAST}`),
    tellers: framed((source) => source, 'gu'),
    pointing: AnyRow,
  }),
  talk,
);
