import type { Suggestion } from '../../src/model/answer.ts';

const SEPARATOR = /[\s、,，;；/]+|(?<=\s)vs\.?(?=\s)/i;

/** The names of a list as people type it (武隆 璧山, 武隆、璧山, wulong, bishan), each once; [] for nothing. */
export function splitNames(typed: string | undefined): string[] {
  const names = (typed ?? '').split(SEPARATOR).filter((name) => name !== '' && !/^vs\.?$/i.test(name));
  return [...new Set(names)];
}

/**
 * Completes the last name of a list while the earlier ones stay, since a choice replaces all that was typed.
 * @param offer - What is offered for one name.
 */
export async function suggestLast(
  typed: string,
  offer: (name: string) => Promise<Suggestion[]>,
): Promise<Suggestion[]> {
  const names = splitNames(typed);
  const last = /[^\s、,，;；/]$/.test(typed) ? (names.pop() ?? '') : '';
  const head = names.map((name) => `${name}、`).join('');
  const offers = await offer(last);
  return offers
    .filter(({ value }) => !names.includes(value))
    .map(({ name, value, why }) => ({ name: head + name, value: head + value, why }));
}
