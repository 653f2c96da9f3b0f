import { z } from 'zod';
import { ArticleRef } from '../model/answer.ts';
import { Gap } from '../model/gap.ts';
import { Day, Language } from '../model.ts';

/**
 * What a server settled for itself; null and [] are what it left open. Ids are Discord snowflakes.
 *
 * `language` frames replies where neither the question nor the reader tells one. `channels` are those in which replies
 * are for everybody, [] for all: elsewhere only the asker sees them. `digests` is where a digest goes that names no
 * channel. `home` is the place whose news goes first, by its official name; `gaps` whether what is asked in vain is counted, `model` whether a model
 * may be asked, where one is set up. `editors` is the channel that hears of corrections, `editorRole` who decides on them besides those who may
 * manage the server.
 */
export const GuildSettings = z.object({
  guild: z.string().min(1),
  language: Language.nullable(),
  channels: z.array(z.string()),
  digests: z.string().nullable(),
  editors: z.string().nullable(),
  editorRole: z.string().nullable(),
  // Servers settled before there was a home.
  home: z.string().nullable().default(null),
  // And before a model could be done without.
  model: z.boolean().default(true),
  // And before what is asked in vain was counted.
  gaps: z.boolean().default(false),
});
export type GuildSettings = z.infer<typeof GuildSettings>;

/** A server that has settled nothing. */
export function unsettled(guild: string): GuildSettings {
  return {
    guild,
    language: null,
    channels: [],
    digests: null,
    editors: null,
    editorRole: null,
    home: null,
    model: true,
    gaps: false,
  };
}

/**
 * 更正: what a reader says is wrong in print. `printed` stands at `start` to `end` (UTF-16) of the article's paragraph,
 * and stays there: an accepted erratum is shown beside the printed words, never in their place.
 *
 * It belongs to the server in which it was proposed, null for direct messages and the command line: what one server's
 * editors decide says nothing to the readers of another. `author` and `decidedBy` are null once the person asked to be
 * forgotten.
 */
export const Erratum = z.object({
  id: z.string().min(1),
  guild: z.string().nullable(),
  author: z.string().nullable(),
  /** ISO instant. */
  at: z.string(),
  articleId: z.string().min(1),
  paragraph: z.int().min(0),
  start: z.int().min(0),
  end: z.int(),
  printed: z.string().min(1),
  proposed: z.string().min(1),
  reason: z.string(),
  status: z.literal(['open', 'accepted', 'rejected']),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
});
export type Erratum = z.infer<typeof Erratum>;

/** An erratum in a list, and the article where its words stand; null where no source holds that any more. */
export const ListedErratum = z.object({ erratum: Erratum, article: ArticleRef.nullable() });
export type ListedErratum = z.infer<typeof ListedErratum>;

const frame = { private: z.boolean(), language: Language, errata: z.array(Erratum).optional() };

/** What the commands of the editors' desk give a surface to render; `heading` is a row of data/phrases.json. */
export const DESK_REPLIES = [
  z.object({ kind: z.literal('pages'), ...frame, names: z.array(z.string()) }),
  z.object({ kind: z.literal('settings'), ...frame, heading: z.string(), settings: GuildSettings }),
  z.object({
    kind: z.literal('corrections'),
    ...frame,
    heading: z.string(),
    listed: z.array(ListedErratum),
    more: z.int().min(0),
  }),
  /** What was asked in vain in one week, by kind, most first, and what its askers sent in. */
  z.object({ kind: z.literal('gaps'), ...frame, week: Day, gaps: z.array(Gap), questions: z.array(z.string()) }),
] as const;
