import { Subscription } from '../../model/order.ts';

/** A subscription as it is stored. */
export function readSubscription(body: string): Subscription {
  return Subscription.parse(JSON.parse(body));
}

/** A scheduled time to come. */
export function plannedRow(subscription: string, scheduled: string) {
  return {
    subscription,
    scheduled,
    kind: 'digest',
    status: 'planned',
    at: scheduled,
    tries: 0,
    due: scheduled,
    fence: 0,
  };
}
