import { BOT, CHANNEL, type Person, userOf } from './people.ts';
import type { Answered, LoopbackDiscord } from './start.ts';

type Option = { value: string; label: string };
/** A button or a menu; a choice of the menu 更多 counts as a button, which is pressed `through` it. */
type Component = {
  type: number;
  label?: string;
  custom_id?: string;
  options?: Option[];
  disabled?: boolean;
  through?: string;
};

/** A form as the bot opened it, and the message from which it was opened. */
type OpenedForm = {
  custom_id: string;
  title: string;
  components: { label: string; component: { custom_id: string; value?: string; max_length: number } }[];
  from: Answered;
};

/** What people do with the buttons, menus and forms of a message. */
export type Presses = {
  /** Presses the button with this label, or chooses from the menu that has this value, and waits for the answer. */
  press(message: Answered, control: string | { choose: string[] }, by?: Partial<Person>): Promise<Answered>;
  /** Presses a button that opens a form. */
  openForm(message: Answered, label: string, by?: Partial<Person>): Promise<OpenedForm>;
  sendForm(form: OpenedForm, fields: Record<string, string>, by?: Partial<Person>): Promise<Answered>;
};

export function openPresses({
  interact,
  answerTo,
  until,
  requests,
}: Pick<LoopbackDiscord, 'interact' | 'answerTo' | 'until' | 'requests'>): Presses {
  const pressed = (message: Answered, control: string | { choose: string[] }, by: Partial<Person>) => {
    const found = controlsOf(message).find(({ label, options = [] }) =>
      typeof control === 'string' ? label === control : options.some(({ value }) => value === control.choose[0]),
    );
    if (found === undefined) throw new Error(`No such control: ${JSON.stringify(control)} in ${labelsOf(message)}`);
    const data = {
      component_type: found.type,
      custom_id: found.through ?? found.custom_id,
      ...(found.through !== undefined && { values: [found.custom_id] }),
      ...(typeof control !== 'string' && { values: control.choose }),
    };
    return interact(3, data, { ...by, extra: { message: asDiscordHasIt(message) } });
  };
  return {
    press: (message, control, by = {}) => answerTo(pressed(message, control, by)),
    async openForm(message, label, by = {}) {
      const id = pressed(message, label, by);
      const { body } = await until(`a form for interaction ${id}`, () =>
        requests.find(({ path, status }) => path.startsWith(`/interactions/${id}/`) && status < 300),
      );
      if (body.type !== 9) throw new Error(`No form was opened but ${JSON.stringify(body)}`);
      return { ...body.data, from: message };
    },
    sendForm({ custom_id: id, components, from }, fields, by = {}) {
      const data = {
        custom_id: id,
        components: components.map(({ component }, index) => ({
          type: 18,
          id: index + 1,
          component: {
            type: 4,
            id: 10 + index,
            custom_id: component.custom_id,
            value: fields[component.custom_id] ?? '',
          },
        })),
      };
      return answerTo(interact(5, data, { ...by, extra: { message: asDiscordHasIt(from) } }));
    },
  };
}

/** All buttons and menus of a message, and in place of its menu 更多 what that holds. */
export function controlsOf({ message }: Answered): Component[] {
  const rows = (message.components ?? []) as { components: Component[] }[];
  return rows
    .flatMap(({ components }) => components)
    .flatMap((one) => {
      const { type, custom_id: through = '', options = [] } = one;
      if (!through.startsWith('1:more')) return [one];
      return options.map(({ label, value }) => ({ type, label, custom_id: value, through }));
    });
}

/** The labels of its buttons, and of what its menu 更多 holds. */
export function labelsOf(message: Answered): string[] {
  return controlsOf(message).flatMap(({ label }) => label ?? []);
}

/** A message of the bot as Discord gives it back with a press. */
export function asDiscordHasIt({ message, private: unseen, asker, id }: Answered): object {
  const { embeds = [], components = [], content = '' } = message;
  return {
    id,
    channel_id: CHANNEL,
    author: userOf(BOT),
    content,
    embeds: embeds.map((embed) => ({ type: 'rich', content_scan_version: 4, ...embed })),
    components: (components as { components: object[] }[]).map((row, at) => ({
      ...row,
      id: at + 1,
      components: row.components.map((component, index) => ({ ...component, id: 10 * (at + 1) + index })),
    })),
    attachments: [],
    mentions: [],
    mention_roles: [],
    pinned: false,
    tts: false,
    type: 20,
    flags: unseen ? 64 : 0,
    timestamp: '2024-01-01T00:00:00.000Z',
    edited_timestamp: null,
    ...(asker !== null && {
      interaction_metadata: { id: '1', type: 2, user: userOf(asker), authorizing_integration_owners: {} },
    }),
  };
}
