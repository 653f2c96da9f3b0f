import type { Logger } from 'pino';
import type { Gate } from '../http/gate.ts';
import type { Result } from '../model.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { PageRead, PageRefusal } from '../ports/given-pages.ts';
import type { AccessKey } from '../ports/keys.ts';
import type { Cut } from '../ports/painter.ts';
import type { Clock, Metrics } from '../ports.ts';

/** What the doors are opened with. */
export type DoorNeeds = {
  newsroom: Newsroom;
  clock: Clock;
  log: Logger;
  gate: Gate;
  /** The version of the program. */
  version: string;
  /** Stands for all settings that shape what is answered: another where one of them is. */
  setting: string;
  /** Is told of whatever comes by a door, and with which status it went. */
  answered: Metrics['answered'];
  /** The key that somebody shows; null where it opens nothing. */
  keyShown(shown: string): Promise<AccessKey | null>;
  /** Reads a page that the holder of a key gives, and keeps it. */
  keepPage(giver: string, page: { name: string; text: string }): Promise<Result<PageRead, PageRefusal>>;
  /** Cuts out of pages that came as pictures. */
  cut: Cut;
  /** Sites whose pages may ask. */
  origins: readonly string[];
  /** The address under which the archive is linked, or null. */
  publicUrl: string | null;
  /** Whether search engines may take the archive's pages in. */
  indexed: boolean;
  /** Papers of which no whole text is shown. */
  quotesOnly: readonly string[];
};
