import { DIGEST } from '../limits.ts';
import { wayOf } from '../model/address.ts';
import type { Schedule } from '../model/order.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Invocation } from './arguments.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

/** Whom an order of the command line belongs to: an address has no person whom we know. */
const ours = (address: string) => ({ channel: address, guild: null, owner: address });

/** Digests that go to an address: `order`, `orders` and `cancel`. */
export async function handleOrders(line: Invocation, newsroom: Newsroom, around: Surroundings): Promise<ExitCode> {
  const [deed, first = '', ...names] = line.words;
  if (deed === 'order') return placeOrder(first, names, { line, newsroom, around });
  const { out, err } = around;
  if (deed === 'cancel') {
    if (await newsroom.unsubscribe(first)) return 0;
    err(`There is no order ${first}: digest orders lists them.`);
    return 1;
  }
  const orders = (await newsroom.subscriptions({})).filter(({ channel }) => wayOf(channel) !== 'discord');
  if (line.json) out(JSON.stringify(orders));
  else if (orders.length === 0) err('No digest goes to an address yet: digest order ADDRESS orders one.');
  else for (const { id, channel, districts, topics } of orders) out([id, channel, ...districts, ...topics].join('  '));
  return 0;
}

async function placeOrder(
  address: string,
  names: readonly string[],
  { line, newsroom, around }: { line: Invocation; newsroom: Newsroom; around: Surroundings },
): Promise<ExitCode> {
  const about = { districts: [] as string[], topics: [] as string[] };
  for (const name of names) {
    const place = await newsroom.filterNamed({ district: name });
    const subject = await newsroom.filterNamed({ topic: name });
    if (place.ok && place.value.district !== undefined) about.districts.push(place.value.district);
    else if (subject.ok && subject.value.topic !== undefined) about.topics.push(subject.value.topic);
    else {
      around.err(`No district and no topic is called ${name}: suggest lists names.`);
      return 1;
    }
  }
  const schedule: Schedule = { days: 'daily', at: DIGEST.at, zone: around.clock.zone };
  const placed = await newsroom.subscribe({ ...ours(address), ...about, schedule, language: line.language ?? 'zh-CN' });
  if (!placed.ok) {
    around.err(`${address} has as many orders as there may be: digest cancel ID takes one back.`);
    return 1;
  }
  const lacking = around.lacking(address);
  if (lacking !== null) around.err(`It waits until ${lacking} is set.`);
  around.out(line.json ? JSON.stringify(placed.value) : placed.value.id);
  return 0;
}
