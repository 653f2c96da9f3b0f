import { type APIMessage, type REST, Routes } from 'discord.js';
import type { Courier } from '../ports.ts';
import type { MessagePayload } from '../rendering/message.ts';
import type { Reply } from '../reply.ts';
import { sendErrorOf } from './errors.ts';

/** Sends messages that nobody waits for; with the same nonce Discord takes the second one for the first. */
export function createCourier(rest: REST, renderMessage: (reply: Reply) => MessagePayload): Courier {
  return {
    async send(channel, reply, { nonce }) {
      const body = { ...renderMessage(reply), nonce, enforce_nonce: true };
      try {
        const { id } = (await rest.post(Routes.channelMessages(channel), { body })) as APIMessage;
        return { ok: true, value: { message: id } };
      } catch (error) {
        return { ok: false, error: sendErrorOf(error) };
      }
    },
  };
}
