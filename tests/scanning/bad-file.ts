import type { Unscanned } from '../../src/ports/scan.ts';

/** A file that somebody might send, and what may come of it; `costly` ones take seconds of computing before they are refused. */
export type BadFile = { name: string; bytes: Uint8Array; ends: readonly (Unscanned | 'read')[]; costly?: boolean };
