/**
 * Reads `/district 武隆` and `/figures district:武隆 topic:能源` as Discord would take them: words before the first
 * named option are the first option's. Names count in every language.
 */

const SUBCOMMAND = 1;

/** Whether a text is meant as a command. */
export function isCommand(text) {
  return /^[/／]/.test(text);
}

/** All names of a command or option. */
function namesOf({ name, name_localizations: names = {} }) {
  return [name, ...Object.values(names)];
}

/** Its name and description in the reader's language. */
export function titleOf(entry, language) {
  return entry.name_localizations?.[language] ?? entry.name;
}

/** @see titleOf */
export function descriptionOf(entry, language) {
  return entry.description_localizations?.[language] ?? entry.description;
}

/** Commands whose name begins with what was typed after the stroke. */
export function commandsLike(text, commands) {
  const typed = text.slice(1).toLowerCase();
  return commands.filter((command) => namesOf(command).some((name) => name.toLowerCase().startsWith(typed)));
}

/**
 * @returns null where the text names no command; else the command, its options by name, those it may have (`known`),
 * and `typing`: the option that the last words belong to, with the text before them.
 */
export function readCommand(text, commands) {
  const [, word, after] = /^[/／](\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  const command = commands.find((one) => namesOf(one).includes(word?.toLowerCase()));
  if (command === undefined) return null;
  const subcommands = (command.options ?? []).filter(({ type }) => type === SUBCOMMAND);
  if (subcommands.length === 0) return { command, ...readOptions(text, after, command.options ?? [], {}) };
  const [, name, rest] = /^(\S*)\s*([\s\S]*)$/.exec(after);
  const subcommand = subcommands.find((one) => namesOf(one).includes(name));
  if (subcommand === undefined) return { command, options: {}, known: [], typing: null, subcommands };
  return { command, ...readOptions(text, rest, subcommand.options ?? [], { subcommand: subcommand.name }) };
}

function readOptions(text, rest, known, options) {
  let [option] = known;
  let typing = null;
  let from = text.length - rest.length;
  for (const piece of rest.split(/(?:^|\s)(?=[^\s:：]+[:：])/)) {
    const [named, name] = /^([^\s:：]+)[:：]/.exec(piece) ?? ['', ''];
    const found = known.find((one) => namesOf(one).includes(name));
    option = found ?? option;
    const value = found === undefined ? piece : piece.slice(named.length);
    from = text.indexOf(piece, from) + (piece.length - value.length);
    if (option !== undefined) {
      if (value.trim() !== '') options[option.name] = value.trim();
      typing = { option, typed: value.trim(), before: text.slice(0, from) };
    }
  }
  return { options, known, typing };
}
