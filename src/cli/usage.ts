/**
 * How a command is written and what it does; `needs` is what must follow it, `among` what the first word must be, and
 * `options` those that go with it and not with every command.
 */
type Usage = {
  words: string;
  does: string;
  needs?: string;
  among?: readonly string[];
  options?: readonly string[];
};

/** Every command of the line; `--help` prints these. */
const USAGE = {
  ask: {
    words: '["QUESTION"] [--batch FILE.jsonl] [--cut-out FILE.png]',
    does: 'answer a question, or a file of them (- is standard input); on a terminal without one, ask in turn',
    needs: 'a question',
    options: ['batch', 'cut-out'],
  },
  district: { words: 'NAME', does: 'what the paper prints of a district, in any spelling', needs: 'a name' },
  topic: { words: 'NAME', does: 'what the paper prints on a subject', needs: 'a name' },
  figures: {
    words: '[NAME] [--topic T] [--export csv|json] [--batch FILE.jsonl]',
    does: 'the figures of a district, of a topic, or of all; --export gives every one with its quote and offsets',
    options: ['batch', 'topic', 'export'],
  },
  compare: {
    words: 'NAME NAME… [--what MEASURE]',
    does: 'two to five districts side by side',
    needs: 'names',
    options: ['what'],
  },
  trend: {
    words: '[NAME] MEASURE',
    does: 'how a figure went on, edition by edition',
    needs: 'a measure',
    options: ['what'],
  },
  chart: {
    words: '[ask|figures|compare|trend] WORDS --out FILE.png [--theme light|dark]',
    does: 'draw a measure ([NAME] MEASURE), a question or what a command replies; where nothing can be drawn, say why',
    needs: 'words',
    options: ['what', 'topic', 'out', 'theme'],
  },
  cite: {
    words: 'ID [--style gbt7714|apa|bibtex]',
    does: 'cite an article; --json gives every style',
    needs: 'an id',
    options: ['style'],
  },
  article: {
    words: 'ID [--cut-out FILE.png]',
    does: 'one article as printed; --cut-out cuts it out of a page that came as a picture',
    needs: 'an id',
    options: ['cut-out'],
  },
  search: { words: 'WORDS', does: 'articles in which the words stand', needs: 'words' },
  latest: { words: '', does: 'what the latest edition prints' },
  story: { words: 'WORDS', does: 'how an event went on, report by report', needs: 'words' },
  stories: {
    words: '--rebuild',
    does: 'put all articles of the store anew into the stories that they tell',
    options: ['rebuild'],
  },
  suggest: {
    words: 'district|topic [TEXT]',
    does: 'what autocomplete offers',
    needs: 'district or topic',
    among: ['district', 'topic'],
  },
  read: {
    words: 'PATH…',
    does: 'read pages (text, PNG, JPEG, WebP, PDF), one line of JSON a page, and store nothing',
    needs: 'a path',
  },
  import: {
    words: 'PATH…',
    does: 'pages, folders, JSONL of news, feeds (https://…) and web pages into the store',
    needs: 'a path',
  },
  reread: {
    words: '[PAGE…]',
    does: 'read pages that came as pictures or in PDFs again from their originals: those named, or all',
  },
  page: {
    words: 'lines [PAGE] | fix PAGE LINE TEXT [--cut-out FILE.png]',
    does: 'of pages that came as pictures: lines that were hard to read; what a line really says, to read its page again',
    needs: 'lines or fix',
    among: ['lines', 'fix'],
    options: ['cut-out'],
  },
  digest: {
    words: 'preview | run [--at ISO] | order ADDRESS [NAME…] | orders | cancel ID',
    does: 'what a digest would hold; send what is due, and end; digests to mailto: and https:// addresses',
    needs: 'preview, run, order, orders or cancel',
    among: ['preview', 'run', 'order', 'orders', 'cancel'],
    options: ['at'],
  },
  export: {
    words: '[articles|figures|stories] --format jsonl|csv',
    does: 'the whole archive on standard output: articles with their figures, figures with quotes and offsets, stories',
    among: ['articles', 'figures', 'stories'],
    options: ['format'],
  },
  backup: {
    words: 'FILE[.gz]',
    does: 'write the whole store as JSON lines (- is standard output); a bot may run',
    needs: 'a file',
  },
  restore: { words: 'FILE[.gz]', does: 'fill an empty store from a backup, all or nothing', needs: 'a file' },
  gaps: { words: '', does: 'what kinds of questions found nothing in the last weeks, where that is counted' },
  mcp: { words: '', does: 'serve assistants by MCP on standard input and output' },
  key: {
    words: 'add NAME [--scope read|write] | list | remove NAME',
    does: 'keys to the HTTP API and MCP; a new one is shown once',
    needs: 'add, list or remove',
    among: ['add', 'list', 'remove'],
    options: ['scope'],
  },
  doctor: { words: '', does: 'look through settings, store, pages, token, permissions and clock, and say the cure' },
} as const satisfies Record<string, Usage>;

export type CommandName = keyof typeof USAGE;

/** Whether a word is a command of the command line. */
export function isCommand(word: string): word is CommandName {
  return Object.hasOwn(USAGE, word);
}

/** The share of their letters that a word and the command that was meant by it have in common, in whatever order. */
const NEAR = 0.75;

/** The command that a mistyped word is nearest to, or null. */
export function nearestCommand(word: string): string | null {
  const typed = word.toLowerCase().slice(0, 2 * LONGEST_NAME);
  const [nearest] = Object.keys(USAGE)
    .map((name) => ({ name, alike: (2 * inCommon(typed, name)) / (typed.length + name.length) }))
    .filter(({ alike }) => alike >= NEAR)
    .toSorted((one, other) => other.alike - one.alike);
  return nearest?.name ?? null;
}

const LONGEST_NAME = Math.max(...Object.keys(USAGE).map(({ length }) => length));

/** Letters that two words have in common, each as often as both have it. */
function inCommon(word: string, name: string): number {
  let rest = name;
  for (const letter of word) rest = rest.replace(letter, '');
  return name.length - rest.length;
}

/** How a command is to be used. */
export function usageOf(command: CommandName): Usage {
  return USAGE[command];
}

function formOf(command: CommandName): string {
  return `${command} ${USAGE[command].words}`.trimEnd();
}

/** The help text: all commands, or one. */
export function helpText(command: CommandName | null): string {
  const commands = command === null ? (Object.keys(USAGE) as CommandName[]) : [command];
  return [
    'npx broadsheet COMMAND …',
    '',
    // One below the other: side by side they are wider than a terminal.
    ...commands.flatMap((name) => [`  ${formOf(name)}`, `      ${USAGE[name].does}`]),
    '',
    '  --json                      print JSON',
    '  --lang zh-CN|zh-TW|en       language of the reply',
    '  --pages PATH                answer from these pages alone, in memory (repeatable)',
    '  --news FILE.jsonl[.gz]      the same with items of news (repeatable)',
    '  --today YYYY-MM-DD          what 今年 and 昨天 count from',
    '  --version                   the version of the program',
    '  --                          what follows is no option, whatever it begins with',
    '',
    'Without a command the bot starts, or the preview page where no DISCORD_TOKEN is set.',
  ].join('\n');
}
