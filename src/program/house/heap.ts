/**
 * How the heap of a process that runs long may grow: little at a time, so that its memory stays flat. By itself V8 lets it
 * grow to twice what is in use. The `start` script, the container and the systemd unit say the same.
 */
export const HEAP_FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=25'] as const;
