import { dayIn, timeIn } from '../clock.ts';
import { DELIVERY } from '../limits/deliveries.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Claim, Delivery, Ledger, Telling } from '../ports/deliveries.ts';
import type { Heading, Reply, ReplyOf } from '../reply.ts';

/** What a message is composed from; `zone` is where the paper counts its days. */
export type Dependencies = {
  newsroom: Pick<Newsroom, 'issue' | 'gapReport'>;
  ledger: Pick<Ledger, 'deliveries'>;
  zone: string;
};

/** Whether a message comes so long after its time that it has to say so. */
export function isLate({ kind, scheduled }: Pick<Delivery, 'kind' | 'scheduled'>, at: Date): boolean {
  return kind !== 'notice' && at.getTime() - Date.parse(scheduled) > DELIVERY.promptMs;
}

/**
 * The message that a claim owes, with what it tells of each article.
 * @returns null where there is nothing to say.
 */
export async function compose(
  { delivery, subscription }: Claim,
  at: Date,
  { newsroom, ledger, zone }: Dependencies,
): Promise<{ reply: Reply; told: Telling[] } | null> {
  const { language } = subscription;
  if (delivery.kind === 'notice') return { reply: noticeOf(subscription), told: [] };
  const asked = { today: dayIn(zone, at), language, asker: { locale: null } };
  if (subscription.of === 'gaps') {
    const report = await newsroom.gapReport(subscription.guild ?? '', asked);
    return report === null ? null : { reply: report, told: [] };
  }
  const { scheduled, kind, articles } = delivery;
  const { reply, told } = await newsroom.issue(subscription, {
    ...asked,
    except: scheduled,
    ...(kind === 'alert' && { articles }),
  });
  if (reply.hits.length === 0) {
    if (kind === 'alert' || subscription.whenEmpty !== 'line') return null;
    return { reply: { kind: 'notice', private: false, language, notice: 'digest.nothing', values: {} }, told: [] };
  }
  const late = isLate(delivery, at);
  const heading: Heading = late
    ? { phrase: 'digest.late', about: timeIn(subscription.schedule.zone, new Date(scheduled)) }
    : reply.heading;
  const missed = kind === 'digest' ? await missedBefore(delivery, subscription.schedule.zone, ledger) : [];
  const until = timeIn(subscription.schedule.zone, at);
  const briefing = reply.briefing === undefined ? {} : { briefing: { ...reply.briefing, until } };
  return { reply: { ...reply, heading, notices: missed, ...briefing } satisfies ReplyOf<'hits'>, told };
}

/** One line for those that were not sent since the last that was. */
async function missedBefore(
  { subscription, scheduled }: Delivery,
  zone: string,
  ledger: Dependencies['ledger'],
): Promise<Heading[]> {
  const before = (await ledger.deliveries(subscription, DELIVERY.looksBack)).filter(
    (one) => one.kind === 'digest' && one.scheduled < scheduled,
  );
  const sent = before.findIndex(({ status }) => status === 'sent' || status === 'sending');
  const missed = (sent === -1 ? before : before.slice(0, sent)).filter(
    ({ status, why }) => status === 'missed' && why !== PAUSED,
  );
  const [newest] = missed;
  if (newest === undefined) return [];
  return [{ phrase: 'digest.missed', about: timeIn(zone, new Date(newest.scheduled)) }];
}

/** Why a time was passed over that fell into a pause: nothing that anybody would miss. */
export const PAUSED = 'paused';

function noticeOf({ language, channel, paused }: Claim['subscription']): Reply {
  const [kind = ''] = (paused?.why ?? '').split(':');
  return { kind: 'notice', private: true, language, notice: `digest.parked.${kind}`, values: { channel } };
}
