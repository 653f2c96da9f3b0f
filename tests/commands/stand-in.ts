import type { Asker, Request } from '../../src/command.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Subscription } from '../../src/model/order.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import type { ReplyOf } from '../../src/reply.ts';
import { createMemorySettings } from '../../src/store/memory/settings.ts';
import { answerOf } from '../cases/answer.ts';

/** A newsroom that can do what the test gives it, and fails loudly at anything else. */
export function newsroomOf(part: Partial<Newsroom>): Newsroom {
  // What nobody settled is open.
  return new Proxy<Partial<Newsroom>>(
    { settings: createMemorySettings(), ...part },
    {
      get(target, name: keyof Newsroom) {
        const method = target[name];
        return method ?? (() => Promise.reject(new Error(`Nobody expected newsroom.${String(name)}`)));
      },
    },
  ) as Newsroom;
}

/** Somebody at the command line, unless the test says who. */
export function askerOf(part: Partial<Asker> = {}): Asker {
  return { user: null, guild: null, channel: null, locale: null, canManage: false, ...part };
}

/** One call of a command on a summer's day. */
export function requestOf(
  options: Request['options'],
  part: { asker?: Partial<Asker>; newsroom?: Partial<Newsroom> } = {},
): Request {
  return { options, asker: askerOf(part.asker), today: '2024-06-01', newsroom: newsroomOf(part.newsroom ?? {}) };
}

/** An answer of plain words. */
export function answerReply(words: string, part: Partial<Answer> = {}): ReplyOf<'answer'> {
  return { kind: 'answer', private: false, answer: answerOf(words, part) };
}

/** A standing order of the owner's, for everything, in channel 4. */
export function subscriptionOf(part: Partial<Subscription> = {}): Subscription {
  return {
    id: 's1',
    channel: '4',
    guild: '3',
    owner: '10',
    districts: [],
    topics: [],
    schedule: { days: 'daily', at: '08:00', zone: 'Asia/Shanghai' },
    language: 'zh-CN',
    since: '2024-05-01T00:00:00.000Z',
    ...part,
  };
}
