import type { APIEmbed, APIMessage, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Row } from './controls/controls.ts';
import { MORE, type Pressed, readCustomId } from './controls/custom-id.ts';
import { type MessagePayload, PICTURE_FILE, type RenderOptions } from './message.ts';
import { questionIn } from './thread-mark.ts';

/** What a message of ours says of itself: the question that it answers, and what its buttons do. */
export type Thread = { question: string | null; offers: Pressed[] };

/** Reads a message of ours back, as it was sent or as Discord gives it; of anybody else's nothing is found. */
export function readMessage({
  embeds = [],
  components = [],
}: Partial<Pick<APIMessage, 'embeds' | 'components'>>): Thread {
  const question = questionIn(embeds[0]?.url ?? '');
  return { question, offers: components.flatMap(offersOf) };
}

function offersOf(row: APIMessageTopLevelComponent): Pressed[] {
  if (!('components' in row)) return [];
  return row.components.flatMap((component) => {
    const pressed = 'custom_id' in component ? readCustomId(component.custom_id) : null;
    if (pressed?.action !== MORE || !('options' in component)) return pressed === null ? [] : [pressed];
    return component.options.flatMap(({ value }) => readCustomId(value) ?? []);
  });
}

/**
 * A message of ours that only one person saw, for everybody: the same words and buttons, without what Discord added to
 * them and without the button that showed it; its picture is a file that comes along, where one does.
 */
export function copyMessage(
  {
    embeds,
    components = [],
    attachments = [],
  }: Pick<APIMessage, 'embeds' | 'components'> & Partial<Pick<APIMessage, 'attachments'>>,
  { pictured = false }: Pick<RenderOptions, 'pictured'> = {},
): MessagePayload {
  const rows = components.flatMap((row) => shownToAll(row));
  const sent = embeds.map(asSent);
  const [embed, ...others] = sent;
  const shown = pictured && embed !== undefined ? [{ ...embed, image: PICTURE }, ...others] : sent;
  const description = attachments[0]?.description ?? '';
  return {
    embeds: shown,
    ...(rows.length > 0 && { components: rows }),
    ...(pictured && { attachments: [{ id: '0', filename: PICTURE_FILE, description }] }),
    allowed_mentions: { parse: [] },
  };
}

const PICTURE = { url: `attachment://${PICTURE_FILE}` };

function shownToAll(row: APIMessageTopLevelComponent): Row[] {
  if (row.type !== 1) return [];
  const components = row.components
    .filter((component) => !('custom_id' in component) || readCustomId(component.custom_id)?.action !== 'share')
    .map(withoutId);
  return components.length === 0 ? [] : [{ type: row.type, components }];
}

function withoutId<T extends { id?: number }>({ id: _, ...component }: T): T {
  return component as T;
}

/** An embed with what we set in it alone. */
function asSent({ color, url, description, fields, footer }: APIEmbed): APIEmbed {
  return {
    ...(color !== undefined && { color }),
    ...(url !== undefined && { url }),
    ...(description !== undefined && { description }),
    ...(fields !== undefined && { fields: fields.map(({ name, value, inline = false }) => ({ name, value, inline })) }),
    ...(footer !== undefined && { footer: { text: footer.text } }),
  };
}
