/** What speaks for or against something: each sign by its name, and how strong it is. */
export type Signs = Readonly<Record<string, number>>;

/** What signs weigh together: for each by its name its strength times its weight. */
export function sumOf(signs: Signs, weights: Signs): number {
  let sum = 0;
  for (const sign in signs) sum += (weights[sign] ?? 0) * (signs[sign] ?? 0);
  return sum;
}
