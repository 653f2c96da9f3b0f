import type { Config } from '../../config.ts';
import type { Courier } from '../../ports/deliveries.ts';
import type { Paint } from '../../ports/painter.ts';
import type { Clock } from '../../ports.ts';

type Way = Pick<Config, 'discord' | 'post' | 'lease'>;

/** Whether there is any way by which a digest could be sent. */
export function canSend({ discord, post }: Pick<Config, 'discord' | 'post'>): boolean {
  return discord !== null || post.mail !== null || post.webhookSecret !== null;
}

/** One courier for all that was set up; what was not is not even loaded. */
export async function openCouriers(
  { discord, post, lease }: Way,
  { paint, clock }: { paint: Paint; clock: Clock },
): Promise<Courier> {
  const { requestMs } = lease;
  const byDiscord = async (): Promise<Courier | null> => {
    if (discord === null) return null;
    const [{ createCourier }, { renderMessage }] = await Promise.all([
      import('../../discord/courier.ts'),
      import('../../rendering/message.ts'),
    ]);
    return createCourier({ ...discord, requestMs, renderMessage, paint });
  };
  const { courierByAddress } = await import('../../post/by-address.ts');
  const { mail, webhookSecret: secret } = post;
  return courierByAddress({
    discord: await byDiscord(),
    mail: mail === null ? null : (await import('../../post/mail.ts')).createMailCourier({ ...mail, requestMs }),
    webhook:
      secret === null
        ? null
        : (await import('../../post/webhook.ts')).createWebhookCourier({ secret, requestMs, now: clock.now }),
  });
}
