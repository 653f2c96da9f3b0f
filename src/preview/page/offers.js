import { commandsLike, descriptionOf, isCommand, readCommand, titleOf } from './commands.js';

/** UTF-16 units up to which a text may still be a name; a longer one is a question. */
const NAME_CHARS = 16;
const DISTRICTS_SHOWN = 5;
const TOPICS_SHOWN = 3;

/** What to offer for a text that is being typed: commands after a stroke, their options, else places and topics. */
export function createOffers({ server, say, language, send, fill, commands }) {
  const commandOffer = (command) => ({
    label: `/${titleOf(command, language)}`,
    detail: descriptionOf(command, language),
    kind: say('command'),
    take: () => (command.options?.some(({ required }) => required) ? fill : send)(`/${command.name} `),
  });
  const nameOffer = (kind) => (suggestion) => ({
    label: suggestion.name,
    detail: suggestion.why,
    kind: say(kind),
    take: () => send(`/${kind} ${suggestion.value}`),
  });
  return async (text, signal) => {
    const typed = text.trimStart();
    if (isCommand(typed)) return offersInCommand(typed, signal);
    if (typed === '' || typed.length > NAME_CHARS) return [];
    const [districts, topics] = await Promise.all([
      server.suggest('district', typed, signal),
      server.suggest('topic', typed, signal),
    ]);
    return [
      ...districts.slice(0, DISTRICTS_SHOWN).map(nameOffer('district')),
      ...topics.slice(0, TOPICS_SHOWN).map(nameOffer('topic')),
    ];
  };

  async function offersInCommand(typed, signal) {
    if (!/\s/.test(typed)) return commandsLike(typed, commands()).map(commandOffer);
    const read = readCommand(typed, commands());
    if (read === null) return [];
    if (read.subcommands !== undefined) return read.subcommands.map((sub) => subcommandOffer(read.command, sub));
    if (read.typing === null) return [];
    const { option, typed: begun, before } = read.typing;
    const values = await valuesOf(read.command, option, begun, signal);
    const others = read.known.filter(({ name }) => name !== option.name && read.options[name] === undefined);
    return values.map(({ name, value, why }) => ({
      label: name,
      detail: why,
      kind: titleOf(option, language),
      take: () => (others.length === 0 ? send : fill)(`${before}${value}`),
    }));
  }

  function subcommandOffer(command, sub) {
    return {
      label: `/${titleOf(command, language)} ${titleOf(sub, language)}`,
      detail: descriptionOf(sub, language),
      kind: say('command'),
      take: () => (sub.options?.length > 0 ? fill : send)(`/${command.name} ${sub.name} `),
    };
  }

  /** The choices that a command lists, or what it suggests for what was begun. */
  async function valuesOf(command, option, begun, signal) {
    if (option.choices !== undefined) {
      return option.choices
        .map((choice) => ({ name: titleOf(choice, language), value: String(choice.value), why: null }))
        .filter(({ name, value }) => name.includes(begun) || value.includes(begun));
    }
    if (!option.autocomplete) return [];
    const found = await server.suggestFor(command.name, option.name, begun, signal);
    // What is already there in full needs no offer.
    return found.filter(({ value }) => value !== begun);
  }
}
