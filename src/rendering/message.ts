import type { APIEmbed } from 'discord-api-types/v10';
import { DISCORD } from '../limits/discord.ts';
import { QUESTION_CHARS } from '../limits.ts';
import { pictureIn, type Reply } from '../reply.ts';
import { phrase } from '../text/phrase.ts';
import { type Row, setControls } from './controls/controls.ts';
import { setEmbed } from './embed.ts';
import { fitText } from './fit.ts';
import { layOut } from './layouts/lay-out.ts';
import { button, type Layout, line } from './layouts/layout.ts';
import { MARKED_AT, questionMark } from './thread-mark.ts';

/** A message in Discord's own words, without what only the surface knows (flags, nonce, reference). */
export type MessagePayload = {
  content?: string;
  embeds: APIEmbed[];
  components?: Row[];
  /** The picture that comes along as a file, and what it shows in words; [] takes away one that stood there before. */
  attachments?: { id: string; filename: string; description: string }[];
  /** Nobody is ever pinged by a reply. */
  allowed_mentions: { parse: [] };
};

export type RenderOptions = {
  /** Only the reader sees the message, where others could read along: a button shows it to them. */
  unseen?: boolean;
  /** Nobody else can see what was asked, as with a slash command: the reply begins with it, in small print. */
  asked?: boolean;
  /** By what the message can be found again in its channel. */
  marker?: string;
  /** Its picture comes along as a file of the name `PICTURE_FILE`. */
  pictured?: boolean;
};

/** What a picture is called that comes along with a message. */
export const PICTURE_FILE = 'picture.png';

/** Lays a reply out as a Discord message that no limit of Discord's can refuse. */
export function renderMessage(reply: Reply, options: RenderOptions = {}): MessagePayload {
  const layout = layOut(reply);
  const { controls, language } = layout;
  const share = options.unseen && isNews(reply) ? [button('share', [], { language })] : [];
  const components = setControls({ ...controls, buttons: [...share, ...controls.buttons] }, language);
  const embed = setEmbed(options.asked ? withQuestion(layout) : layout);
  const url = markOf(layout, options);
  const picture = options.pictured === true ? pictureIn(reply) : undefined;
  const image = picture && { image: { url: `attachment://${PICTURE_FILE}` } };
  return {
    embeds: [{ ...embed, ...(url !== null && { url }), ...image }],
    ...(components.length > 0 && { components }),
    ...(picture && {
      attachments: [{ id: '0', filename: PICTURE_FILE, description: fitText(picture.alt, DISCORD.attachmentChars) }],
    }),
    allowed_mentions: { parse: [] },
  };
}

/** UTF-16 units of a question over its answer: who asked knows it, and who reads on sees what it was of. */
const QUESTION_SHOWN = 160;

/** The question over the answer to it. */
function withQuestion(layout: Layout): Layout {
  const { question, language, lines } = layout;
  if (question === null || question.trim() === '') return layout;
  const asked = fitText(question, QUESTION_SHOWN);
  return { ...layout, lines: [line('small', phrase('render.asked', language, { question: asked })), ...lines] };
}

/** By what a message is found again, or read: a digest's marker, else the question that it answers. */
function markOf({ question }: Layout, { marker }: RenderOptions): string | null {
  if (marker !== undefined) return `${MARKED_AT}${marker}`;
  return question === null || question === '' || question.length > QUESTION_CHARS ? null : questionMark(question);
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
