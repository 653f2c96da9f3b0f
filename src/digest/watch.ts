import type { Subscription } from '../model/order.ts';
import type { Ledger } from '../ports/deliveries.ts';

/** The articles that fit alerts, among those that changed after a revision; `upTo` is how far that was looked. */
export type Look = (
  alerts: readonly Subscription[],
  since: number,
) => Promise<{ upTo: number; found: { subscription: string; articles: string[] }[] }>;

/**
 * Looks for what alerts are to be told of: only where the library has changed since the last look, whoever took it.
 * @returns what looks, and plans the alerts that it finds as due at that time.
 */
export function watchForAlerts({
  newsroom,
  ledger,
}: {
  newsroom: { revision(): Promise<number>; fitting: Look };
  ledger: Pick<Ledger, 'watched' | 'watch' | 'subscriptions'>;
}): (at: Date) => Promise<void> {
  return async (at) => {
    const from = await ledger.watched();
    const revision = await newsroom.revision();
    if (from === revision) return;
    // What the archive held before anybody could order an alert is no news.
    if (from === null || from > revision) return ledger.watch(from, revision, []);
    const alerts = await ledger.subscriptions({ alerts: true });
    const active = alerts.filter(({ paused }) => paused === undefined);
    const { upTo, found } = await newsroom.fitting(active, from);
    await ledger.watch(
      from,
      upTo,
      found.map((one) => ({ ...one, at: at.toISOString() })),
    );
  };
}
