import type { Config } from '../../config.ts';
import type { Coverage } from '../../model.ts';
import type { Library } from '../../ports.ts';
import { counted } from '../../rendering/words/counted.ts';
import { sampleOf } from '../house/sample-edition.ts';
import { version } from '../version.ts';

/** Whoever starts us on a terminal: a few lines to read instead of a log. */
type Welcome = { listening(url: string, page: boolean): void; ready(): Promise<void> };

/** What it takes to say what was read. */
type Needs = {
  settings: Pick<Config, 'discord' | 'pages' | 'sample'>;
  newsroom: { coverage(): Promise<Coverage> };
  store: { library: Pick<Library, 'sources'> };
};

/**
 * Says in five lines where we are to be found, what was read, and what to do next; the address comes first, as soon as it is
 * known. Each has 80 columns at most.
 */
export function openWelcome(say: (line: string) => void, { settings, newsroom, store }: Needs): Welcome {
  return {
    listening(url, page) {
      say(`Broadsheet ${version}  ${url}`);
      say(page ? 'Open that page and ask: replies look there as in Discord.' : 'There are /health and /metrics.');
    },
    async ready() {
      const { articles, latest } = await newsroom.coverage();
      const read = articles === 0 ? `Nothing read yet: put pages into ${settings.pages}.` : readLine(articles, latest);
      const { sources } = sampleOf(settings);
      const stored = await store.library.sources('');
      const isSample = stored.length > 0 && stored.every(({ source }) => sources.has(source));
      say(`${read}${isSample ? ' It is the sample edition.' : ''}`);
      say(
        settings.discord === null
          ? 'Not a bot yet: README.md says how to get a DISCORD_TOKEN for .env.'
          : 'Signing in to Discord; the invite link follows.',
      );
      say('On the command line: npx broadsheet ask "今天有什么新闻". Ctrl-C ends this.');
    },
  };
}

function readLine(articles: number, latest: string | null): string {
  return `Read so far: ${counted(articles, 'report')}${latest === null ? '' : `, the newest of ${latest}`}.`;
}
