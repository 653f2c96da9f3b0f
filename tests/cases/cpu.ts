/** Starts to count the milliseconds that this process computes: unlike those on the wall, a busy machine adds none. */
export function startCpu(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
}

/** Milliseconds of computing that so many rounds of some work take, the least of three times. */
export function cpuMsOf(work: () => unknown, rounds: number): number {
  const times = Array.from({ length: 3 }, () => {
    const spent = startCpu();
    for (let round = 0; round < rounds; round += 1) work();
    return spent();
  });
  return Math.min(...times);
}
