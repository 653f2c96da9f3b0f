import type { APIApplicationCommandOption, ApplicationCommandType, LocalizationMap } from 'discord-api-types/v10';
import type { Way } from './limits/pace.ts';
import type { Suggestion } from './model/answer.ts';
import type { Day, Language, Result } from './model.ts';
import type { Newsroom } from './newsroom/newsroom.ts';
import type { Courier } from './ports/deliveries.ts';
import type { Attachment, GivenPages, PageRead, PageRefusal } from './ports/given-pages.ts';
import type { Reply, ReplyOf } from './reply.ts';

/** Who asks, as far as the surface knows. On the command line and the preview page all ids are null. */
export type Asker = {
  user: string | null;
  guild: string | null;
  channel: string | null;
  /** The reader's locale as the surface names it (zh-CN, en-GB …), or null. */
  locale: string | null;
  /** The asker's roles in the server, where the surface knows them. */
  roles?: readonly string[];
  /** What the bot lacks to bring a digest here, in Discord's own names; [] where the surface does not know. */
  lacking?: readonly string[];
  /** The bot may not open threads here. */
  threadless?: true;
  /** Whether the asker may change the server's settings (Manage Server). */
  canManage: boolean;
};

/**
 * One call of a command. `options` holds what was given, by option name; a subcommand's name stands under
 * `subcommand`. `today` is what 今年 and 昨天 count from; `language`, where set, overrides the question's own.
 */
export type Request = {
  options: Readonly<Record<string, string | undefined>>;
  asker: Asker;
  today: Day;
  /** The paper's own time zone (IANA), where a digest needs one; Asia/Shanghai where unset. */
  zone?: string;
  language?: Language;
  /** The place whose news goes first, where the server settled one. */
  home?: string | null;
  /** The questions of this asker that it follows, oldest first. */
  thread?: readonly string[];
  /** False where the server settled that no model is asked. */
  model?: boolean;
  /** Is shown an answer that takes time as far as it stands; what comes of the command takes its place. */
  follow?: (reply: ReplyOf<'answer'>) => void;
  newsroom: Newsroom;
  /** Files that came with the command, by option. */
  attachments?: Readonly<Record<string, Attachment | undefined>>;
  /** Says something meanwhile, where the reply will stand; nothing where a surface cannot. */
  tell?: (reply: Reply) => void;
  /** Takes the pages that a server gives; none on the command line and the preview page. */
  pages?: GivenPages;
  /** Has the pictures of a direct message read for whoever wrote it alone; only in direct messages. */
  readOwn?: ((message: string) => Promise<Result<PageRead, PageRefusal>>) | undefined;
  /** Posts where nobody asked; none on the command line and the preview page. */
  courier?: Courier;
};

/** What Discord is told of a command, in Discord's own words. */
export type CommandData = {
  name: string;
  name_localizations: LocalizationMap;
  description: string;
  description_localizations: LocalizationMap;
  options?: APIApplicationCommandOption[];
  /** Whoever has none of these permissions does not see it, unless the server says otherwise; Discord's bit set. */
  default_member_permissions?: number;
};

/** What Discord is told of a command in the menu of a message: it has no description. */
type MessageCommandData = {
  type: ApplicationCommandType.Message;
  name: string;
  name_localizations: LocalizationMap;
};

/** A command in the menu of a message, whose words stand under `message` of its options. */
export type MessageCommand = Omit<Command, 'data' | 'suggest'> & { data: MessageCommandData };

/** A slash command: what it is called, what it offers while one types, and what it answers. */
export type Command = {
  data: CommandData;
  /** Whether its replies are for the asker alone; known before running, since a public defer cannot turn private. */
  private?: (options: Request['options']) => boolean;
  /** How often it may be called, by the options given; as a question where it does not say. */
  way?: (options: Request['options']) => Way;
  /** Choices for the option that is being typed. */
  suggest?: (option: string, typed: string, request: Request) => Promise<Suggestion[]>;
  run: (request: Request) => Promise<Reply>;
};
