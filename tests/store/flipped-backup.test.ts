import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seeded } from '../../bench/draw.ts';
import { restoreStore } from '../../src/store/open.ts';
import { article } from '../cases/articles.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { inFolder, openedStore } from './opened.ts';

/** Bits that are flipped, one at a time: a share at every run of the tests, as many as `FLIPPED_BITS` says for a long look. */
const FLIPS = Number(process.env.FLIPPED_BITS ?? 16);

test.each(['backup.jsonl', 'backup.jsonl.gz'])(
  'whatever bits of %s are flipped, nothing is restored, and why is told',
  async (name) => {
    const store = await openedStore(await temporaryFolder());
    await store.library.put({ source: 'p', hash: 'h' }, [article('a', { topics: ['能源'] }), article('b')]);
    const file = join(await temporaryFolder(), name);
    await store.backUp(file, { made: '2022-03-04T20:00:00.000Z', version: '1.2.3' });
    await store.close();
    const whole = await readFile(file);
    const random = seeded(12);
    const within = (length: number) => Math.floor(random() * length);
    for (let times = 0; times < FLIPS; times += 1) {
      const bytes = Buffer.from(whole);
      // Half of them in the beginning, where the head is.
      const at = within(times % 2 === 0 ? 400 : bytes.length) % bytes.length;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << within(8));
      await writeFile(file, bytes);
      const restored = await restoreStore(inFolder(await temporaryFolder()), file);
      // The header of a packed file has bytes that mean nothing: its time, the system, and a flag for text.
      if (name.endsWith('.gz') && at < 10 && restored.ok) continue;
      expect({ at, ...restored }).toMatchObject({
        at,
        ok: false,
        error: { kind: expect.stringMatching(/^(?:damaged|newer)-backup$/) },
      });
    }
  },
);
