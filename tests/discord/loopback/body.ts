import type { Context } from 'hono';

/** A file that came along with a request. */
export type Sent = { field: string; name: string; type: string; bytes: Uint8Array };

/** A request's JSON and the files beside it. Discord docs, "Uploading Files". */
export async function readBody(context: Context): Promise<{ body: unknown; files: Sent[] }> {
  if (!(context.req.header('content-type') ?? '').startsWith('multipart/form-data')) {
    const text = await context.req.text();
    return { body: text === '' ? null : JSON.parse(text), files: [] };
  }
  const form = await context.req.formData();
  const files: Sent[] = [];
  for (const [field, value] of form) {
    if (typeof value === 'string') continue;
    files.push({ field, name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  return { body: JSON.parse(String(form.get('payload_json'))), files };
}

/** What is wrong with the files of a message: each is told of under its number, and what an embed shows is among them. */
export function fileFaults(body: unknown, files: readonly Sent[]): string[] {
  const { type, data } = (body ?? {}) as { type?: number; data?: object };
  const message = (type === 4 || type === 7 ? data : body) as {
    attachments?: { id: string; filename?: string; description?: string }[];
    embeds?: { image?: { url: string } }[];
  } | null;
  const { attachments = [], embeds = [] } = message ?? {};
  const told = attachments.map(({ id, filename }) => `files[${id}] ${filename}`);
  const sent = files.map(({ field, name }) => `${field} ${name}`);
  const shown = embeds.flatMap(({ image }) => (image?.url.startsWith('attachment://') ? [image.url.slice(13)] : []));
  return [
    ...(told.join() === sent.join() ? [] : [`files ${sent.join()} are told of as ${told.join()}`]),
    ...shown.filter((name) => !files.some((file) => file.name === name)).map((name) => `${name} did not come along`),
    ...attachments.filter(({ description = '' }) => description.length > 1_024).map(() => 'a description too long'),
  ];
}
