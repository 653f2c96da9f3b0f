import { element } from './element.js';

const PARAGRAPH = 2;

/**
 * Opens a form as Discord's modals are.
 *
 * @param words - what its two buttons are called: `{ send, cancel }`.
 * @returns a promise of what was filled in, by the name of the field, or null where it was closed.
 */
export function fillIn({ title, components }, { send, cancel }) {
  const inputs = components.map(({ component }) => drawInput(component));
  const form = element(
    'form',
    { method: 'dialog' },
    element('h2', {}, title),
    ...components.map(({ label }, index) => element('label', {}, label, inputs[index])),
    element(
      'div',
      { class: 'form-buttons' },
      // The first is the one that Enter presses.
      element('button', { type: 'submit', class: 'component primary', value: 'send' }, send),
      element('button', { type: 'submit', class: 'component secondary', value: '', formnovalidate: true }, cancel),
    ),
  );
  const dialog = element('dialog', { class: 'form' }, form);
  document.body.append(dialog);
  dialog.showModal();
  inputs[0]?.focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(
        dialog.returnValue === 'send' ? Object.fromEntries(inputs.map(({ name, value }) => [name, value])) : null,
      );
    });
  });
}

function drawInput({ custom_id: name, style, required, min_length: least, max_length: most, placeholder, value }) {
  const long = style === PARAGRAPH;
  const attributes = { name, required, minlength: least, maxlength: most, placeholder };
  const input = element(long ? 'textarea' : 'input', long ? { ...attributes, rows: '4' } : attributes);
  if (value !== undefined) input.value = value;
  return input;
}
