import { ApplicationCommandType } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Command, MessageCommand } from '../../command.ts';

// Discord docs, "Application Commands": names are 1 to 32 letters, digits, - _ ' in lower case, descriptions 1 to 100.
const Name = z.string().regex(/^[-_'\p{L}\p{N}]{1,32}$/u, 'not a name Discord takes');
const Name32 = Name.refine((name) => name === name.toLowerCase(), 'not in lower case');
const Words = z.string().min(1).max(100);
const Localised = <T extends z.ZodType>(text: T) => z.object({ 'zh-CN': text, 'zh-TW': text });

const Option = z.object({
  name: Name32,
  name_localizations: Localised(Name32),
  description: Words,
  description_localizations: Localised(Words),
  get options() {
    return z.array(Option).max(25).optional();
  },
});

// In the menu of a message: capitals and spaces, and no description.
const Menu = z.strictObject({
  type: z.literal(ApplicationCommandType.Message),
  name: z.string().min(1).max(32),
  name_localizations: Localised(z.string().min(1).max(32)),
});

const Shape = z.object({
  data: Option,
  run: z.function(),
  suggest: z.function().optional(),
  private: z.function().optional(),
});

const MenuShape = Shape.extend({ data: Menu });

/**
 * Looks every command over, so that a malformed one stops the start instead of being refused by Discord later.
 * @throws naming the command and what is wrong with it.
 */
export function checkCommands(commands: readonly (Command | MessageCommand)[]): void {
  const seen = new Set<string>();
  for (const command of commands) {
    const isOfMenu = command?.data !== undefined && 'type' in command.data;
    const checked = (isOfMenu ? MenuShape : Shape).safeParse(command);
    const name = String(command?.data?.name);
    if (!checked.success) throw new Error(`Command ${name} is malformed: ${z.prettifyError(checked.error)}`);
    if (seen.has(name)) throw new Error(`Command ${name} is listed twice.`);
    seen.add(name);
  }
}
