import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { CommandData, Request } from '../command.ts';

/** What is wrong with a command's options, in a sentence, or null: what Discord itself makes sure of before it calls us. */
export function optionFault(data: CommandData, given: Request['options']): string | null {
  const { name, options } = chosen(data, given.subcommand);
  if (options === null)
    return `/${data.name} needs a subcommand: ${subcommandsOf(data)
      .map((sub) => sub.name)
      .join(', ')}.`;
  const known = new Set(['subcommand', ...options.map((option) => option.name)]);
  const unknown = Object.keys(given).find((option) => !known.has(option));
  if (unknown !== undefined) return `${name} has no option ${unknown}.`;
  const missing = options.find((option) => option.required === true && (given[option.name] ?? '').trim() === '');
  if (missing !== undefined) return `${name} needs the option ${missing.name}.`;
  const odd = options.find((option) => !isChoice(option, given[option.name]));
  return odd === undefined ? null : `${name} does not know this ${odd.name}.`;
}

type Chosen = { name: string; options: readonly APIApplicationCommandOption[] | null };

/** The options of the command, or of its chosen subcommand; null where it has subcommands and none of them was chosen. */
function chosen(data: CommandData, subcommand: string | undefined): Chosen {
  const subcommands = subcommandsOf(data);
  if (subcommands.length === 0) return { name: `/${data.name}`, options: data.options ?? [] };
  const sub = subcommands.find(({ name }) => name === subcommand);
  if (sub === undefined) return { name: `/${data.name}`, options: null };
  return { name: `/${data.name} ${sub.name}`, options: sub.options ?? [] };
}

function subcommandsOf({ options = [] }: CommandData) {
  return options.filter((option) => option.type === ApplicationCommandOptionType.Subcommand);
}

/** Whether a value is one that the option offers; an option without choices takes any. */
function isChoice(option: APIApplicationCommandOption, value: string | undefined): boolean {
  if (value === undefined || !('choices' in option) || option.choices === undefined) return true;
  return option.choices.some((choice) => String(choice.value) === value);
}
