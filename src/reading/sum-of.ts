/** What signs weigh together: for each by its name its strength times its weight. */
export function sumOf(signs: Readonly<Record<string, number>>, weights: Readonly<Record<string, number>>): number {
  return Object.entries(signs).reduce((sum, [sign, strength]) => sum + (weights[sign] ?? 0) * strength, 0);
}
