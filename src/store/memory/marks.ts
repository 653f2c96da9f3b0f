import type { Marks } from '../../ports.ts';

type Holder = { source: string; id: string };

/** The marks of articles in memory, by mark; `put` replaces those of a source. */
export function createMemoryMarks() {
  const holders = new Map<number, Holder[]>();
  const bySource = new Map<string, Marks>();

  function forget(source: string): void {
    for (const mark of [...(bySource.get(source)?.values() ?? [])].flat()) {
      const others = (holders.get(mark) ?? []).filter((holder) => holder.source !== source);
      if (others.length === 0) holders.delete(mark);
      else holders.set(mark, others);
    }
    bySource.delete(source);
  }

  return {
    put(source: string, marks: Marks): void {
      forget(source);
      if (marks.size > 0) bySource.set(source, marks);
      for (const [id, all] of marks) {
        const holder = { source, id };
        for (const mark of new Set(all)) {
          const known = holders.get(mark);
          if (known === undefined) holders.set(mark, [holder]);
          else known.push(holder);
        }
      }
    },
    find: (marks: readonly number[]) =>
      [...new Set(marks)].flatMap((mark) => (holders.get(mark) ?? []).map((holder) => ({ mark, ...holder }))),
  };
}
