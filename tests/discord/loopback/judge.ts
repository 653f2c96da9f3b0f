import * as specification from 'discord-api-spec/zod';
import { z } from 'zod';

type Schema = z.core.$ZodType;

// The package has its schemas without their types.
const {
  ApplicationCommandAutocompleteCallbackRequestSchema: CHOICES,
  ApplicationCommandUpdateRequestSchema: COMMAND,
  CreateForumThreadRequestSchema: POST,
  CreateMessageInteractionCallbackRequestSchema: ANSWER,
  CreateTextThreadWithMessageRequestSchema: THREAD,
  IncomingWebhookRequestPartialSchema: FOLLOW_UP,
  IncomingWebhookUpdateRequestPartialSchema: EDIT,
  MessageCreateRequestSchema: MESSAGE,
  ModalInteractionCallbackRequestSchema: FORM,
  UpdateMessageInteractionCallbackRequestSchema: UPDATE,
} = specification as unknown as Record<string, Schema>;

/** What Discord's own specification says of the body of a request, by method and route. */
const SPECIFIED: [method: string, path: RegExp, schema: (body: { type?: number }) => Schema][] = [
  ['PUT', /^\/applications\/\d+\/(guilds\/\d+\/)?commands$/, () => z.array(COMMAND as Schema)],
  ['POST', /^\/interactions\/\d+\/[^/]+\/callback$/, ({ type }) => callbackSchema(type)],
  ['POST', /^\/users\/@me\/channels$/, () => z.object({ recipient_id: z.string() })],
  ['POST', /^\/channels\/\d+\/messages$/, () => MESSAGE as Schema],
  ['POST', /^\/channels\/\d+\/threads$/, () => POST as Schema],
  ['POST', /^\/channels\/\d+\/messages\/\d+\/threads$/, () => THREAD as Schema],
  ['POST', /^\/webhooks\/\d+\/[^/]+$/, () => FOLLOW_UP as Schema],
  ['PATCH', /^\/webhooks\/\d+\/[^/]+\/messages\/[^/]+$/, () => EDIT as Schema],
];

function callbackSchema(type: number | undefined): Schema {
  const schema = { 6: UPDATE, 7: UPDATE, 8: CHOICES, 9: FORM }[type ?? 4] ?? ANSWER;
  return schema as Schema;
}

/**
 * Says what is wrong with a request's body, by the official specification and by the limits that only the
 * documentation tells; [] for nothing.
 */
export function judge(method: string, path: string, body: unknown): string[] {
  const row = SPECIFIED.find(([wanted, pattern]) => wanted === method && pattern.test(path));
  if (path === '/users/@me/channels') return [];
  if (row === undefined) return body === null ? [] : [`${method} ${path}: nothing is specified for this body`];
  const parsed = z.safeParse(row[2](body as { type?: number }), body);
  const faults = parsed.success ? [] : [z.prettifyError(parsed.error)];
  return [...faults, ...messageFaults(body), ...choiceFaults(body)].map((fault) => `${method} ${path}: ${fault}`);
}

type Embed = {
  title?: string;
  description?: string;
  fields?: { name: string; value: string }[];
  footer?: { text: string };
  author?: { name: string };
};
type Component = {
  custom_id?: string;
  label?: string;
  options?: { label: string; value: string }[];
  components?: Component[];
};
type Message = {
  content?: string;
  embeds?: Embed[];
  allowed_mentions?: { parse?: string[]; users?: unknown[] };
  components?: Component[];
};

function messageFaults(body: unknown): string[] {
  if ('recipient_id' in (body as object)) return [];
  if ('name' in (body as object))
    return 'message' in (body as object) ? messageFaults((body as { message: object }).message) : [];
  const { type, data } = body as { type?: number; data?: Message };
  if (type === 5 || type === 6 || type === 8 || type === 9) return [];
  const message = (type === 4 || type === 7 ? data : body) as Message;
  if (message === undefined || Array.isArray(message)) return [];
  const { embeds = [], content = '', allowed_mentions: allowed, components = [] } = message;
  const faults: string[] = [];
  const silent = allowed?.parse?.length === 0 && (allowed.users ?? []).length === 0;
  if (!silent) faults.push('could ping somebody');
  if (embeds.reduce((sum, embed) => sum + lettersOf(embed), 0) > 6_000) faults.push('embeds over 6,000 characters');
  if (embeds.length === 0 && content === '') faults.push('is empty');
  return [...faults, ...componentFaults(components)];
}

/** What Discord refuses beyond its schemas: an id or a value that comes twice, a row too full, a label that is empty. */
export function componentFaults(given: readonly object[]): string[] {
  const rows = given as readonly Component[];
  const parts = rows.flatMap(({ components = [] }) => components);
  const ids = parts.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]));
  const full = rows.filter(({ components = [] }) => {
    const width = components.reduce((sum, { options }) => sum + (options === undefined ? 1 : 5), 0);
    return width < 1 || width > 5;
  });
  const values = parts.map(({ options = [] }) => options.map(({ value }) => value));
  return [
    ...(rows.length > 5 ? ['more than five rows'] : []),
    ...(full.length > 0 ? ['a row that is empty or too full'] : []),
    ...(new Set(ids).size < ids.length ? ['a custom id that comes twice'] : []),
    ...(values.some((own) => new Set(own).size < own.length) ? ['a choice that comes twice'] : []),
    ...(parts.some(({ label }) => label?.trim() === '') ? ['a label that is empty'] : []),
  ];
}

function lettersOf({ title = '', description = '', fields = [], footer, author }: Embed): number {
  const inFields = fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  return title.length + description.length + inFields + (footer?.text.length ?? 0) + (author?.name.length ?? 0);
}

function choiceFaults(body: unknown): string[] {
  const { type, data } = body as { type?: number; data?: { choices?: { name: string; value: string }[] } };
  if (type !== 8) return [];
  const choices = data?.choices ?? [];
  const odd = choices.filter(({ name, value }) => name.length < 1 || name.length > 100 || value.length > 100);
  return [...odd.map(({ name }) => `choice ${name} is too long`), ...(choices.length > 25 ? ['too many choices'] : [])];
}
