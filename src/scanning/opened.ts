import type { Result } from '../model.ts';
import type { Unscanned } from '../ports/scan.ts';
import type { Gray } from './image/gray.ts';
import type { ReadPage } from './read-picture.ts';

/** An original that was opened: its pages, each as what it tells itself, or else as a picture. */
export type Opened = {
  pages: number;
  /** Its text with places, where it has text that makes sense. */
  text(page: number): Promise<ReadPage | null>;
  gray(page: number): Promise<Result<Gray, Unscanned>>;
  /** The page in colour as raw red, green and blue, of the same size as `gray` gives it. */
  colour(page: number): Promise<Result<Colour, Unscanned>>;
  close(): void;
};

export type Colour = { width: number; height: number; data: Uint8Array };
