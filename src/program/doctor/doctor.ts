import { type Settings, unknownVariables } from '../../config.ts';
import { CHECK_UP } from '../../limits/operations.ts';
import type { Clock } from '../../ports.ts';
import { homeSetting } from '../house/home-setting.ts';
import { slipsOfTheNames } from '../setting-names.ts';
import { lookAtDiscord, lookAtToken } from './discord.ts';
import { type Finding, ill, well } from './finding.ts';
import { lookAtModel } from './model.ts';
import { lookAtFeeds, lookAtPages } from './news.ts';
import { lookAtStore } from './store.ts';

/** Looks through everything that the program needs, changes nothing, and says the cure of what is not well. */
export async function* examineHouse(settings: Settings, clock: Clock): AsyncGenerator<Finding> {
  yield lookAtNode(process.versions.node);
  if (!settings.ok) return yield* settings.error.map(illSetting);
  const config = settings.value;
  const home = homeSetting(config);
  if (!home.ok) return yield illSetting(home.error);
  yield lookAtNames(unknownVariables());
  yield* lookAtStore(config);
  yield* lookAtPages(config, clock);
  yield* lookAtFeeds(config);
  yield lookAtToken(config);
  if (config.discord !== null) yield* lookAtDiscord(config.discord, clock);
  yield await lookAtModel(config, clock);
  yield lookAtZone(clock);
}

function lookAtNode(version: string): Finding {
  if (Number.parseInt(version, 10) >= CHECK_UP.node) return well('node', version);
  return ill('node', `${version} runs this`, 'start it with npm, which runs the Node of node_modules');
}

function illSetting(line: string): Finding {
  return ill('settings', line.replace(/\.$/, ''), 'mend it there');
}

function lookAtNames(unknown: readonly string[]): Finding {
  const slips = slipsOfTheNames(unknown);
  if (slips === null) return well('settings', 'every variable can be read');
  return ill('settings', slips, 'compare with .env.example');
}

function lookAtZone({ now, zone }: Clock): Finding {
  const time = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  return well('zone', `${zone}, where it is ${time.format(now())}`);
}
