import type { Request } from '../../src/command.ts';
import { ORDERS } from '../../src/limits/deliveries.ts';
import type { Suggestion } from '../../src/model/answer.ts';
import { type Language, Language as Languages, type Result } from '../../src/model.ts';
import type { Reply } from '../../src/reply.ts';
import { splitNames } from '../parts/names.ts';
import { languageFor, notice } from '../parts/notice.ts';

/** What a digest is to hold; no districts and no topics means everything. */
export type Selection = { districts: string[]; topics: string[]; language: Language };

/** Reads what was asked for, each name as the tables have it; a reply that says so where one is unknown. */
export async function selectionOf(request: Request): Promise<Result<Selection, Reply>> {
  const { options, newsroom, asker } = request;
  const named = [splitNames(options.districts), splitNames(options.topics)] as const;
  if (named.some((names) => names.length > ORDERS.names))
    return { ok: false, error: notice(request, 'too_many_names', { count: String(ORDERS.names) }) };
  const districts = await resolve(named[0], newsroom.suggestDistricts);
  if (!districts.ok) return { ok: false, error: notice(request, 'unknown_district', { name: districts.error }) };
  const topics = await resolve(named[1], newsroom.suggestTopics);
  if (!topics.ok) return { ok: false, error: notice(request, 'unknown_topic', { name: topics.error }) };
  const settled = asker.guild === null ? null : (await newsroom.settings.of(asker.guild)).language;
  const language = Languages.safeParse(options.language).data ?? settled ?? languageFor(request);
  return { ok: true, value: { districts: districts.value, topics: topics.value, language } };
}

async function resolve(
  names: readonly string[],
  offer: (name: string) => Promise<Suggestion[]>,
): Promise<Result<string[], string>> {
  const found: string[] = [];
  for (const name of names) {
    const [best] = await offer(name);
    if (best === undefined) return { ok: false, error: name };
    if (!found.includes(best.value)) found.push(best.value);
  }
  return { ok: true, value: found };
}
