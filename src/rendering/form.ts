import {
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { Form, FormField } from '../action.ts';
import { DISCORD } from '../limits/discord.ts';
import type { Language } from '../model.ts';
import { phrase } from '../text/phrase.ts';
import { cleanText } from './clean.ts';
import { writeCustomId } from './controls/custom-id.ts';
import { fitText } from './fit.ts';

/**
 * Sets a form as Discord takes it.
 * @returns null where its words do not fit into its custom id, by which it would be known again.
 */
export function setForm(
  { language, title, fields }: Form,
  { action, words }: { action: string; words: readonly string[] },
): APIModalInteractionResponseCallbackData | null {
  const id = writeCustomId(action, words);
  if (id === null) return null;
  return {
    custom_id: id,
    title: fitText(phrase(title, language), DISCORD.formTitleChars),
    components: fields.slice(0, DISCORD.formFields).map((field) => ({
      type: ComponentType.Label,
      label: fitText(phrase(field.label, language), DISCORD.formLabelChars),
      component: setInput(field, language),
    })),
  };
}

function setInput({ name, most, placeholder, value = '', long, optional }: FormField, language: Language) {
  const limit = Math.min(most, DISCORD.inputChars);
  // What stands in a field is the reader's to change: cut without a mark, which would be sent in with it.
  const given = cleanText(value).slice(0, limit).toWellFormed();
  return {
    type: ComponentType.TextInput,
    custom_id: name,
    style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    required: !optional,
    min_length: optional ? 0 : 1,
    max_length: limit,
    ...(placeholder !== undefined && {
      placeholder: fitText(phrase(placeholder, language), DISCORD.formPlaceholderChars),
    }),
    ...(given !== '' && { value: given }),
  } satisfies APITextInputComponent;
}
