/** What the running program must keep to, whatever it is sent. */
export const BUDGET = {
  /** Milliseconds that the main thread may compute without hearing anything. */
  stallMs: 100,
  /** Milliseconds in which /health answers, at any time. */
  healthMs: 200,
  /** Mebibytes of resident memory with the archive in it and nothing to do, and at worst, its threads and all. */
  quietMb: 512,
  worstMb: 1_200,
  /** Milliseconds of CPU for one input, of all its threads together. */
  cpuMs: 10_000,
  /** How many times as much as ordinary news of its size a text may cost on the command line. */
  times: { cpu: 6, memory: 3 },
} as const;

/** Milliseconds after which an input that nothing was said to is given up: ten times what it may compute, for a busy machine. */
export const PATIENCE_MS = 100_000;
/** Milliseconds between two looks at /health and at memory, from outside. */
export const LOOK_MS = 50;
/** Milliseconds between two questions of somebody who means no harm. */
export const INNOCENT_MS = 400;
/** Articles that the archive has for a whole run. */
export const ARTICLES = 100_000;
