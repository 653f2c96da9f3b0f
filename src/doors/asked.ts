import { todayBy } from '../clock.ts';
import { refusal } from '../http/problem.ts';
import { Day, Language } from '../model.ts';
import type { Asked } from '../newsroom/asked.ts';
import type { Clock } from '../ports.ts';
import { renderText } from '../rendering/text.ts';
import { type Reply, type ReplyOf, withoutPicture } from '../reply.ts';
import type { DoorNeeds } from './needs.ts';

/** What every question may say of itself. */
export const ASKING = {
  lang: Language.optional().describe('The language of the frame; quotes stay as printed. Default: the question’s own.'),
  today: Day.refine(isDay, 'is no day').optional().describe('What 今年 and 昨天 count from. Default: today.'),
};

/** A question as the newsroom takes it. There is nobody behind it but a reader without a name. */
export function askedOf(
  { lang, today }: { lang?: Language | undefined; today?: Day | undefined },
  clock: Clock,
): Asked {
  return { today: today ?? todayBy(clock), ...(lang && { language: lang }), asker: { locale: null } };
}

/** An answer for the log where it was withheld; the reply as it was. */
export function logged<R extends Reply>(reply: R, { log }: Pick<DoorNeeds, 'log'>): R {
  if (reply.kind === 'answer' && reply.fault !== undefined) log.warn({ fault: reply.fault }, 'answer withheld');
  return reply;
}

/** A reply of the kind that was asked for; a notice says why there is none. @throws that as a problem. */
export function wanted<K extends Reply['kind']>(reply: Reply, kind: K): ReplyOf<K> {
  if (reply.kind === kind) return withoutPicture(reply) as ReplyOf<K>;
  const missing =
    reply.kind === 'notice' && /^notice\.(?:unknown_|gone|no_hits|no_series|empty_archive)/.test(reply.notice);
  throw refusal(missing ? 'not_found' : 'refused', renderText(reply, { width: 1_000 }).replace(/\s+/g, ' '));
}

function isDay(day: Day): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
