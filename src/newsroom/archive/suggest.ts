import { DISCORD } from '../../limits/discord.ts';
import { suggestDistricts } from '../../lookup/districts.ts';
import { suggestTopics } from '../../lookup/topics.ts';
import type { Suggestion } from '../../model/answer.ts';

/** Districts that may be meant, those preferred first. */
export function districtsFor(typed: string, prefer: readonly string[]): Suggestion[] {
  return suggestDistricts(shortened(typed), { prefer, limit: DISCORD.choices }).map(({ district: { name }, why }) => ({
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
