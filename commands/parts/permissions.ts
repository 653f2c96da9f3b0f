import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Request } from '../../src/command.ts';
import type { Result } from '../../src/model.ts';
import type { Reply } from '../../src/reply.ts';
import { notice } from './notice.ts';

/** Who sees a command that changes a server, unless the server's own settings say otherwise. */
export const MANAGE_SERVER = Number(PermissionFlagsBits.ManageGuild);

/** The server that the asker may change, or a reply that says what is missing; Discord's own say is not relied upon. */
export function placeToManage(request: Request): Result<string, Reply> {
  const { guild, canManage } = request.asker;
  if (guild === null) return { ok: false, error: notice(request, 'server_only') };
  return canManage ? { ok: true, value: guild } : { ok: false, error: notice(request, 'manage_only') };
}
