import type { Drawing, Theme } from '../model/picture.ts';

/**
 * Paints drawings as PNG, beside all else. Implemented in painter/ and by the fakes of tests.
 * @returns null where too many wait, or it cannot be painted: the words say the same.
 */
export type Paint = (drawing: Drawing, theme: Theme) => Promise<Uint8Array | null>;
