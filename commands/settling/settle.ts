import type { Request } from '../../src/command.ts';
import { ORDERS } from '../../src/limits/deliveries.ts';
import { GAPS, SETTINGS } from '../../src/limits/desk.ts';
import { DIGEST } from '../../src/limits.ts';
import { type GuildSettings, unsettled } from '../../src/model/desk.ts';
import { Language } from '../../src/model.ts';
import type { Reply } from '../../src/reply.ts';
import { languageFor, notice } from '../parts/notice.ts';
import { placeToManage } from '../parts/permissions.ts';

/** What a subcommand makes of the settings as they are: others, or a reply that says why not. */
type Settling = (settings: GuildSettings, request: Request) => Promise<GuildSettings | Reply> | GuildSettings | Reply;

const SETTLING = {
  show: (settings) => settings,
  language: (settings, { options }) => ({
    ...settings,
    language: Language.safeParse(options.language).data ?? null,
  }),
  channel,
  digest: (settings, { options }) => ({ ...settings, digests: options.channel ?? null }),
  home,
  model: (settings, { options }) => ({ ...settings, model: options.use !== 'false' }),
  gaps,
  editors,
  reset: async (settings, { newsroom }) => {
    await endReports(settings, newsroom);
    return unsettled(settings.guild);
  },
} satisfies Record<string, Settling>;

type Deed = keyof typeof SETTLING;

/** Changes the settings of the asker's server, if they may, and shows how they stand. */
export async function settle(request: Request): Promise<Reply> {
  const deed = deedOf(request.options.subcommand);
  const place = placeToManage(request);
  if (!place.ok) return place.error;
  const { settings } = request.newsroom;
  const before = await settings.of(place.value);
  const after = await SETTLING[deed](before, request);
  if ('kind' in after) return after;
  if (deed === 'reset') await settings.reset(place.value);
  else if (deed !== 'show') await settings.settle(after);
  return {
    kind: 'settings',
    private: true,
    language: languageFor(request),
    heading: `settings.heading.${deed === 'show' || deed === 'reset' ? deed : 'settled'}`,
    settings: after,
  };
}

function deedOf(subcommand: string | undefined): Deed {
  return subcommand !== undefined && Object.hasOwn(SETTLING, subcommand) ? (subcommand as Deed) : 'show';
}

function channel(settings: GuildSettings, request: Request): GuildSettings | Reply {
  const { channel: named, allowed } = request.options;
  const others = settings.channels.filter((one) => one !== named);
  if (named === undefined || allowed === 'false') return { ...settings, channels: others };
  if (others.length >= SETTINGS.channels)
    return notice(request, 'too_many_channels', { count: String(SETTINGS.channels) });
  return { ...settings, channels: [...others, named] };
}

function home(settings: GuildSettings, request: Request): GuildSettings | Reply {
  const { place } = request.options;
  if (place === undefined || place.trim() === '') return { ...settings, home: null };
  const named = request.newsroom.placeNamed(place);
  if (named === null) return notice(request, 'unknown_home', { name: place.trim().slice(0, SETTINGS.placeShown) });
  return { ...settings, home: named };
}

/** Whether what is asked in vain is counted, and whether the editors are told of it each week. */
async function gaps(settings: GuildSettings, request: Request): Promise<GuildSettings | Reply> {
  const { options, newsroom } = request;
  const counted = options.count === 'true';
  const reported = counted && options.report === 'true';
  if (reported && settings.editors === null) return notice(request, 'report_needs_editors');
  if (!counted || options.report !== undefined) await endReports(settings, newsroom);
  const refused = reported ? await orderReport(settings.editors, settings, request) : null;
  return refused ?? { ...settings, gaps: counted };
}

/** Takes back the order of the weekly report; says whether there was one. */
async function endReports({ editors: channel, guild }: GuildSettings, newsroom: Request['newsroom']): Promise<boolean> {
  const standing = channel === null ? [] : await newsroom.subscriptions({ channel, guild });
  const reports = standing.filter(({ of }) => of === 'gaps');
  for (const { id } of reports) await newsroom.unsubscribe(id);
  return reports.length > 0;
}

/** Orders the weekly report into a channel; a reply that says why not, where it cannot be had. */
async function orderReport(channel: string | null, { guild }: GuildSettings, request: Request): Promise<Reply | null> {
  const { newsroom, asker, zone = DIGEST.zone } = request;
  if (channel === null || asker.user === null) return null;
  const placed = await newsroom.subscribe({
    of: 'gaps',
    districts: [],
    topics: [],
    channel,
    guild,
    owner: asker.user,
    schedule: { days: 'weekly', at: GAPS.at, zone },
    language: languageFor(request),
  });
  return placed.ok ? null : notice(request, placed.error, { count: String(ORDERS.digests.channel) });
}

/** Tries the editors' channel first: a correction that cannot be posted would be missed by everybody. Their weekly report moves along. */
async function editors(settings: GuildSettings, request: Request): Promise<GuildSettings | Reply> {
  const { channel: named = null, role = null } = request.options;
  const after = { ...settings, editors: named, editorRole: role };
  if (named === settings.editors) return after;
  if (named !== null) {
    const sent = await request.courier?.send(named, notice(request, 'editors_here'), { marker: `e-${named}` });
    if (sent?.ok === false) return notice(request, 'editors_unreachable', { channel: named });
  }
  const wereTold = await endReports(settings, request.newsroom);
  return (wereTold ? await orderReport(named, settings, request) : null) ?? after;
}
