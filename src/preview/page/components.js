import { drawLink, element } from './element.js';

const STYLES = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger', 5: 'secondary' };
const MENU = 3;

/** Buttons and menus as they look in Discord. @param press - (customId, values) → void */
export function drawRow({ components = [] }, press) {
  return element('div', { class: 'components' }, ...components.map((one) => drawComponent(one, press)));
}

function drawComponent(component, press) {
  if (component.url) return drawLink(component.url, [component.label ?? component.url]);
  return component.type === MENU ? drawMenu(component, press) : drawButton(component, press);
}

function drawButton({ label = '', emoji, style, disabled = false, custom_id: id }, press) {
  const look = `component ${STYLES[style] ?? 'secondary'}`;
  const button = element(
    'button',
    { type: 'button', class: look, disabled },
    [emoji?.name, label].filter(Boolean).join(' '),
  );
  button.addEventListener('click', () => press(id, []));
  return button;
}

/** A menu for one choice acts at once, as in Discord; of several, what is marked when it is left. */
function drawMenu({ placeholder = '', options = [], max_values: most = 1, disabled = false, custom_id: id }, press) {
  const menu = element(
    'select',
    { class: 'component menu', 'aria-label': placeholder, disabled, multiple: most > 1 },
    ...(most > 1 ? [] : [element('option', { value: '', selected: true }, placeholder)]),
    ...options.map(({ value, label, description }) =>
      element('option', { value }, description ? `${label} — ${description}` : label),
    ),
  );
  menu.addEventListener(most > 1 ? 'blur' : 'change', () => {
    const values = [...menu.selectedOptions].map(({ value }) => value).filter((value) => value !== '');
    if (values.length > 0) press(id, values.slice(0, most));
    for (const option of menu.options) option.selected = option.value === '';
  });
  return menu;
}
