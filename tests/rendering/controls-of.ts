import { ComponentType } from 'discord-api-types/v10';
import { renderMessage } from '../../src/rendering/message.ts';
import type { Reply } from '../../src/reply.ts';

/** What stands below a reply: the labels of its buttons, and of the choices of its menu. */
export function shownControls(reply: Reply) {
  const components = (renderMessage(reply).components ?? []).flatMap((row) => row.components);
  const menu = components.find((one) => one.type === ComponentType.StringSelect);
  return {
    buttons: components.flatMap((one) => ('label' in one ? [one.label ?? ''] : [])),
    more: menu?.options.map(({ label }) => label) ?? [],
    values: menu?.options.map(({ value }) => value) ?? [],
    placeholder: menu?.placeholder,
  };
}
