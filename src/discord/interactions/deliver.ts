import type { Asker } from '../../command.ts';
import { isAnsweredElsewhere, isTooLate, loggable, mayPass } from '../rest/errors.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { Door, Outgoing } from './door.ts';

/**
 * Says it. Where that fails it is said once more, since a connection may break; without its picture where it has one; where Discord
 * does not take it, an apology is said instead, so that nobody is left waiting; `late` is done where nothing can be said there
 * any more.
 */
export async function deliver(
  door: Door,
  message: Outgoing,
  { dispatcher, asker, late }: { dispatcher: Dispatcher; asker: Asker; late?: () => Promise<unknown> },
): Promise<void> {
  const { log } = dispatcher;
  try {
    await door.say(message);
  } catch (error) {
    if (isTooLate(error)) {
      const why = isAnsweredElsewhere(error)
        ? 'answered already: does another process run with the same token?'
        : 'too late to answer';
      log.warn({ err: loggable(error) }, why);
      if (!isAnsweredElsewhere(error)) await late?.();
      return;
    }
    log.error({ err: loggable(error) }, 'answer not delivered; once more');
    const apology = dispatcher.notice('fault', asker.locale);
    const second = message.plain ?? (mayPass(error) ? message : apology);
    await door
      .say(second)
      .catch((refused: unknown) => {
        // Not for its picture alone.
        if (second === apology || mayPass(refused) || isTooLate(refused)) throw refused;
        return door.say(apology);
      })
      .catch((failed: unknown) => {
        log.error({ err: loggable(failed) }, 'nothing delivered');
      });
  }
}
