/** A label without its place's own name before it, nor the 的 behind that: what is measured, where the place is told already. */
export function withoutName(label: string, place: string | null): string {
  const rest = place !== null && label.startsWith(place) ? label.slice(place.length).replace(/^的/, '') : label;
  return rest === '' ? label : rest;
}
