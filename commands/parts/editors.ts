import type { Request } from '../../src/command.ts';
import type { Result } from '../../src/model.ts';
import type { Reply } from '../../src/reply.ts';
import { languageFor, notice } from './notice.ts';

/** The server whose errata the asker may decide on: who may manage it, or has the editors' role that it settled. */
export async function placeToEdit(request: Request): Promise<Result<string, Reply>> {
  const { guild, canManage, roles = [] } = request.asker;
  if (guild === null) return { ok: false, error: notice(request, 'server_only') };
  if (canManage) return { ok: true, value: guild };
  const { editorRole } = await request.newsroom.settings.of(guild);
  if (editorRole !== null && roles.includes(editorRole)) return { ok: true, value: guild };
  return { ok: false, error: notice(request, 'editors_only') };
}

/** Accepts or rejects an erratum of the asker's server, if they may, and shows what came of it. */
export async function decide(request: Request, id: string, status: 'accepted' | 'rejected'): Promise<Reply> {
  const place = await placeToEdit(request);
  if (!place.ok) return place.error;
  const { newsroom, asker } = request;
  const decided = await newsroom.corrections.decide(place.value, id.trim(), { status, by: asker.user });
  if (!decided.ok) return notice(request, `erratum_${decided.error}`, { id: id.trim().slice(0, SHOWN_CHARS) });
  return {
    kind: 'corrections',
    private: true,
    language: languageFor(request),
    heading: `corrections.heading.${status}`,
    listed: [decided.value],
    more: 0,
  };
}

const SHOWN_CHARS = 40;
