import type { Config } from '../../config.ts';
import { type CheckUp, checkUp } from '../../discord/rest/check-up.ts';
import { CHECK_UP } from '../../limits/operations.ts';
import type { Clock } from '../../ports.ts';
import { type Finding, ill, someOf, well } from './finding.ts';

const RESET = 'copy it again: https://discord.com/developers/applications, Bot, Reset Token';

/** Whether a token has the three parts of a bot's, the first of which is its id; nothing of it is ever said. */
export function lookAtToken({ discord }: Pick<Config, 'discord'>): Finding {
  if (discord === null) return well('token', 'none is set: the preview page is served, and no bot runs');
  const [id = '', ...rest] = discord.token.split('.');
  const isId = /^\d{17,20}$/.test(Buffer.from(id, 'base64url').toString('latin1'));
  const isWhole = rest.length === 2 && rest.every((part) => /^[\w-]{6,}$/.test(part));
  if (isId && isWhole) return well('token', 'has the form of a bot token');
  return ill('token', 'DISCORD_TOKEN has not the form of a bot token', RESET);
}

/** What Discord says of the token, where it can be reached. */
export async function* lookAtDiscord(discord: NonNullable<Config['discord']>, clock: Clock): AsyncGenerator<Finding> {
  const found = await checkUp(discord, clock.now);
  if (found.kind === 'known') return yield* [...lookAtBot(found), lookAtClock(found)];
  if (found.kind === 'unreachable')
    yield ill(
      'discord',
      `cannot be reached (${found.detail})`,
      'check the network, and DISCORD_API_BASE_URL where it is set',
    );
  else if (found.status === 401) yield ill('discord', 'does not know this token', RESET);
  else yield ill('discord', `answers with ${found.status}`, 'try again later, see https://discordstatus.com');
}

type Known = Extract<CheckUp, { kind: 'known' }>;

function lookAtBot({ bot, commands, privileged, guilds, lacking }: Known): Finding[] {
  const name = well('discord', `knows the token as ${bot}`);
  const registered =
    commands > 0
      ? well('commands', `${commands} are registered`)
      : well('commands', 'none is registered everywhere; the first start does that');
  const intents =
    privileged.length === 0
      ? well('intents', 'no privileged one is on, and none is needed')
      : well('intents', `${privileged.join(', ')} is on and not needed; switch it off under Bot`);
  if (lacking.length === 0) return [name, registered, intents, well('permissions', `all four in ${guilds} servers`)];
  const named = lacking.map(({ guild, permissions }) => `${guild} (${permissions.join(', ')})`);
  const cure = 'give the bot’s role these permissions there, or add it again with the invite link';
  return [name, registered, intents, ill('permissions', `lacking in ${someOf(named, CHECK_UP.named)}`, cure)];
}

function lookAtClock({ aheadMs }: Known): Finding {
  const off = `${Math.abs(aheadMs) / 1_000} s ${aheadMs < 0 ? 'behind' : 'ahead of'} Discord’s`;
  if (Math.abs(aheadMs) <= CHECK_UP.clockMs)
    return well('clock', `goes with Discord’s to ${CHECK_UP.clockMs / 1_000} s`);
  return ill('clock', `is ${off}`, 'let the system keep it: timedatectl set-ntp true');
}
