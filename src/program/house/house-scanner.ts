import type { Scanner } from '../../ports/scan.ts';

/**
 * The scanner of a house: nothing of it is loaded before the first picture comes. What is called off, by `stop` or when it is
 * closed, tells nothing of a picture, which is read another time.
 */
export function openHouseScanner(stop?: AbortSignal): Scanner {
  let opened: Promise<Scanner> | null = null;
  let closed = false;
  const open = () => {
    opened ??= import('../../scanning/open-scanner.ts').then(({ openScanner }) => openScanner());
    return opened;
  };
  async function close(): Promise<void> {
    closed = true;
    await (await opened)?.close();
  }
  stop?.addEventListener('abort', () => void close(), { once: true });
  return {
    async scan(...given) {
      const scanned = closed ? null : await (await open()).scan(...given);
      return scanned === null || closed ? { ok: false, error: 'too-busy' } : scanned;
    },
    cutOut: async (...given) => (closed ? null : (await open()).cutOut(...given)),
    close,
  };
}
