import type { Context } from 'hono';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { type Language, Language as Languages, readersLanguage } from '../../model.ts';
import type { Asked } from '../../newsroom/asked.ts';
import { cleanLine } from '../../rendering/clean.ts';
import { ownWords } from '../../rendering/words/own-words.ts';
import { askedOf } from '../asked.ts';
import type { DoorNeeds } from '../needs.ts';
import { type Html, type PageHead, page } from './frame.ts';

/** Who reads a page: in which language its frame is, and under which address the archive is for them. */
export type Reader = { language: Language; base: string; asked: Asked };

/** A page to be shown: what its head says besides what all heads do, and its body. */
export type Shown = Pick<PageHead, 'title' | 'description' | 'type' | 'published' | 'structured' | 'feed'> & {
  /** Its one address, behind that of the archive. */
  path: string;
  body: Html;
};

/** Finds what stands at an address; throws what is missing, or gives the address that leads on to it. */
export type Show = (context: Context, reader: Reader, needs: DoorNeeds) => Promise<Shown | { leadsTo: string }>;

/** The language that was asked for, else the first that the browser names. */
export function languageOf({ req }: Context): Language {
  const asked = Languages.safeParse(req.query('lang'));
  const [spoken = '*'] = req.header('accept-language')?.split(/[,;]/) ?? [];
  return asked.success ? asked.data : readersLanguage(spoken === '*' ? null : spoken);
}

/** Who reads a page of the archive: in which language, and by which address. */
export function readerOf(context: Context, { publicUrl, clock }: Pick<DoorNeeds, 'publicUrl' | 'clock'>): Reader {
  const language = languageOf(context);
  const base = publicUrl?.replace(/\/+$/, '') ?? new URL(context.req.url).origin;
  // Search engines read every page again and again: no model is paid for that.
  return { language, base, asked: { ...askedOf({ lang: language }, clock), model: false } };
}

/** A page of the archive as it is sent. */
export async function send(
  context: Context,
  shown: Shown,
  { language, base }: Reader,
  indexed: boolean,
): Promise<Response> {
  const { path, body, ...head } = shown;
  context.header('Vary', 'Accept-Language');
  if (!indexed) context.header('X-Robots-Tag', 'noindex');
  const title = cleanLine(head.title);
  return context.html(
    page(
      { ...head, title, description: cleanLine(head.description), address: base + path, base, language, indexed },
      body,
    ),
  );
}

/** What cannot be shown: `key` is a row of data/phrases.json that says why. */
export function missing(key: string): HTTPException {
  return new HTTPException(404, { message: key });
}

/** The page that says what is wrong, and leads on. */
export async function sorry(
  context: Context,
  key: string,
  status: 404 | 500,
  { language, base }: Reader,
): Promise<Response> {
  const words = ownWords(key, language);
  const body = html`<h1>${words}</h1><p><a href="${base}/editions">${ownWords('archive.editions', language)}</a></p>`;
  const shown = { title: words, description: words, address: base, base, language, indexed: false };
  context.status(status);
  context.header('Cache-Control', 'no-store');
  return context.html(page(shown, body));
}

/** Which page of a list, from 0. */
export function pageAsked({ req }: Context, name = 'page'): number {
  const number = Number(req.query(name) ?? 1);
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) throw missing('archive.nothing');
  return number - 1;
}
