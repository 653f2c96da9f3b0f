import type { Hono } from 'hono';
import type { Logger } from 'pino';

/** Adds the routes of one door to the server's own. A door knows which paths are its. */
export type Door = (app: Hono) => void;

/** What is served, wherever that is. */
export type AppOptions = {
  /** Asked in this order; `/health` and `/metrics` are there without any. */
  doors: readonly Door[];
  log: Logger;
  /** What `/health` says; 'unavailable' is answered with 503. */
  health: () => Promise<{ status: string }>;
  /** What `/metrics` says, and the media type of that. */
  metrics: () => Promise<{ type: string; text: string }>;
};

/** What the server serves, and where. */
export type ServerOptions = AppOptions & {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** The address under which it is known outside, or null. */
  publicUrl: string | null;
};
