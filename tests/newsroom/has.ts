import type { Overview } from '../../src/newsroom/catalogue/catalogue.ts';

/** Whether an article that says what tests/cases/articles.ts has it say is found. */
export async function has({ finder }: Overview, id: string): Promise<boolean> {
  return (await finder.search(`${id}的正文`, 20)).some((match) => match.id === id);
}
