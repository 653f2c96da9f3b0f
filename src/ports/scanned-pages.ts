import type { Page } from '../model.ts';
import type { Original } from './scan.ts';

/** Pages that came as pictures, as they were read, and the originals that are cut out of. Implemented beside the store. */
export type ScannedPages = {
  /** The page that an article names (`Article.page`), with its scan; null for one that never was a picture, or is gone. */
  page(name: string): Promise<Page | null>;
  /** The picture or PDF that it came as. */
  original(name: string): Promise<Original | null>;
};
