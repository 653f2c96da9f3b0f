import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { DISCORD } from '../limits/discord.ts';
import { writeCustomId } from './custom-id.ts';
import { fitText } from './fit.ts';
import type { Button, Control, Menu } from './layout.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** UTF-16 units of a label that a phone shows whole, far inside Discord's limit. */
const LABEL_SHOWN = 38;

/**
 * Sets the controls of a reply as rows of components that Discord takes: a button or choice that cannot say whole what
 * it does is left out, one that is there already too, and so is every row beyond the fifth.
 */
export function setControls(rows: readonly (readonly Control[])[]): Row[] {
  const taken = new Set<string>();
  return rows
    .flatMap((controls) => rowsOf(controls, taken))
    .filter((components) => components.length > 0)
    .slice(0, DISCORD.rows)
    .map((components) => ({ type: ComponentType.ActionRow, components }));
}

/** A menu fills a row of its own; buttons stand five to a row. */
function rowsOf(controls: readonly Control[], taken: Set<string>): APIComponentInMessageActionRow[][] {
  const rows: APIComponentInMessageActionRow[][] = [[]];
  for (const control of controls) {
    const component = control.kind === 'menu' ? setMenu(control) : setButton(control);
    if (component === null || taken.has(component.custom_id)) continue;
    taken.add(component.custom_id);
    const row = rows.at(-1) ?? [];
    if (control.kind === 'menu') rows.push([component], []);
    else if (row.length < DISCORD.buttonsARow) row.push(component);
    else rows.push([component]);
  }
  return rows;
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
