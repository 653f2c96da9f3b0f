import { DELIVERY } from '../limits/deliveries.ts';
import type { OwnNewsroom } from '../newsroom/create-newsroom.ts';
import type { Ledger } from '../ports/deliveries.ts';
import type { ModelState } from '../ports/model.ts';
import type { Clock, Shard } from '../ports.ts';
import type { Store } from '../store/store.ts';

/** What health is told of; `shards` is null where no bot runs, and [] before it has signed in. */
type Patient = {
  store: Pick<Store, 'library'> & { ledger: Pick<Ledger, 'oldestDue'> };
  newsroom: Pick<OwnNewsroom, 'indexLevel'>;
  model: { state(): ModelState } | null;
  shards(): Shard[] | null;
  clock: Clock;
  began: Date;
};

/**
 * How the program is. 'ok': all is well. 'degraded': it answers, and something should be looked after. 'unavailable':
 * nobody can be answered, and a new start may help.
 */
export type Health = {
  status: 'ok' | 'degraded' | 'unavailable';
  /** What is wrong, a line each. */
  troubles: string[];
  articles: number;
  /** The day of the latest edition. */
  latest: string | null;
  /** `behind` is how many revisions of the library the index lacks. */
  index: { articles: number; behind: number } | null;
  gateway: { connected: number; connecting: number; closed: number } | null;
  /** The longest due digest that nobody has settled yet, by the seconds since it was; null where none is. */
  digestDue: number | null;
  /** How the model does, where one is set up. */
  model: ModelState | null;
  /** Seconds since the start. */
  uptime: number;
};

/** Looks after everything that can fail while the program runs. */
export async function examine({ store, newsroom, model, shards, clock, began }: Patient): Promise<Health> {
  const { articles, latest } = await store.library.coverage();
  const revision = await store.library.revision();
  const level = newsroom.indexLevel();
  const index = level && { articles: level.articles, behind: Math.max(0, revision - level.revision) };
  const gateway = gatewayOf(shards());
  const now = clock.now();
  const secondsSince = (time: Date) => Math.round((now.getTime() - time.getTime()) / 1_000);
  const due = await store.ledger.oldestDue(now.toISOString());
  const digestDue = due === null ? null : secondsSince(new Date(due));
  const asked = model?.state() ?? null;
  const troubles = [
    ...(articles === 0 ? ['no article has been read in'] : []),
    ...(index === null ? ['the index is not ready'] : []),
    ...(digestDue !== null && digestDue * 1_000 > DELIVERY.promptMs ? ['a digest is overdue'] : []),
    ...(asked?.state === 'resting' ? ['the model does not answer: answers go without it'] : []),
    ...(asked?.state === 'spent' ? ['the tokens of the model are spent: answers go without it'] : []),
    ...(gateway !== null && gateway.connected === 0 ? ['no connection to Discord'] : []),
    ...(gateway !== null && gateway.closed > 0 ? ['Discord has closed a connection for good'] : []),
  ];
  const dead = gateway !== null && gateway.closed > 0;
  const status = dead ? 'unavailable' : troubles.length > 0 ? 'degraded' : 'ok';
  return { status, troubles, articles, latest, index, gateway, digestDue, model: asked, uptime: secondsSince(began) };
}

function gatewayOf(shards: readonly Shard[] | null): Health['gateway'] {
  if (shards === null) return null;
  const count = (state: Shard['state']) => shards.filter((shard) => shard.state === state).length;
  return { connected: count('connected'), connecting: count('connecting'), closed: count('closed') };
}
