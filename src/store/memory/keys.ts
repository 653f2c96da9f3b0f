import type { AccessKey, Keys } from '../../ports/keys.ts';

/** The Keys in memory: what they open ends with the process. */
export function createMemoryKeys(): Keys {
  const keys = new Map<string, { key: AccessKey; hash: string }>();
  return {
    async add(key, hash) {
      if (keys.has(key.name)) return false;
      keys.set(key.name, { key, hash });
      return true;
    },
    list: async () => [...keys.values()].map(({ key }) => key).sort((one, other) => (one.name < other.name ? -1 : 1)),
    remove: async (name) => keys.delete(name),
    withHash: async (hash) => [...keys.values()].find((one) => one.hash === hash)?.key ?? null,
  };
}
