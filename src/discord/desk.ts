import type { Logger } from 'pino';
import type { Asker, Command, Request } from '../command.ts';
import { languageOfLocale, type Reply } from '../model.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Clock } from '../ports.ts';
import type { MessagePayload } from '../rendering/message.ts';
import type { Outgoing } from './door.ts';
import { todayAt } from './request.ts';

/** What every way into the bot needs to answer. */
export type Desk = {
  command(name: string): Command | undefined;
  request(options: Request['options'], asker: Asker): Request;
  /** Runs a command; whatever it throws is a bug, logged with its cause and told as an apology. */
  run(command: Command, request: Request): Promise<Outgoing>;
  /** A few words of our own for one reader. */
  notice(name: 'fault' | 'outdated', locale: string | null): Outgoing;
  log: Logger;
};

/** Puts the desk together; there is one for all ways in, so that the same question is answered alike. */
export function openDesk({
  commands,
  newsroom,
  clock,
  log,
  renderMessage,
}: {
  commands: readonly Command[];
  newsroom: Newsroom;
  clock: Clock;
  log: Logger;
  renderMessage(reply: Reply, options: { locale: string | null }): MessagePayload;
}): Desk {
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const notice: Desk['notice'] = (name, locale) => {
    const language = languageOfLocale(locale) ?? 'zh-CN';
    const reply: Reply = { kind: 'notice', private: true, language, notice: `notice.${name}`, values: {} };
    return { payload: renderMessage(reply, { locale }), private: true };
  };
  return {
    command: (name) => byName.get(name),
    request: (options, asker) => ({ options, asker, today: todayAt(clock), zone: clock.zone, newsroom }),
    async run(command, request) {
      const { name } = command.data;
      const { locale } = request.asker;
      const began = performance.now();
      try {
        const reply = await command.run(request);
        if (reply.kind === 'answer' && reply.fault !== undefined) {
          log.error({ command: name, fault: reply.fault }, 'answer withheld');
        }
        const payload = renderMessage(reply, { locale });
        log.info({ command: name, kind: reply.kind, ms: Math.round(performance.now() - began) }, 'answered');
        return { payload, private: reply.private };
      } catch (error) {
        log.error({ err: error, command: name }, 'command failed');
        return notice('fault', locale);
      }
    },
    notice,
    log,
  };
}
