import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { DISCORD } from '../limits/discord.ts';
import { colourOf, iconOf } from './colours.ts';
import { fitLines, fitText } from './fit.ts';
import type { Field, Layout } from './layouts/layout.ts';

/** UTF-16 units shown of each part: a phone's screen, far inside Discord's limits. */
const SHOWN = { description: 2_400, name: 80, value: 500, footer: 300 } as const;

/** Sets a layout as an embed. Every part is cut to its limit and to what is left of the whole, so none can be too long. */
export function setEmbed(layout: Layout): APIEmbed {
  let left: number = DISCORD.embedChars;
  const spend = <T extends string>(text: T): T => {
    left -= text.length;
    return text;
  };
  const footer = spend(fitText(footerOf(layout), Math.min(SHOWN.footer, DISCORD.embedFooterChars)));
  const room = Math.min(SHOWN.description, DISCORD.embedDescriptionChars, left);
  const description = spend(fitLines(layout.lines, room));
  const fields: APIEmbedField[] = [];
  for (const field of layout.fields.filter(({ offered }) => !offered).slice(0, DISCORD.embedFields)) {
    const set = setField(field, left);
    if (set === null) continue;
    left -= set.name.length + set.value.length;
    fields.push(set);
  }
  return {
    color: colourOf(layout),
    // Discord refuses a message in which nothing can be seen.
    ...(description !== '' ? { description } : fields.length === 0 ? { description: '…' } : {}),
    ...(fields.length === 0 ? {} : { fields }),
    ...(footer === '' ? {} : { footer: { text: footer } }),
  };
}

/** One field in at most `left` units, or null where it has nothing to show or no room to show it in. */
function setField(field: Field, left: number): APIEmbedField | null {
  const name = fitLines(
    [{ kind: 'plain', spans: [{ kind: 'plain', text: field.name }] }],
    Math.min(SHOWN.name, DISCORD.embedFieldNameChars),
  );
  const value = fitLines(field.lines, Math.min(SHOWN.value, DISCORD.embedFieldValueChars));
  if (name === '' || value === '' || name.length + value.length > left) return null;
  return { name, value, inline: field.inline };
}

/** Where the reply comes from, behind the picture of its topic. */
function footerOf(layout: Layout): string {
  if (layout.footer === null) return '';
  const icon = iconOf(layout);
  return icon === null ? layout.footer : `${icon} ${layout.footer}`;
}
