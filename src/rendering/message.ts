import type { APIEmbed } from 'discord-api-types/v10';
import type { Reply } from '../reply.ts';
import { type Row, setControls } from './controls.ts';
import { setEmbed } from './embed.ts';
import { layOut } from './lay-out.ts';
import { button } from './layout.ts';

/** A message in Discord's own words, without what only the surface knows (flags, nonce, reference). */
export type MessagePayload = {
  content?: string;
  embeds: APIEmbed[];
  components?: Row[];
  /** Nobody is ever pinged by a reply. */
  allowed_mentions: { parse: [] };
};

export type RenderOptions = {
  /** Only the reader sees the message, where others could read along: a button shows it to them. */
  unseen?: boolean;
  /** By what the message can be found again in its channel. */
  marker?: string;
};

/** Where a marked message points, unseen: an embed without a title shows no link. */
const MARKED_AT = 'https://discord.com/#';

/** Lays a reply out as a Discord message that no limit of Discord's can refuse. */
export function renderMessage(reply: Reply, options: RenderOptions = {}): MessagePayload {
  const layout = layOut(reply);
  const { controls, language } = layout;
  // First, so that no menu can crowd it out.
  const share = options.unseen && isNews(reply) ? [[button('share', [], { language })]] : [];
  const components = setControls([...share, ...controls]);
  const embed = setEmbed(layout);
  const { marker } = options;
  const embeds = [marker === undefined ? embed : { ...embed, url: `${MARKED_AT}${marker}` }];
  return { embeds, ...(components.length > 0 && { components }), allowed_mentions: { parse: [] } };
}

/** Whether a reply says what the paper says, which may interest others, rather than something between us and the reader. */
function isNews({ kind }: Reply): boolean {
  return !OURS.has(kind);
}

const OURS: ReadonlySet<Reply['kind']> = new Set([
  'notice',
  'subscriptions',
  'deliveries',
  'settings',
  'corrections',
  'pages',
]);
