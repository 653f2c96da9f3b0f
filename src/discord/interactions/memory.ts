import type { Asker } from '../../command.ts';
import { keepLatest } from '../../latest.ts';
import { MEMORY } from '../../limits/bot.ts';
import type { Thread } from '../../rendering/read-message.ts';

/** What was last answered to a person in a channel, for minutes and in memory only, so that 那璧山呢? finds what it follows. */
export type Memory = {
  remember(asker: Asker, thread: Thread): void;
  recall(asker: Asker): Thread | null;
  forget(user: string): void;
};

type Kept = { thread: Thread; until: number };

/** @param now - Milliseconds of any clock that only goes forward. */
export function openMemory(now: () => number): Memory {
  const kept = new Map<string, Kept>();

  function recall(asker: Asker): Thread | null {
    const found = kept.get(keyOf(asker));
    if (found === undefined || found.until > now()) return found?.thread ?? null;
    kept.delete(keyOf(asker));
    return null;
  }

  return {
    remember(asker, thread) {
      if (asker.user === null || (thread.question === null && thread.offers.length === 0)) return;
      const before = recall(asker);
      const latest = { thread: continued(before, thread), until: now() + MEMORY.ms };
      keepLatest(kept, keyOf(asker), latest, MEMORY.threads);
    },
    recall,
    forget(user) {
      for (const key of kept.keys()) if (key.startsWith(`${user} `)) kept.delete(key);
    },
  };
}

/** A reply that answers no question of its own (原文, 更多) still belongs to the one before. */
function continued(before: Thread | null, thread: Thread): Thread {
  if (before === null || thread.question !== null) return thread;
  return { question: before.question, offers: [...thread.offers, ...before.offers].slice(0, MEMORY.offers) };
}

function keyOf({ user, channel }: Asker): string {
  return `${user} ${channel}`;
}
