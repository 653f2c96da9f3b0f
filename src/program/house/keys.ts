import { createHash, randomBytes } from 'node:crypto';
import type { KeyCabinet } from '../../cli/surroundings.ts';
import type { Config } from '../../config.ts';
import { KEY_BYTES } from '../../limits/doors.ts';
import type { Result } from '../../model.ts';
import type { AccessKey, Keys } from '../../ports/keys.ts';
import type { Clock } from '../../ports.ts';
import { storeCure } from '../store-cures.ts';

/** What every key begins with, so that whoever finds one in a file knows what it opens. */
const BEGINNING = 'bs_';

/** The key that somebody shows, as it is kept; null where it opens nothing. */
export async function keyShown(shown: string, keys: Pick<Keys, 'withHash'>): Promise<AccessKey | null> {
  return shown.startsWith(BEGINNING) ? keys.withHash(hashOf(shown)) : null;
}

/** The keys of the store, without a newsroom over it. The error is one line with the cure. */
export async function openKeys(settings: Config, clock: Clock): Promise<Result<KeyCabinet, string>> {
  const { openStore } = await import('../../store/open.ts');
  const opened = await openStore(settings);
  if (!opened.ok) return { ok: false, error: storeCure(opened.error, settings) };
  const { keys, close } = opened.value;
  return {
    ok: true,
    value: {
      async add(name, scope) {
        const key = `${BEGINNING}${randomBytes(KEY_BYTES).toString('base64url')}`;
        return (await keys.add({ name, scope, made: clock.now().toISOString() }, hashOf(key))) ? key : null;
      },
      list: keys.list,
      remove: keys.remove,
      close,
    },
  };
}

// A key is drawn at random from more than anybody can try: a slow hash would only slow us down.
function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
