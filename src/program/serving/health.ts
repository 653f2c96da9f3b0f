import { DELIVERY } from '../../limits/deliveries.ts';
import { HEALTH } from '../../limits/operations.ts';
import type { OwnNewsroom } from '../../newsroom/own-newsroom.ts';
import type { ModelState } from '../../ports/model.ts';
import type { Clock, Shard } from '../../ports.ts';
import type { LastTold } from './ask-store.ts';

/** What health is told of; `shards` is null where no bot runs, and [] before it has signed in. */
type Patient = {
  askStore(): Promise<LastTold>;
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
export async function examine({ askStore, newsroom, model, shards, clock, began }: Patient): Promise<Health> {
  const { articles, latest, revision, due, silentMs } = await askStore();
  const level = newsroom.indexLevel();
  const index = level && { articles: level.articles, behind: Math.max(0, revision - level.revision) };
  const gateway = gatewayOf(shards());
  const now = clock.now();
  const secondsSince = (time: Date) => Math.round((now.getTime() - time.getTime()) / 1_000);
  const digestDue = due === null ? null : secondsSince(new Date(due));
  const asked = model?.state() ?? null;
  const signs: readonly (readonly [boolean, string])[] = [
    [articles === 0, 'no article has been read in'],
    [index === null, 'the index is not ready'],
    [silentMs > HEALTH.silentMs, `the store has not answered for ${Math.round(silentMs / 1_000)} s`],
    [(digestDue ?? 0) * 1_000 > DELIVERY.promptMs, 'a digest is overdue'],
    [asked?.state === 'resting', 'the model does not answer: answers go without it'],
    [asked?.state === 'spent', 'the tokens of the model are spent: answers go without it'],
    [gateway?.connected === 0, 'no connection to Discord'],
    [(gateway?.closed ?? 0) > 0, 'Discord has closed a connection for good'],
  ];
  const troubles = signs.flatMap(([is, line]) => (is ? [line] : []));
  const dead = (gateway?.closed ?? 0) > 0 || silentMs > HEALTH.deadMs;
  const status = dead ? 'unavailable' : troubles.length > 0 ? 'degraded' : 'ok';
  return { status, troubles, articles, latest, index, gateway, digestDue, model: asked, uptime: secondsSince(began) };
}

function gatewayOf(shards: readonly Shard[] | null): Health['gateway'] {
  if (shards === null) return null;
  const count = (state: Shard['state']) => shards.filter((shard) => shard.state === state).length;
  return { connected: count('connected'), connecting: count('connecting'), closed: count('closed') };
}
