import { drawRow } from './components.js';
import { drawLink, element } from './element.js';
import { parseMarkdown } from './markdown.js';
import { say } from './say.js';

/**
 * A message payload as Discord would show it.
 *
 * @param press - (customId, values) → void: what a button or a menu does.
 */
export function drawMessage({ content, embeds = [], components = [], attachments = [] }, press) {
  return element(
    'div',
    { class: 'message-body' },
    ...(content ? [element('div', { class: 'content' }, ...drawMarkdown(content))] : []),
    ...embeds.map((embed) => drawEmbed(embed, attachments[0]?.description ?? '')),
    ...components.map((row) => drawRow(row, press)),
  );
}

function drawEmbed({ color, author, title, url, description, fields = [], image, footer }, alt) {
  const embed = element('div', { class: 'embed' });
  // The policy forbids style attributes; a property set from here is allowed.
  if (color !== undefined) embed.style.setProperty('--bar', `#${color.toString(16).padStart(6, '0')}`);
  if (author) embed.append(element('div', { class: 'embed-author' }, author.name));
  if (title) embed.append(element('div', { class: 'embed-title' }, url ? drawLink(url, [title]) : title));
  if (description) embed.append(element('div', { class: 'embed-description' }, ...drawMarkdown(description)));
  if (fields.length > 0) embed.append(element('div', { class: 'embed-fields' }, ...fields.map(drawField)));
  if (image) embed.append(drawPicture(image.url, alt));
  if (footer) embed.append(element('div', { class: 'embed-footer' }, footer.text));
  return embed;
}

/** A picture hangs in two colours; the reader's own is shown. Where it cannot be made, its original being gone, there is none. */
function drawPicture(url, alt) {
  const light = url.replace(/dark\.png$/, 'light.png');
  const image = element('img', { class: 'embed-picture', src: url, alt });
  const source = element('source', { media: '(prefers-color-scheme: light)', srcset: light });
  const picture = element('picture', {}, source, image);
  image.addEventListener('error', () => picture.remove());
  return picture;
}

function drawField({ name, value, inline }) {
  return element(
    'div',
    { class: inline ? 'embed-field inline' : 'embed-field' },
    element('div', { class: 'embed-field-name' }, ...drawMarkdown(name)),
    element('div', { class: 'embed-field-value' }, ...drawMarkdown(value)),
  );
}

/** Blocks that hold all their lines of one kind, as a quotation of three lines does. */
const GROUPS = { quote: ['blockquote', 'div'], point: ['ul', 'li'] };

function drawMarkdown(text) {
  const drawn = [];
  let before = null;
  for (const block of parseMarkdown(text)) {
    if (GROUPS[block.kind] === undefined) drawn.push(drawLine(block));
    else if (block.kind === before) drawn.at(-1).append(drawLine(block));
    else drawn.push(element(GROUPS[block.kind][0], {}, drawLine(block)));
    before = block.kind;
  }
  return drawn;
}

function drawLine({ kind, children }) {
  // Below the page's own name, whatever level Discord gives it: none may be left out for whoever listens.
  const tag = kind === 'heading' ? 'h2' : (GROUPS[kind]?.[1] ?? 'div');
  const drawn = children.map(drawInline);
  if (kind === 'point') drawn.push(...drawCommand(drawn.pop()));
  return element(tag, kind === 'line' || kind === 'small' ? { class: kind } : {}, ...drawn);
}

/** A point that ends in a command (`/ask …`) says what one may do next: here a tap does it. */
function drawCommand(last) {
  const [, before, command] =
    (typeof last === 'string' && /^(|.*[\s：])(\/[a-z]+ [^\s。，；;,.(（][^。，；;,.(（]*)$/.exec(last)) || [];
  if (command === undefined) return last === undefined ? [] : [last];
  return [before, element('button', { type: 'button', class: 'command', 'data-ask': command }, command)];
}

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
  code: 'code',
  spoiler: 'span',
  mention: 'span',
};

function drawInline(node) {
  if (typeof node === 'string') return node;
  if (node.kind === 'unsure') return drawUnsure();
  if (node.kind === 'link') return drawLink(node.url, node.children.map(drawInline));
  const children = node.children?.map(drawInline) ?? [node.text ?? ''];
  return element(TAGS[node.kind] ?? 'span', { class: node.kind }, ...children);
}

/** The mark behind a letter that was hard to read, which says so to whoever hears the page. */
export function drawUnsure() {
  return element('span', { class: 'unsure', role: 'img', 'aria-label': say('unsure'), title: say('unsure') }, '(?)');
}
