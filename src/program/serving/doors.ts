import { createHash } from 'node:crypto';
import type { Config } from '../../config.ts';
import { openAdmission } from '../../doors/admit.ts';
import { apiDoor } from '../../doors/api/api-door.ts';
import { archiveDoor } from '../../doors/archive/archive-door.ts';
import { mcpDoor } from '../../doors/mcp/mcp-door.ts';
import type { DoorNeeds } from '../../doors/needs.ts';
import type { Door } from '../../http/options.ts';
import { createGivenPages } from '../../sources/taking/given-pages.ts';
import type { House } from '../house/house.ts';
import { keyShown } from '../house/keys.ts';
import { version } from '../version.ts';

type Around = Pick<DoorNeeds, 'clock' | 'log' | 'answered' | 'gate'> & { settings: Config };

/** What the doors need, of the house. */
export function needsOf(
  { newsroom, store, intake, parse, cut }: Pick<House, 'newsroom' | 'store' | 'intake' | 'parse' | 'cut'>,
  { settings, clock, log, answered, gate }: Around,
): DoorNeeds {
  const { doors, publicUrl, pages: folder } = settings;
  const pages = createGivenPages({ folder, apiBaseUrl: null, read: parse.page, intake });
  return {
    newsroom,
    clock,
    log,
    gate,
    version,
    setting: shapeOf(settings),
    answered,
    keyShown: (shown) => keyShown(shown, store.keys),
    keepPage: pages.keep,
    cut,
    origins: doors?.origins ?? [],
    publicUrl,
    indexed: doors?.indexed ?? false,
    quotesOnly: doors?.quotesOnly ?? [],
  };
}

/** What shapes an answer beside the archive, in a few letters. */
function shapeOf({ doors, publicUrl, home, model, zone }: Config): string {
  const shaping = JSON.stringify([doors, publicUrl, home, model?.url, model?.model, zone]);
  return createHash('sha256').update(shaping).digest('base64url').slice(0, 8);
}

/** The doors that BROADSHEET_API opens. Whoever comes by one of them counts at all of them. */
export function openDoors(needs: DoorNeeds, { archive }: NonNullable<Config['doors']>): Door[] {
  const admission = openAdmission(needs);
  return [apiDoor(needs, admission), mcpDoor(needs, admission), ...(archive ? [archiveDoor(needs, admission)] : [])];
}
