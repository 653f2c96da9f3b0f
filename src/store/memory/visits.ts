import type { Visit, Visits } from '../../ports.ts';

/** The Visits in memory: what it holds ends with the process. */
export function createMemoryVisits(): Visits {
  const visits = new Map<string, Visit>();
  return {
    last: async (address) => visits.get(address) ?? null,
    async record(visit) {
      visits.set(visit.address, visit);
    },
  };
}
