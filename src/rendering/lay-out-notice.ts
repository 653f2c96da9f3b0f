import type { Language, Subscription } from '../model.ts';
import type { Reply } from '../reply.ts';
import { phrase } from '../text/phrase.ts';
import { questionControls } from './answer-controls.ts';
import type { Layout, Line, Span } from './layout.ts';
import { bold, line, phraseLines, plain } from './layout.ts';
import { framed } from './names.ts';

/** A message of our own: its words and markdown from data/phrases.json, its values from whoever asked. */
export function layOutNotice(reply: Extract<Reply, { kind: 'notice' }>, language: Language): Layout {
  return {
    language,
    tone: 'notice',
    topic: null,
    question: null,
    lines: phraseLines(reply.notice, language, reply.values).map((spans) =>
      line(spans.length === 0 ? 'gap' : 'plain', ...spans),
    ),
    fields: [],
    footer: null,
    controls: [questionControls('ask', reply.examples ?? [], language)],
  };
}

/** Standing orders, each with when, what, where and the id by which it is cancelled. */
export function layOutSubscriptions(reply: Extract<Reply, { kind: 'subscriptions' }>, language: Language): Layout {
  const { subscriptions } = reply;
  const key = subscriptions.length === 0 ? 'render.no-subscriptions' : 'render.subscriptions';
  return {
    language,
    tone: 'notice',
    topic: null,
    question: null,
    lines: [line('head', phrase(key, language)), ...subscriptions.flatMap((one) => subscriptionLines(one, language))],
    fields: [],
    footer: null,
    controls: [],
  };
}

function subscriptionLines({ id, channel, districts, topics, schedule }: Subscription, language: Language): Line[] {
  const when = phrase(`render.days.${schedule.days}`, language, { at: schedule.at, zone: schedule.zone });
  const what = [...districts, ...topics].map((word) => framed(word, language));
  const about = what.length === 0 ? phrase('render.everything', language) : what.join(phrase('render.and', language));
  return [
    line('point', bold(when), ' · ', ...channelSpans(channel), ` · ${about}`),
    line('small', phrase('render.id', language, { id })),
  ];
}

/** A snowflake becomes the channel's name; anything else (a place on the command line) is said as it is. */
function channelSpans(channel: string): Span[] {
  return /^\d{1,20}$/.test(channel) ? [{ kind: 'channel', id: channel }] : [plain(channel)];
}
