import { type APIMessage, InteractionContextType, InteractionType, type REST } from 'discord.js';
import type { Action, ActionRequest, Form } from '../../action.ts';
import type { Asker } from '../../command.ts';
import { readPress } from '../../rendering/controls/custom-id.ts';
import { setForm } from '../../rendering/form.ts';
import { copyMessage } from '../../rendering/read-message.ts';
import { pictureAgain } from '../messages/picture-again.ts';
import { isTooLate, loggable } from '../rest/errors.ts';
import { deliver } from './deliver.ts';
import type { Dispatcher } from './dispatcher.ts';
import { type Door, keyOf, type Manner, openDoor, openForm } from './door.ts';
import { fieldsOf, isOwn, type Press, pressedMessage, valuesOf } from './pressed.ts';

/**
 * Answers presses of buttons, choices from menus and forms. One of an older version, or of something that is gone, is
 * told off politely and in private.
 */
export function answerPresses(rest: REST, dispatcher: Dispatcher) {
  const { log } = dispatcher;

  return async (press: Press, asker: Asker): Promise<void> => {
    const pressed = readPress(press.data.custom_id, valuesOf(press));
    if (pressed?.action === 'share' && press.message !== undefined) {
      await share(press, press.message, asker);
      return;
    }
    const action = pressed === null ? undefined : dispatcher.action(pressed.action);
    if (pressed === null || action === undefined) {
      await deliver(open(press, 'private'), dispatcher.notice('outdated', asker.locale), { dispatcher, asker });
      return;
    }
    const request: ActionRequest = {
      ...dispatcher.request({}, asker),
      words: pressed.words,
      values: pressed.values,
      fields: fieldsOf(press),
      message: pressedMessage(press),
    };
    const form = press.type === InteractionType.MessageComponent ? (action.form?.(request) ?? null) : null;
    if (form !== null) {
      await show(form, action, request, press);
      return;
    }
    const manner = mannerOf(action, press, asker);
    const door = open(press, manner);
    const how = { unseen: manner === 'private', asked: true, drawing: door.acknowledge };
    await deliver(door, await dispatcher.act(action, request, how), { dispatcher, asker });
  };

  /** Shows a message that only the presser saw to everybody, with its picture where it has one. */
  async function share(press: Press, message: APIMessage, asker: Asker): Promise<void> {
    const door = open(press, 'public');
    const plain = { payload: copyMessage(message), private: false };
    if ((message.attachments ?? []).length > 0) door.acknowledge();
    const file = await pictureAgain(message, rest.options.api);
    const shown =
      file === null ? plain : { ...plain, payload: copyMessage(message, { pictured: true }), files: [file], plain };
    await deliver(door, shown, { dispatcher, asker });
  }

  function open(press: Press, manner: Manner): Door {
    const onDeferFault = (error: unknown) => log.warn({ err: loggable(error) }, 'could not ask for time');
    return openDoor(rest, keyOf(press), { manner, deferMs: dispatcher.deferMs(), onDeferFault });
  }

  async function show(form: Form, action: Action, request: ActionRequest, press: Press): Promise<void> {
    const set = setForm(form, { action: action.name, words: request.words });
    if (set === null) {
      await deliver(open(press, 'private'), dispatcher.notice('outdated', request.asker.locale), {
        dispatcher,
        asker: request.asker,
      });
      return;
    }
    await openForm(rest, keyOf(press), set).catch((error: unknown) => {
      log[isTooLate(error) ? 'warn' : 'error']({ err: loggable(error), action: action.name }, 'form not shown');
    });
  }
}

/** Where others read along, an answer to a press is the presser's alone, unless it changes a message that is theirs. */
function mannerOf({ replaces }: Action, press: Press, { user }: Asker): Manner {
  const mayReplace = press.message !== undefined && (replaces === 'any' || (replaces === 'own' && isOwn(press, user)));
  if (mayReplace) return 'replace';
  return press.context === InteractionContextType.BotDM ? 'public' : 'private';
}
