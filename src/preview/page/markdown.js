/**
 * The part of Discord's markdown that a reply can hold, as a tree. What is not markup is text, and a tree can only ever
 * become text nodes: there is no way from here to HTML.
 *
 * @typedef {string | { kind: string, children?: Inline[], text?: string, url?: string }} Inline
 * @typedef {{ kind: 'line' | 'small' | 'heading' | 'quote' | 'point', level?: number, children: Inline[] }} Block
 */

/** Every rule looks at the start of what is left; the first that fits takes it. Discord tries them in this order. */
const RULES = [
  { kind: 'escape', pattern: /^\\([^0-9A-Za-z\s])/, build: ([, mark]) => mark },
  // Our own mark: one that is printed comes escaped.
  { kind: 'unsure', pattern: /^\(\?\)/, build: ([text]) => ({ kind: 'unsure', text }) },
  { kind: 'code', pattern: /^(`+)([\s\S]*?[^`])\1(?!`)/, build: ([, , text]) => ({ kind: 'code', text: text.trim() }) },
  { kind: 'link', pattern: /^<(https?:\/\/[^\s>]+)>/, build: ([, url]) => ({ kind: 'link', url, children: [url] }) },
  {
    kind: 'link',
    pattern: /^https?:\/\/[^\s<]+[^<.,:;"'\]\s]/,
    build: ([url]) => ({ kind: 'link', url, children: [url] }),
  },
  {
    kind: 'link',
    pattern: /^\[((?:\\[\s\S]|[^\\\]])+)\]\((https?:\/\/[^\s()]+)\)/,
    build: ([, text, url]) => ({ kind: 'link', url, children: parseInline(text) }),
  },
  { kind: 'mention', pattern: /^<#(\d+)>/, build: () => ({ kind: 'mention', text: '#…' }) },
  { kind: 'mention', pattern: /^<@[!&]?(\d+)>/, build: () => ({ kind: 'mention', text: '@…' }) },
  { kind: 'mention', pattern: /^<\/([^:<>]+):\d+>/, build: ([, name]) => ({ kind: 'mention', text: `/${name}` }) },
  { kind: 'mention', pattern: /^<t:(-?\d+)(?::[a-zA-Z])?>/, build: ([, time]) => ({ kind: 'mention', text: time }) },
  { kind: 'mention', pattern: /^<a?:(\w+):\d+>/, build: ([, name]) => ({ kind: 'mention', text: `:${name}:` }) },
  { kind: 'mention', pattern: /^@(?:everyone|here)/, build: ([text]) => ({ kind: 'mention', text }) },
  { kind: 'mention', pattern: /^:[a-z][a-z0-9_+-]*:/i, build: ([text]) => ({ kind: 'mention', text }) },
  wrapped('bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/),
  wrapped('underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/),
  wrapped('italic', /^\*(?![\s*])((?:\\[\s\S]|[^\\*])+?)\*(?!\*)/),
  wrapped('italic', /^_((?:\\[\s\S]|[^\\_])+?)_(?![\w_])/),
  wrapped('strike', /^~~((?:\\[\s\S]|[^\\])+?)~~(?!_)/),
  wrapped('spoiler', /^\|\|((?:\\[\s\S]|[^\\])+?)\|\|/),
];

function wrapped(kind, pattern) {
  return { kind, pattern, build: ([, inner]) => ({ kind, children: parseInline(inner) }) };
}

/** Characters with which no rule begins: most of any text. */
const TEXT = /^[^\\`<([h@:*_~|]+/;

/** One line's text as nodes. @param {string} text @returns {Inline[]} */
function parseInline(text) {
  const nodes = [];
  const say = (words) => {
    if (typeof nodes.at(-1) === 'string') nodes.push(nodes.pop() + words);
    else nodes.push(words);
  };
  let rest = text;
  while (rest !== '') {
    const run = TEXT.exec(rest)?.[0];
    if (run !== undefined) {
      say(run);
      rest = rest.slice(run.length);
      continue;
    }
    const [node, length] = ruled(rest);
    if (typeof node === 'string') say(node);
    else nodes.push(node);
    rest = rest.slice(length);
  }
  return nodes;
}

/** What the first rule that fits makes of the start of a text, and how much it took; one character where none fits. */
function ruled(rest) {
  for (const { pattern, build } of RULES) {
    const match = pattern.exec(rest);
    if (match !== null) return [build(match), match[0].length];
  }
  const [first] = rest;
  return [first, first.length];
}

const BLOCKS = [
  { kind: 'small', pattern: /^-#\s+(.*)$/ },
  { kind: 'heading', pattern: /^(#{1,3})\s+(.*)$/ },
  { kind: 'quote', pattern: /^>(?:>>)?\s(.*)$/ },
  { kind: 'point', pattern: /^\s*[-*]\s+(.*)$/ },
];

/** A text as lines of their kinds. @param {string} text @returns {Block[]} */
export function parseMarkdown(text) {
  return text.split('\n').map((row) => {
    for (const { kind, pattern } of BLOCKS) {
      const match = pattern.exec(row);
      if (match === null) continue;
      const level = kind === 'heading' ? { level: match[1].length } : {};
      return { kind, ...level, children: parseInline(match.at(-1)) };
    }
    return { kind: 'line', children: parseInline(row) };
  });
}
