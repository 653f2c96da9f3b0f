/**
 * The same function of a text, which remembers its latest results: articles are read again for every question.
 * @param options.latest - How many results are kept at most, half of them at least; those asked for longest ago go first.
 * @param options.longest - UTF-16 units of the longest text whose result is kept.
 */
export function remembering<T>(
  make: (text: string) => T,
  { latest, longest }: { latest: number; longest: number },
): (text: string) => T {
  // Two halves, of which the older goes as a whole: a map that loses its first key again and again looks for the next one long.
  let [recent, before] = [new Map<string, T>(), new Map<string, T>()];
  return (text) => {
    if (text.length > longest) return make(text);
    const known = recent.get(text);
    if (known !== undefined) return known;
    const older = before.get(text);
    return keep(text, older === undefined ? make(text) : older);
  };

  function keep(text: string, result: T): T {
    if (recent.size >= latest / 2) [recent, before] = [new Map(), recent];
    recent.set(text, result);
    return result;
  }
}

/** The same function of an object, which is asked once about each: what it says is forgotten with the object. */
export function ofEach<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const results = new WeakMap<K, { value: T }>();
  return (of) => {
    const known = results.get(of) ?? { value: make(of) };
    results.set(of, known);
    return known.value;
  };
}

/** What is worked out when first asked for, and then known. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
