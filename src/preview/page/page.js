import { createCombobox } from './combobox.js';
import { isCommand, readCommand, titleOf } from './commands.js';
import { openConversation } from './conversation.js';
import { element } from './element.js';
import { fillIn } from './form.js';
import { drawMessage } from './message.js';
import { createOffers } from './offers.js';
import { language, say } from './say.js';
import { createServer } from './server.js';
import { drawSpread } from './spread.js';

const server = createServer(language);
const at = (id) => document.getElementById(id);
const input = at('question');
const feed = at('feed');
const talk = openConversation({ storage: sessionStorage, location, history });

/** Milliseconds after which an empty archive is looked at again. */
const LOOK_AGAIN_MS = 3_000;

/** Filled once the server has told them; without them a stroke is a question like any other. */
let commands = [];

/** Asks or runs what was typed, and shows question and reply below each other as in a channel. */
async function send(text) {
  const words = text.trim();
  if (words === '') return;
  input.value = '';
  offers.close();
  at('welcome').classList.add('small');
  const reply = element('article', { class: 'message', 'aria-busy': 'true' });
  feed.append(drawQuestion(words), reply);
  const shown = await fetchInto(reply, (follow) => call(words, follow));
  if (shown !== null) talk.add({ words, shown, question: shown.reply.question ?? '' });
}

/** Shows again what was asked and answered before the page was loaded anew. */
function drawTurns() {
  for (const { words, shown } of talk.turns()) {
    const reply = element('article', { class: 'message', 'aria-busy': 'false' });
    reply.append(...head(), ...drawReply(shown, reply));
    feed.append(...(words === '' ? [] : [drawQuestion(words)]), reply);
  }
  if (talk.turns().length === 0) return;
  at('welcome').classList.add('small');
  feed.lastElementChild.scrollIntoView({ block: 'end' });
}

/** Shows in a message what comes of asking the server, and gives it; or why nothing does, with a button to ask again. */
async function fetchInto(reply, ask) {
  reply.setAttribute('aria-busy', 'true');
  reply.replaceChildren(...head(), drawLoading());
  reply.scrollIntoView({ block: 'end' });
  let shown = null;
  try {
    shown = await ask((growing) => reply.replaceChildren(...head(), drawGrowing(growing), drawLoading()));
    reply.replaceChildren(...head(), ...drawReply(shown, reply));
  } catch (error) {
    const again = element('button', { type: 'button', class: 'chip' }, say('retry'));
    again.addEventListener('click', () => fetchInto(reply, ask));
    reply.replaceChildren(...head(), element('p', { class: 'trouble' }, sentenceOf(error)), again);
  }
  reply.setAttribute('aria-busy', 'false');
  reply.scrollIntoView({ block: reply.offsetHeight > feed.parentElement.clientHeight ? 'start' : 'end' });
  return shown;
}

function sentenceOf({ kind = 'refused', message }) {
  return say(kind, { why: message });
}

function call(words, follow) {
  if (!isCommand(words) || commands.length === 0) return server.ask(words, talk.before(), follow);
  const read = readCommand(words, commands);
  if (read === null) throw new Error(say('unknown', { name: words.slice(1).split(/\s/)[0] }));
  if (read.subcommands !== undefined) {
    const which = read.subcommands.map(({ name }) => name).join(' · ');
    throw new Error(say('subcommand', { name: read.command.name, which }));
  }
  const missing = read.known.find(({ name, required }) => required && read.options[name] === undefined);
  if (missing !== undefined) {
    throw new Error(say('option', { name: read.command.name, which: titleOf(missing, language) }));
  }
  return server.run(read.command.name, read.options, follow);
}

function head() {
  return [
    element('img', { class: 'avatar', src: 'icon.svg', alt: '' }),
    element('div', { class: 'author' }, 'Broadsheet ', element('span', { class: 'badge' }, say('bot'))),
  ];
}

function drawLoading() {
  return element('p', { class: 'loading' }, say('loading'));
}

/** An answer that is not whole yet: nothing of it can be pressed. */
function drawGrowing({ message }) {
  return drawMessage({ ...message, components: [] });
}

function drawQuestion(words) {
  return element(
    'div',
    { class: 'message question' },
    element('div', { class: 'avatar person' }),
    element('div', { class: 'author' }, say('you')),
    element('p', { class: 'words' }, words),
  );
}

function drawReply({ reply, message }, shown) {
  const press = (id, values) => pressed({ id, values, mark: message.embeds[0]?.url }, shown);
  return [...drawBody(reply, message, press), ...(reply.private ? [element('p', { class: 'only' }, say('only'))] : [])];
}

/** An article of a page that came as a picture stands beside it, as a whole: nothing of it need be turned over. */
function drawBody(reply, message, press) {
  const [embed] = message.embeds;
  if (reply.kind !== 'article' || !reply.places || !embed.image) return [drawMessage(message, press)];
  const rows = message.components ?? [];
  const controls = rows.map((row) => ({
    ...row,
    components: row.components.filter(({ custom_id: id = '' }) => !id.startsWith('1:page:')),
  }));
  const spread = drawSpread(reply, { image: embed.image.url, source: embed.footer?.text ?? '' });
  return [spread, drawMessage({ components: controls.filter(({ components }) => components.length > 0) }, press)];
}

/** What a button or a menu of a message does: it opens a form, changes the message, or is answered by another one. */
async function pressed(what, shown) {
  const first = await server.press(what);
  const fields = first.form ? await fillIn(first.form, { send: say('send'), cancel: say('cancel') }) : undefined;
  if (fields === null) return;
  const result = async () => (fields === undefined ? first : server.press({ ...what, fields }));
  if (first.replaces) {
    await fetchInto(shown, result);
    return;
  }
  const reply = element('article', { class: 'message', 'aria-busy': 'true' });
  feed.append(reply);
  const answered = await fetchInto(reply, result);
  if (answered !== null) talk.add({ words: '', shown: answered, question: answered.reply.question ?? '' });
}

function drawExample(name) {
  const ask = say('example', { name });
  return element('button', { type: 'button', class: 'chip', 'data-ask': ask }, ask);
}

/** What the archive holds, as questions that one tap asks. */
async function greet() {
  at('trouble').hidden = true;
  try {
    const [health, districts, topics] = await Promise.all([
      server.health(),
      server.suggest('district', ''),
      server.suggest('topic', ''),
    ]);
    commands = await server.commands();
    const names = [...districts.slice(0, 3), ...topics.slice(0, 2)].map(({ name }) => name);
    at('examples').replaceChildren(...names.map(drawExample));
    const key = health.latest ? 'coverage' : 'coverageUndated';
    at('coverage').textContent = health.articles > 0 ? say(key, health) : '';
    if (names.length > 0 || health.articles > 0) return;
    trouble(say('empty'));
    // Pages may be read in just now, or be put there in a moment.
    setTimeout(greet, LOOK_AGAIN_MS);
  } catch (error) {
    const again = element('button', { type: 'button', class: 'chip' }, say('retry'));
    again.addEventListener('click', greet);
    trouble(sentenceOf(error), again);
  }
}

function trouble(...parts) {
  at('trouble').replaceChildren(...parts);
  at('trouble').hidden = false;
}

document.documentElement.lang = language;
for (const spoken of document.querySelectorAll('[data-words]')) spoken.textContent = say(spoken.dataset.words);
input.placeholder = say('placeholder');
at('offers').setAttribute('aria-label', say('offers'));
at('composer').setAttribute('aria-label', say('label'));

const offers = createCombobox({
  input,
  list: at('offers'),
  offersFor: createOffers({ server, say, language, send, fill, commands: () => commands }),
});

/** Puts a text in the input to be completed there. */
function fill(text) {
  input.value = text;
  input.focus();
  void offers.look();
}

// One listener for every example, and for every command that a reply names.
document.addEventListener('click', ({ target }) => {
  const ask = target.closest('[data-ask]')?.dataset.ask;
  if (ask !== undefined) void send(ask);
});
at('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  void send(input.value);
});
// The name of the paper begins anew.
at('anew').addEventListener('click', (event) => {
  event.preventDefault();
  talk.clear();
  feed.replaceChildren();
  at('welcome').classList.remove('small');
  input.focus();
});

/** What the address asks is asked once the commands are known; a reload only shows it again. */
async function begin() {
  drawTurns();
  await greet();
  const asked = talk.asked();
  // What a link asks is asked; what it orders is for the reader to send.
  if (isCommand(asked)) fill(asked);
  else if (asked !== '') await send(asked);
}

if (matchMedia('(hover: hover)').matches) input.focus();
void begin();
