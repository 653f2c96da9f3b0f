import type { Logger } from 'pino';
import type { Action } from '../action.ts';
import type { Command } from '../command.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Clock } from '../ports.ts';

/** What the preview serves, and where. */
export type PreviewOptions = {
  newsroom: Newsroom;
  commands: readonly Command[];
  actions: readonly Action[];
  clock: Clock;
  log: Logger;
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** The address under which it is known outside, or null. */
  publicUrl: string | null;
  /** Whether the page is served; `/health` and `/metrics` always are. */
  page: boolean;
  /** What `/health` says; 'unavailable' is answered with 503. */
  health: () => Promise<{ status: string }>;
  /** What `/metrics` says, and the media type of that. */
  metrics: () => Promise<{ type: string; text: string }>;
};

/** What is served, wherever that is. */
export type AppOptions = Omit<PreviewOptions, 'host' | 'port' | 'publicUrl'>;
