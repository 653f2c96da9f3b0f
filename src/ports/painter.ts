import type { Clipping } from '../model/clipping.ts';
import type { Picture, Theme } from '../model/picture.ts';

/**
 * Makes PNG of drawings, and of what is cut out of a printed page, beside all else. Implemented in painter/ and by the fakes of tests.
 * @returns null where too many wait, or it cannot be painted: the words say the same.
 */
export type Paint = (drawing: Picture['drawing'], theme: Theme) => Promise<Uint8Array | null>;

/** Cuts a clipping out of the picture or PDF that its page came as: a PNG, or null where that is not to be had now. */
export type Cut = (clipping: Clipping) => Promise<Uint8Array | null>;
