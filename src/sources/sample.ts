import type { Library } from '../ports.ts';
import { fileOf } from './files/file-names.ts';
import { isNote } from './taking/too-costly.ts';

/** The shipped edition: the names of its sources, and whether it answers: until something else is read, always, or never. */
export type SampleSettings = { sources: ReadonlySet<string>; use: 'auto' | 'on' | 'off' };

/** Lets the shipped edition answer as long as nothing else was read. */
export type Sample = {
  /** Whether a source is left unread, as if it were not there. */
  leavesOut(source: string): Promise<boolean>;
  /** Has the sample step aside for another source that was read in. */
  makeRoomFor(source: string): Promise<void>;
};

/** @param tell - Is told once that the sample stepped aside. */
export function openSample(
  { sources, use }: SampleSettings,
  library: Pick<Library, 'sources' | 'heldBy' | 'hashOf' | 'drop'>,
  tell: (line: string) => void,
): Sample {
  let aside = use === 'off';
  const isOther = (source: string) => !sources.has(fileOf(source)) && !isNote(source);

  /** Whether another source holds an article: a file in which there was none leaves the sample in its place. */
  async function isElseHeld(): Promise<boolean> {
    for (const { source } of await library.sources(''))
      if (isOther(source) && (await library.heldBy(source)).length > 0) return true;
    return false;
  }

  return {
    async leavesOut(source) {
      if (use === 'on' || !sources.has(source)) return false;
      aside ||= await isElseHeld();
      return aside;
    },
    async makeRoomFor(source) {
      if (use !== 'auto' || aside || !isOther(source) || !(await isElseHeld())) return;
      aside = true;
      const stored: string[] = [];
      for (const own of sources) if ((await library.hashOf(own)) !== null) stored.push(own);
      for (const own of stored) await library.drop(own);
      if (stored.length > 0)
        tell('The sample edition has stepped aside for what you read in; BROADSHEET_SAMPLE=on keeps it.');
    },
  };
}

/** As if there were no sample: whatever is given is read. */
export const NO_SAMPLE: Sample = { leavesOut: async () => false, makeRoomFor: async () => {} };
