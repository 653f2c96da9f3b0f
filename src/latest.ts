/**
 * Sets an entry of a map that keeps its latest entries alone: where there are more than `most`, the one that was set longest
 * ago goes. A map gives its keys in the order they were set.
 */
export function keepLatest<K, V>(map: Map<K, V>, key: K, value: V, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
