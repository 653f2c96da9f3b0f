/**
 * The same function of a text, which remembers its latest results: articles are read again for every question.
 * @param options.latest - How many results are kept; those asked for longest ago go first.
 * @param options.longest - UTF-16 units of the longest text whose result is kept.
 */
export function remembering<T>(
  make: (text: string) => T,
  { latest, longest }: { latest: number; longest: number },
): (text: string) => T {
  const results = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return make(text);
    const known = results.get(text);
    if (known === undefined) return keep(text, make(text));
    // A map gives its keys in the order they were set: the first is the one asked for longest ago.
    results.delete(text);
    results.set(text, known);
    return known;
  };

  function keep(text: string, result: T): T {
    results.set(text, result);
    const [oldest] = results.keys();
    if (results.size > latest && oldest !== undefined) results.delete(oldest);
    return result;
  }
}

/** What is worked out when first asked for, and then known. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
