import { Tokenizer } from 'htmlparser2';

/** What the tokenizer tells and nobody here listens to. */
const ignore = () => {};
export const UNHEARD = {
  onattribdata: ignore,
  onattribentity: ignore,
  onattribend: ignore,
  onattribname: ignore,
  oncdata: ignore,
  onclosetag: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagend: ignore,
  onopentagname: ignore,
  onprocessinginstruction: ignore,
  onselfclosingtag: ignore,
  ontext: ignore,
  ontextentity: ignore,
};

/** Elements that hold nothing. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Elements whose beginning ends those that stand behind the colon, where such a one was opened last. */
const ENDS = new Map(
  [
    'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header main nav ol p pre section table ul: p',
    'li: li',
    'dd dt: dd dt',
    'td: td th',
    'th: th',
    'tr: td th tr',
    'tbody: tbody thead',
    'option: option',
  ].flatMap((row) => {
    const [begins = '', ended = ''] = row.split(': ');
    return begins.split(' ').map((name) => [name, new Set(ended.split(' '))] as const);
  }),
);

/**
 * How many elements and attributes HTML has, and how deep it is nested. A document's tree is built in a time that grows with the
 * square of its depth and is worked through in one that grows faster still, so this is asked first.
 * @param deepest - the depth from which nobody need count on.
 */
export function shapeOf(html: string, deepest: number): { elements: number; attributes: number; depth: number } {
  const open: string[] = [];
  let elements = 0;
  let attributes = 0;
  let depth = 0;
  const close = (name: string) => {
    const at = open.lastIndexOf(name);
    if (at !== -1) open.length = at;
  };
  const nameAt = (start: number, after: number) => html.slice(start, after).toLowerCase();
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      ...UNHEARD,
      onopentagname(start, after) {
        const name = nameAt(start, after);
        elements += 1;
        while (ENDS.get(name)?.has(open.at(-1) ?? '')) open.pop();
        if (VOID.has(name) || open.length === deepest) return;
        open.push(name);
        depth = Math.max(depth, open.length);
      },
      onattribname() {
        attributes += 1;
      },
      // Outside drawings and formulas a slash at the end of a tag means nothing.
      onselfclosingtag() {
        if (open.includes('svg') || open.includes('math')) open.pop();
      },
      onclosetag: (start, after) => close(nameAt(start, after)),
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  return { elements, attributes, depth };
}
