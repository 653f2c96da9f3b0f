import { type APIAttachment, type APIMessage, type REST, Routes } from 'discord.js';
import type { Asker, Request } from '../../command.ts';
import { OWN_PAGES } from '../../limits/desk.ts';
import type { OwnPages } from '../../newsroom/own-pages.ts';
import type { Attachment, PageRead } from '../../ports/given-pages.ts';

/** The pictures and PDFs that came with a message, as Discord itself told of them. */
export function picturesIn({ attachments = [] }: Partial<Pick<APIMessage, 'attachments'>>): Attachment[] {
  return attachments.filter(isPicture).map(({ filename, url, size }) => ({ name: filename, url, bytes: size }));
}

function isPicture({ filename, content_type: type = '' }: APIAttachment): boolean {
  return /^(?:image\/(?:png|jpe?g|webp)|application\/pdf)/i.test(type) || /\.(?:png|jpe?g|webp|pdf)$/i.test(filename);
}

/** Whether somebody who sent a picture asks to have it read: a question that says nothing of it does not. */
export function asksToRead(words: string): boolean {
  return /读|讀|识别|識別|[这這][一]?[页頁张張]|[图圖][里裡上片]|\b(?:read|scan|ocr)\b/i.test(words);
}

/** Reads the pictures of a message for whoever wrote it alone; null elsewhere than in a direct message. */
export function readingOwn(rest: REST, own: OwnPages | undefined, { user, guild, channel }: Asker): Request['readOwn'] {
  if (own === undefined || user === null || guild !== null || channel === null) return undefined;
  return async (message) => {
    const told = (await rest.get(Routes.channelMessage(channel, message)).catch(() => null)) as APIMessage | null;
    // A button names a message; what somebody else wrote is not read for them.
    const files = told?.author.id === user ? picturesIn(told).slice(0, OWN_PAGES.pages) : [];
    let sum: PageRead | null = null;
    for (const file of files) {
      const read = await own.read(user, file);
      if (!read.ok && (files.length === 1 || sum === null)) return read;
      if (read.ok) sum = sum === null ? read.value : joined(sum, read.value);
    }
    return sum === null ? { ok: false, error: 'not-picture' } : { ok: true, value: sum };
  };
}

function joined(one: PageRead, other: PageRead): PageRead {
  const before = one.pages ?? 1;
  const behind = (other.unread ?? []).map(({ page, why }) => ({ page: before + page, why }));
  return {
    name: one.name,
    articles: one.articles + other.articles,
    figures: one.figures + other.figures,
    districts: [...new Set([...one.districts, ...other.districts])],
    cut: one.cut + other.cut,
    pages: before + (other.pages ?? 1),
    unread: [...(one.unread ?? []), ...behind],
  };
}
