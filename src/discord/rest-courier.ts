import { REST } from 'discord.js';
import type { Courier } from '../ports.ts';
import type { MessagePayload } from '../rendering/message.ts';
import type { Reply } from '../reply.ts';
import { createCourier } from './courier.ts';
import { restOptions } from './rest-options.ts';

/** A courier without a bot: it posts over REST alone and holds no connection, for runs that send and end. */
export function createRestCourier({
  token,
  apiBaseUrl,
  renderMessage,
}: {
  token: string;
  apiBaseUrl: string | null;
  renderMessage(reply: Reply): MessagePayload;
}): Courier {
  const rest = new REST(restOptions(apiBaseUrl)).setToken(token);
  return createCourier(rest, renderMessage);
}
