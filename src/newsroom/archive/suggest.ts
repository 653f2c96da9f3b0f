import { DISCORD } from '../../limits/discord.ts';
import { suggestPlaces } from '../../lookup/covered-places.ts';
import { suggestTopics } from '../../lookup/topics.ts';
import type { Suggestion } from '../../model/answer.ts';

/** Places that may be meant, those that the archive has news of first. */
export function placesFor(typed: string, covered: readonly string[]): Suggestion[] {
  return suggestPlaces(shortened(typed), { covered, limit: DISCORD.choices }).map(({ row: { name }, why }) => ({
    name,
    value: name,
    why,
  }));
}

/** Topics that may be meant, those of the archive first. */
export function topicsFor(typed: string, ofArchive: readonly { name: string }[]): Suggestion[] {
  const prefer = ofArchive.map(({ name }) => name);
  return suggestTopics(shortened(typed), { prefer, limit: DISCORD.choices }).map(({ topic: { name }, why }) => ({
    name,
    value: name,
    why,
  }));
}

/** As much of what is typed as any choice could hold: looking through thousands of letters would keep everybody waiting. */
export function shortened(typed: string): string {
  return typed.slice(0, DISCORD.choiceChars);
}
