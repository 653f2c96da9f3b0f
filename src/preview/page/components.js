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

/** A menu for one choice acts at once, as in Discord. */
function drawMenu(component, press) {
  const { placeholder = '', options = [], max_values: most = 1, disabled = false, custom_id: id } = component;
  if (most > 1) return drawChecklist(component, press);
  const menu = element(
    'select',
    { class: 'component menu', 'aria-label': placeholder, disabled },
    element('option', { value: '', selected: true }, placeholder),
    ...options.map((option) => element('option', { value: option.value }, labelOf(option))),
  );
  menu.addEventListener('change', () => {
    const [chosen] = menu.selectedOptions;
    menu.selectedIndex = 0;
    press(id, [chosen.value]);
  });
  return menu;
}

/** A menu for several choices acts when it is closed, as in Discord. */
function drawChecklist({ placeholder = '', options = [], max_values: most, custom_id: id }, press) {
  const boxes = options.map(({ value }) => element('input', { type: 'checkbox', value }));
  const marked = () => boxes.filter(({ checked }) => checked);
  const list = element(
    'details',
    { class: 'component menu checklist' },
    element('summary', {}, placeholder),
    ...options.map((option, index) => element('label', {}, boxes[index], labelOf(option))),
  );
  list.addEventListener('change', () => {
    const full = marked().length >= most;
    for (const box of boxes) box.disabled = full && !box.checked;
  });
  list.addEventListener('toggle', () => {
    const chosen = marked();
    if (list.open || chosen.length === 0) return;
    press(
      id,
      chosen.map(({ value }) => value),
    );
    for (const box of boxes) {
      box.checked = false;
      box.disabled = false;
    }
  });
  return list;
}

function labelOf({ label, description }) {
  return description ? `${label} — ${description}` : label;
}
