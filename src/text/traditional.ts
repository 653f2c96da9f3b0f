import { configs } from 'opencc-js/preset/cn2t';

/** Words with what they become; `longest` is the length of the longest that begins with a letter, in UTF-16 units. */
type Words = { become: ReadonlyMap<string, string>; longest: ReadonlyMap<string, number> };

/** What OpenCC has of Taiwan's script: forms that stand for others, words and characters, and then forms that Taiwan prefers. */
type Dictionaries = { one: Words; words: Words; characters: Words; preferred: Words };

let dictionaries: Dictionaries | null = null;

/**
 * A phrase in Taiwan's traditional script, word by word (后面 is 後面, 皇后 stays). For frames, never for quotes. OpenCC's own
 * converter makes a table of each letter of each word: 40 MB and a tenth of a second, for which everybody would wait.
 */
export function toTraditional(phrase: string): string {
  // They take some 20 ms to set up, which only readers of that script need.
  dictionaries ??= openDictionaries();
  const { one, words, characters, preferred } = dictionaries;
  const plain = rewritten(phrase, one).map(({ text }) => text);
  // What Taiwan prefers is looked for within a word, and within what stands between two.
  return rewritten(plain.join(''), words)
    .map(({ text, known }) => (known ? text : written(text, characters)))
    .map((text) => written(text, preferred))
    .join('');
}

function openDictionaries(): Dictionaries {
  const { normalizationChain = [], conversionChain = [] } = configs.s2tw as unknown as Chains;
  const [[one = ''] = [], [phrases = '', regional = '', characters = ''] = [], preferred = []] = [
    ...normalizationChain,
    ...conversionChain,
  ];
  return {
    one: wordsOf([one]),
    words: wordsOf([phrases, regional]),
    characters: wordsOf([characters]),
    preferred: wordsOf(preferred),
  };
}

/** Dictionaries as OpenCC chains them, each `word written|word written|…`. */
type Chains = { normalizationChain?: readonly string[][]; conversionChain?: readonly string[][] };

/** All words of some dictionaries; what an earlier one has goes before. */
function wordsOf(lists: readonly string[]): Words {
  const become = new Map<string, string>();
  const longest = new Map<string, number>();
  for (const list of lists.toReversed())
    for (const line of list.split('|')) {
      const end = line.indexOf(' ');
      become.set(line.slice(0, end), line.slice(end + 1));
      const first = line.charAt(0);
      longest.set(first, Math.max(longest.get(first) ?? 0, end));
    }
  return { become, longest };
}

function written(text: string, words: Words): string {
  return rewritten(text, words)
    .map((part) => part.text)
    .join('');
}

/** A text in parts: words as they become, at each place the longest, and as it is what stands between them. */
function rewritten(text: string, { become, longest }: Words): { text: string; known: boolean }[] {
  const parts: { text: string; known: boolean }[] = [];
  let from = 0;
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + (longest.get(text.charAt(at)) ?? 0));
    while (end > at && !become.has(text.slice(at, end))) end -= 1;
    if (end === at) {
      at += 1;
      continue;
    }
    if (from < at) parts.push({ text: text.slice(from, at), known: false });
    parts.push({ text: become.get(text.slice(at, end)) ?? '', known: true });
    at = end;
    from = end;
  }
  if (from < text.length) parts.push({ text: text.slice(from), known: false });
  return parts;
}
