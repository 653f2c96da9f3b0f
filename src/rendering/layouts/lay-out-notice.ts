import type { Subscription } from '../../model/order.ts';
import type { Language } from '../../model.ts';
import type { ReplyOf } from '../../reply.ts';
import { phrase } from '../../text/phrase.ts';
import { questionButtons } from '../controls/answer-controls.ts';
import { framed } from '../words/names.ts';
import { reasonIn } from './lay-out-deliveries.ts';
import type { Line, Sheet, Span } from './layout.ts';
import { bold, button, line, phraseLines, plain } from './layout.ts';

/** A message of our own: its words and markdown from data/phrases.json, its values from whoever asked. */
export function layOutNotice(reply: ReplyOf<'notice'>, language: Language): Sheet {
  return {
    tone: 'notice',
    lines: [
      ...phraseLines(reply.notice, language, reply.values).map((spans) =>
        line(spans.length === 0 ? 'gap' : 'plain', ...spans),
      ),
      ...unreadLines(reply, language),
    ],
    controls: {
      buttons: [
        ...(reply.reads === undefined ? [] : [button('read', [reply.reads], { language })]),
        ...questionButtons('ask', reply.examples ?? [], language),
      ],
    },
  };
}

/** Pages of a file that could not be read, each with why. */
function unreadLines({ unread = [] }: ReplyOf<'notice'>, language: Language): Line[] {
  if (unread.length === 0) return [];
  const shown = unread.slice(0, UNREAD_SHOWN).map(({ page, why }) => {
    const known = TOLD_OF_PAGES.has(why) ? why : 'unreadable';
    return phrase('notice.unread.page', language, {
      page: String(page),
      why: phrase(`notice.unread.${known}`, language),
    });
  });
  const more = unread.length - shown.length;
  return [
    line('plain', phrase('notice.unread', language)),
    ...shown.map((text) => line('point', text)),
    ...(more > 0 ? [line('small', phrase('more', language, { count: String(more) }))] : []),
  ];
}

/** Pages named one by one: an edition. */
const UNREAD_SHOWN = 16;
const TOLD_OF_PAGES: ReadonlySet<string> = new Set(['no-text', 'too-costly', 'damaged']);

/** Standing orders, or those placed just now, each with when, what, where and the id by which it is cancelled. */
export function layOutSubscriptions(reply: ReplyOf<'subscriptions'>, language: Language): Sheet {
  const { subscriptions, ordered = false } = reply;
  const key = subscriptions.length === 0 ? 'render.no-subscriptions' : 'render.subscriptions';
  return {
    tone: 'notice',
    lines: [
      line('head', phrase(ordered ? 'render.ordered' : key, language)),
      ...subscriptions.flatMap((one) => subscriptionLines(one, language)),
    ],
  };
}

function subscriptionLines(order: Subscription, language: Language): Line[] {
  const { id, districts, topics, schedule, alert, of, paused, whenEmpty = 'nothing' } = order;
  const when = alert === undefined ? whenOf(schedule, language) : phrase('render.alert', language);
  const named = [...districts, ...topics].map((word) => framed(word, language));
  const what = alert?.threshold ? [...named, alert.threshold.typed] : named;
  const about = what.length === 0 ? phrase('render.everything', language) : what.join(phrase('render.and', language));
  const manner = phrase(`render.ordered.${of ?? (alert === undefined ? whenEmpty : 'alert')}`, language);
  const why = paused === undefined || paused.why === '' ? '' : reasonIn(paused.why, language);
  return [
    line('point', bold(when), ' · ', placeOf(order, language), ` · ${about}`),
    line('small', `${manner} · ${phrase('render.id', language, { id })}`),
    ...(paused === undefined ? [] : [line('small', phrase(`render.paused.${paused.by}`, language), why)]),
  ];
}

// 2024 began with a Monday.
const MONDAY_MS = 1_704_067_200_000;
const DAY_MS = 86_400_000;

function whenOf({ days, weekday = 1, at, zone }: Subscription['schedule'], language: Language): string {
  const inWords = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const day = inWords.format(MONDAY_MS + (weekday - 1) * DAY_MS);
  return phrase(`render.days.${days}`, language, { at, zone, day });
}

/** A channel by its name, one's direct messages in words; a place on the command line is said as it is. */
function placeOf({ channel, guild }: Subscription, language: Language): Span {
  if (!/^\d{1,20}$/.test(channel)) return plain(channel);
  return guild === null ? plain(phrase('render.own-messages', language)) : { kind: 'channel', id: channel };
}
