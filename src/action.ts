import type { Request } from './command.ts';
import type { Language } from './model.ts';
import type { Reply } from './reply.ts';

/**
 * One press of a button, choice from a menu, or form sent in. Whatever an action must know stands in `words`, which its
 * button was made with, or in the message itself: nothing is kept, so a button works after a restart too.
 */
export type ActionRequest = Request & {
  words: readonly string[];
  /** What was chosen in a menu; [] for a button. */
  values: readonly string[];
  /** What was filled in, by the name of the form's field. */
  fields: Readonly<Record<string, string | undefined>>;
  message: PressedMessage;
};

/** The message that a button stands under; `question` is the one that it answers. On a surface without messages all is null. */
export type PressedMessage = { id: string | null; question: string | null };

/** A form to fill in; `title`, `label` and `placeholder` name rows of data/phrases.json. */
export type Form = { language: Language; title: string; fields: FormField[] };

/** One field of a form: `most` is in UTF-16 units, `value` stands in it at first; a `long` one has several lines. */
export type FormField = {
  name: string;
  label: string;
  most: number;
  placeholder?: string;
  value?: string;
  long?: boolean;
  optional?: boolean;
};

/** What a button, a menu or a form does: rendering puts it under replies by its name, every surface runs it. */
export type Action = {
  /** Lower case, short: it stands in every custom id, which has 100 characters in all. */
  name: string;
  /**
   * Whose press changes the message itself: 'own' that of whoever asked for the message, 'any' everybody's. Every other
   * press is answered by a message of its own, which the presser alone sees where others read along.
   */
  replaces?: 'own' | 'any';
  /** Opens a form first, and `run` is called when it is sent in; at once where there is none to fill in. */
  form?: (request: ActionRequest) => Form | null;
  run: (request: ActionRequest) => Promise<Reply>;
};
