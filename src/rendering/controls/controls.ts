import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { DISCORD } from '../../limits/discord.ts';
import type { Language } from '../../model.ts';
import { phrase } from '../../text/phrase.ts';
import { cleanLine } from '../clean.ts';
import { fitText } from '../fit.ts';
import type { Button, Controls, Menu } from '../layouts/layout.ts';
import { MORE, writeCustomId } from './custom-id.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** UTF-16 units of a label that a phone shows whole; a longer one stands in the menu. */
const LABEL_SHOWN = 38;
/** Buttons below a reply: more of them are a wall to whoever reads. */
const BUTTONS = 3;

/**
 * Sets the controls of a reply as components that Discord takes: a row of buttons and a menu. What cannot say whole what it
 * does is left out, and what is there already.
 */
export function setControls({ buttons, more = [], name, menu, marker }: Controls, language: Language): Row[] {
  const taken = new Set<string>();
  const fitting = [...buttons, ...more].filter(({ action, words, label }) => {
    const id = writeCustomId(action, words);
    return id !== null && cleanLine(label) !== '' && !taken.has(id) && taken.add(id) !== undefined;
  });
  const shown = fitting.filter((one) => buttons.includes(one) && one.label.length <= LABEL_SHOWN).slice(0, BUTTONS);
  const rest = fitting.filter((one) => !shown.includes(one) && one.look !== 'off');
  const below = menu ?? moreMenu(rest, { name: name ?? 'more', language, marker });
  const rows = [shown.flatMap((one) => setButton(one) ?? []), [setMenu(below) ?? []].flat()];
  return rows
    .filter((components) => components.length > 0)
    .map((components) => ({ type: ComponentType.ActionRow, components }));
}

/** Buttons as the choices of a menu: each choice is the custom id that its button would have. */
function moreMenu(
  buttons: readonly Button[],
  { name, language, marker }: { name: string; language: Language; marker: string | undefined },
): Menu {
  const choices = buttons.flatMap(({ action, words, label, description }) => {
    const value = writeCustomId(action, words);
    return value === null ? [] : [{ value, label, ...(description !== undefined && { description }) }];
  });
  const placeholder = phrase(`menu.${name}`, language);
  return { kind: 'menu', placeholder, action: MORE, words: marker === undefined ? [] : ['', marker], choices };
}

function setButton({ label, action, words, look = 'quiet' }: Button) {
  const shown = fitText(label, Math.min(LABEL_SHOWN, DISCORD.buttonChars));
  const id = writeCustomId(action, words);
  if (id === null || shown === '') return null;
  return {
    type: ComponentType.Button,
    style: look === 'main' ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label: shown,
    custom_id: id,
    ...(look === 'off' && { disabled: true }),
  } satisfies APIButtonComponent;
}

function setMenu({ placeholder, action, words, choices, most = 1 }: Menu): APIStringSelectComponent | null {
  const options = new Map<string, APISelectMenuOption>();
  for (const { value, label, description = '' } of choices) {
    const shown = fitText(label, DISCORD.menuOptionChars);
    if (shown === '' || value.length > DISCORD.menuOptionChars || !value.isWellFormed()) continue;
    if (value.trim() === '' || options.has(value)) continue;
    const below = fitText(description, DISCORD.menuOptionChars);
    options.set(value, { value, label: shown, ...(below !== '' && { description: below }) });
  }
  const offered = [...options.values()].slice(0, DISCORD.menuOptions);
  const id = writeCustomId(action, words);
  if (id === null || offered.length === 0) return null;
  return {
    type: ComponentType.StringSelect,
    custom_id: id,
    placeholder: fitText(placeholder, DISCORD.placeholderChars),
    options: offered,
    min_values: 1,
    max_values: Math.min(most, offered.length),
  };
}
