import { wayOf } from '../model/address.ts';
import type { Courier } from '../ports/deliveries.ts';

/** Who carries what: a courier each for Discord, mail and the web, null where it was not set up. */
type Couriers = { discord: Courier | null; mail: Courier | null; webhook: Courier | null };

/** One courier for all, by what a channel looks like. What nobody carries waits until somebody does. */
export function courierByAddress(couriers: Couriers): Courier {
  const courierOf = (channel: string): Courier => couriers[wayOf(channel)] ?? absent(WANTED[wayOf(channel)]);
  return {
    send: (channel, reply, options) => courierOf(channel).send(channel, reply, options),
    messages: (channel, options) => courierOf(channel).messages(channel, options),
    directChannel: (user) => (couriers.discord ?? absent(WANTED.discord)).directChannel(user),
    openThread: (channel, ...given) => courierOf(channel).openThread(channel, ...given),
  };
}

const WANTED: Readonly<Record<keyof Couriers, string>> = {
  discord: 'DISCORD_TOKEN',
  mail: 'BROADSHEET_SMTP_URL',
  webhook: 'BROADSHEET_WEBHOOK_SECRET',
};

/** The setting without which nothing goes to an address; null where it is there. */
export function lackingFor(
  address: string,
  post: { mail: object | null; webhookSecret: string | null },
): string | null {
  const way = wayOf(address);
  const open = { discord: false, mail: post.mail !== null, webhook: post.webhookSecret !== null }[way];
  return open ? null : WANTED[way];
}

function absent(variable: string): Courier {
  const error = { kind: 'unavailable', cure: 'wait', detail: `${variable} is not set` } as const;
  const refuse = async () => ({ ok: false as const, error });
  return { send: refuse, messages: refuse, directChannel: refuse, openThread: refuse };
}
