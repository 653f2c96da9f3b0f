import { todayBy } from '../clock.ts';
import type { Request } from '../command.ts';
import { type MessagePayload, renderMessage } from '../rendering/message.ts';
import { pictureIn, type Reply } from '../reply.ts';
import type { Gallery } from './gallery.ts';
import type { PreviewOptions } from './options.ts';

/** What a surface is given for one question: the reply itself, and as Discord would be sent it. */
export type Asked = { reply: Reply; message: MessagePayload };

/** Where readers are served: a request as the page makes it, and what is handed back. */
export type Counter = {
  request(options: Request['options'], locale: string | null | undefined, follow?: Request['follow']): Request;
  answer(reply: Reply): Asked;
};

/** The counter of the preview; there is nobody behind a request but a reader without a name. */
export function openCounter(
  { newsroom, clock, log }: Pick<PreviewOptions, 'newsroom' | 'clock' | 'log'>,
  hang: Gallery['hang'],
): Counter {
  return {
    request: (options, locale, follow) => ({
      options,
      asker: { user: null, guild: null, channel: null, locale: locale ?? null, canManage: false },
      today: todayBy(clock),
      zone: clock.zone,
      newsroom,
      ...(follow && { follow }),
    }),
    answer(reply) {
      if (reply.kind === 'answer' && reply.fault !== undefined) log.warn({ fault: reply.fault }, 'answer withheld');
      const picture = pictureIn(reply);
      if (picture === undefined) return { reply, message: renderMessage(reply) };
      return { reply, message: withPicture(renderMessage(reply, { pictured: true }), hang(picture.drawing)) };
    },
  };
}

/** The message with its picture where it hangs, in the colours that Discord's own readers get. */
function withPicture(message: MessagePayload, address: string): MessagePayload {
  const embeds = message.embeds.map((embed) =>
    embed.image ? { ...embed, image: { url: `${address}/dark.png` } } : embed,
  );
  return { ...message, embeds };
}
