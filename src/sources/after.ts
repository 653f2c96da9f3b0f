/** Calls `run` once, `ms` from now; what it returns calls it off. */
export type After = (ms: number, run: () => void) => () => void;

/** The system's timer, which keeps no process alive. */
export const afterUnref: After = (ms, run) => {
  const timer = setTimeout(run, ms).unref();
  return () => clearTimeout(timer);
};
