import { GIVEN_PAGES } from '../../limits/desk.ts';
import type { GuildSettings, ListedErratum } from '../../model/desk.ts';
import type { Language } from '../../model.ts';
import type { ReplyOf } from '../../reply.ts';
import { phrase } from '../../text/phrase.ts';
import { framed } from '../words/names.ts';
import { titleSpan } from './lay-out-answer.ts';
import type { Line, Sheet, Span } from './layout.ts';
import { bold, button, line, phraseLines, plain } from './layout.ts';

/** What a server settled, one line each, with what holds where it settled nothing. */
export function layOutSettings(reply: ReplyOf<'settings'>, language: Language): Sheet {
  const { language: spoken, channels, digests, editors, editorRole, home, model, gaps } = reply.settings;
  const open = (name: keyof GuildSettings): Span[] => [plain(phrase(`render.settings.${name}.open`, language))];
  const said: [name: keyof GuildSettings, spans: Span[]][] = [
    ['language', spoken === null ? open('language') : [plain(phrase(`render.language.${spoken}`, language))]],
    ['channels', channels.length === 0 ? open('channels') : channels.map(channelSpan)],
    ['digests', digests === null ? open('digests') : [channelSpan(digests)]],
    ['home', home === null ? open('home') : [plain(framed(home, language))]],
    ['model', [plain(phrase(`render.settings.model.${model ? 'on' : 'off'}`, language))]],
    ['gaps', [plain(phrase(`render.settings.gaps.${gaps ? 'on' : 'off'}`, language))]],
    ['editors', editors === null ? open('editors') : [channelSpan(editors)]],
    ['editorRole', editorRole === null ? open('editorRole') : [{ kind: 'role', id: editorRole }]],
  ];
  return {
    ...notice(reply.heading, language),
    fields: said.map(([name, spans]) => ({
      name: phrase(`render.settings.${name}`, language),
      lines: [line('plain', ...spans.flatMap((span, index) => (index === 0 ? [span] : [' ', span])))],
      inline: false,
    })),
  };
}

/** Errata with both values, the reason, where the words stand, and the id by which one decides. */
export function layOutCorrections(reply: ReplyOf<'corrections'>, language: Language): Sheet {
  const { listed, more } = reply;
  const head = notice(reply.heading, language);
  const [only, ...others] = listed;
  const undecided = only?.erratum.status === 'open' && others.length === 0 ? [only.erratum.id] : [];
  return {
    ...head,
    controls: {
      buttons: undecided.flatMap((id) => [
        button('accept', [id], { language, look: 'main' }),
        button('reject', [id], { language }),
      ]),
    },
    lines: [
      ...head.lines,
      ...listed.flatMap((one) => listedLines(one, language)),
      ...(more === 0 ? [] : [line('small', phrase('more', language, { count: `${more}` }))]),
    ],
  };
}

/** Pages that a server gave, by name. */
export function layOutPages({ names }: ReplyOf<'pages'>, language: Language): Sheet {
  const head = notice(names.length === 0 ? 'render.no-pages' : 'render.pages', language);
  const more = names.length - GIVEN_PAGES.listed;
  return {
    ...head,
    lines: [
      ...head.lines,
      ...names.slice(0, GIVEN_PAGES.listed).map((name) => line('point', name)),
      ...(more > 0 ? [line('small', phrase('more', language, { count: `${more}` }))] : []),
    ],
  };
}

function listedLines({ erratum, article }: ListedErratum, language: Language): Line[] {
  const { id, printed, proposed, reason, status, articleId } = erratum;
  const title = article === null ? plain(articleId) : titleSpan(article, language);
  return [
    line('point', plain(printed), ' → ', bold(proposed)),
    ...(reason === '' ? [] : [line('quote', reason)]),
    line(
      'small',
      title,
      ' · ',
      phrase(`render.erratum.${status}`, language),
      ' · ',
      phrase('render.id', language, { id }),
    ),
  ];
}

function notice(heading: string, language: Language): Sheet {
  return {
    tone: 'notice',
    lines: phraseLines(heading, language, {}).map((spans, index) => line(index === 0 ? 'head' : 'plain', ...spans)),
  };
}

function channelSpan(id: string): Span {
  return { kind: 'channel', id };
}
