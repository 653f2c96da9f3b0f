import { lookup } from 'node:dns/promises';
import { stat } from 'node:fs/promises';
import { isIP } from 'node:net';
import { relative } from 'node:path';
import { explainCure } from '../../cli/refusals.ts';
import type { Config } from '../../config.ts';
import { CHECK_UP } from '../../limits/operations.ts';
import type { Clock, Refusal } from '../../ports.ts';
import { openInMemory } from '../house/house.ts';
import { type Finding, ill, someOf, well } from './finding.ts';

/** How many pages lie in the folder, and which of them would be refused. */
export async function* lookAtPages(settings: Config, clock: Clock): AsyncGenerator<Finding> {
  const { pages } = settings;
  const found = await stat(pages).catch(() => null);
  if (found?.isDirectory() !== true)
    return yield ill('pages', `${pages} is no folder`, 'make it, or set BROADSHEET_PAGES to the one with the pages');
  const opened = await openInMemory([], { ...settings, model: null }, clock, { warn() {} });
  if (!opened.ok) return yield ill('pages', `${pages} cannot be read`, opened.error);
  let read = 0;
  const refused: Refusal[] = [];
  for await (const page of opened.value.intake.readPages([pages], { look: true })) {
    if (page.ok) read += 1;
    else refused.push(page.error);
  }
  await opened.value.close();
  if (refused.length === 0) return yield well('pages', `${read} in ${pages}`);
  const [named, more] = [refused.slice(0, CHECK_UP.named), refused.length - CHECK_UP.named];
  const which = more > 0 ? `these and ${more} more` : 'these';
  yield ill('pages', `${read} in ${pages}, ${refused.length} refused`, which);
  for (const { source, ...why } of named) yield ill('page', relative(pages, source), explainCure(why));
}

/** Whether the hosts of the feeds have an address. What lies there is told by the metrics of a running program. */
export async function* lookAtFeeds({ feeds }: Pick<Config, 'feeds'>): AsyncGenerator<Finding> {
  if (feeds.length === 0) return;
  const hosts = [...new Set(feeds.map((feed) => new URL(feed).hostname))];
  const known = await Promise.all(hosts.map(isKnown));
  const unknown = hosts.filter((_, at) => known[at] === false);
  if (unknown.length === 0) return yield well('feeds', `${feeds.length}, whose hosts are all known`);
  const cure = 'check BROADSHEET_FEEDS, and the network';
  yield ill('feeds', `no address for ${someOf(unknown, CHECK_UP.named)}`, cure);
}

async function isKnown(host: string): Promise<boolean> {
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) return true;
  const late = new Promise<boolean>((resolve) => {
    setTimeout(resolve, CHECK_UP.answerMs, false).unref();
  });
  const found = lookup(host).then(
    () => true,
    () => false,
  );
  return Promise.race([found, late]);
}
