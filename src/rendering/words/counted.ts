/** So many of a thing, in English: `1 article`, `2 articles`, `3 stories`. */
export function counted(count: number, thing: string): string {
  return `${count} ${count === 1 ? thing : `${thing.replace(/y$/, 'ie')}s`}`;
}
