import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError, RESTJSONErrorCodes } from 'discord.js';

/** Why the bot did not start; `detail` is one readable line with the cure, never with the token. */
export type StartError = { kind: 'bad-token' | 'refused' | 'unreachable'; detail: string };

/** Turns what signing in threw into a line for the person who started the bot. */
export function startErrorOf(error: unknown): StartError {
  if (isBadToken(error)) {
    return {
      kind: 'bad-token',
      detail:
        'Discord does not accept DISCORD_TOKEN: copy the bot token anew from the developer portal (Bot, Reset Token).',
    };
  }
  const words = error instanceof Error ? error.message : String(error);
  if (error instanceof DiscordAPIError || /intents|sharding|sessions remaining/i.test(words)) {
    return { kind: 'refused', detail: `Discord refused the start: ${words}.` };
  }
  const why = error instanceof Error && error.cause instanceof Error ? error.cause.message : words;
  return {
    kind: 'unreachable',
    detail: `Discord cannot be reached: ${why}. Check the network and DISCORD_API_BASE_URL.`,
  };
}

// REST says 401, the gateway closes with 4004, and discord.js has a name of its own for it.
function isBadToken(error: unknown): boolean {
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid;
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof Error && error.message === 'Authentication failed';
}

/** Whether what was thrown may be no more than a broken connection, so that saying it once more can help. */
export function mayPass(error: unknown): boolean {
  return !(error instanceof DiscordAPIError);
}

/** A permission of the bot in a channel, as the phrases name it. */
export type MissingPermission = 'view_channel' | 'send_messages' | 'send_in_threads' | 'read_history' | 'embed_links';

// What Discord says is missing is only told by what it refused; `lackingIn` looks where the channel is known.
const MISSING: Readonly<Record<number, MissingPermission | undefined>> = {
  [RESTJSONErrorCodes.MissingAccess]: 'view_channel',
  [RESTJSONErrorCodes.MissingPermissions]: 'send_messages',
  [RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory]: 'read_history',
  // An embed that may not be shown is taken out, and nothing is left.
  [RESTJSONErrorCodes.CannotSendAnEmptyMessage]: 'embed_links',
};

/** The permission whose lack may have kept a message from being sent, as far as an error tells, or null. */
export function missingPermission(error: unknown): MissingPermission | null {
  return error instanceof DiscordAPIError ? (MISSING[Number(error.code)] ?? null) : null;
}

/** Whether an interaction was acknowledged before, which only another process with the same token can have done. */
export function isAnsweredElsewhere(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
}

/** Whether an interaction can no longer be answered: its three seconds or its fifteen minutes are over, or it has been. */
export function isTooLate(error: unknown): boolean {
  if (!(error instanceof DiscordAPIError)) return false;
  const { code } = error;
  return (
    code === RESTJSONErrorCodes.UnknownInteraction ||
    code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged ||
    code === RESTJSONErrorCodes.UnknownWebhook ||
    code === RESTJSONErrorCodes.InvalidWebhookToken
  );
}

/**
 * What the log may have of an error: those of Discord's answers carry the address, which holds an interaction's token,
 * and all that was sent.
 */
export function loggable(error: unknown): unknown {
  if (!(error instanceof DiscordAPIError || error instanceof HTTPError)) return error;
  const { name, message, status, method, stack } = error;
  return { name, message, status, method, stack };
}
