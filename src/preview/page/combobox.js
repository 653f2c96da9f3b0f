import { element } from './element.js';

/** Milliseconds of rest after a keystroke before the server is asked. */
const REST_MS = 90;

/**
 * The list of offers below what somebody types, by the combobox pattern: focus stays in the input, the arrows move the
 * choice, Enter takes it, Escape closes.
 *
 * @param options.offersFor - (text, signal) → Promise of `{ label, detail, kind, take() }`; rejects when called off.
 */
export function createCombobox({ input, list, offersFor }) {
  let offers = [];
  let active = -1;
  let waiting = null;
  let asked = new AbortController();

  const show = (found) => {
    offers = found;
    list.replaceChildren(...offers.map(drawOffer));
    list.hidden = offers.length === 0;
    input.setAttribute('aria-expanded', String(offers.length > 0));
    choose(-1);
  };
  const choose = (index) => {
    active = index;
    [...list.children].forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === active));
      if (at === active) option.scrollIntoView({ block: 'nearest' });
    });
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `offer-${active}`);
  };
  const close = () => {
    clearTimeout(waiting);
    asked.abort();
    show([]);
  };
  const look = async () => {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    // An offer that comes too late belongs to a text that is no longer there.
    const found = await offersFor(input.value, signal).catch(() => []);
    if (!signal.aborted) show(found);
  };
  const take = (index) => {
    const offer = offers[index];
    close();
    offer?.take();
  };

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, REST_MS);
  });
  input.addEventListener('blur', close);
  /** What a key does while offers are shown. */
  const keys = {
    ArrowDown: () => choose((active + 1) % offers.length),
    ArrowUp: () => choose(active <= 0 ? offers.length - 1 : active - 1),
    Escape: close,
  };
  const deedOf = (key) => {
    if (key === 'Enter') return active >= 0 ? () => take(active) : undefined;
    if (offers.length > 0) return keys[key];
    return key === 'ArrowDown' ? look : undefined;
  };
  input.addEventListener('keydown', (event) => {
    // While pinyin is being composed, every key belongs to the input method.
    if (event.isComposing || event.keyCode === 229) return;
    const deed = deedOf(event.key);
    if (deed === undefined) return;
    event.preventDefault();
    void deed();
  });
  // Before the input loses its focus, which would close the list.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    if (option !== null) take([...list.children].indexOf(option));
  });
  return { close, look };
}

function drawOffer({ label, detail, kind }, index) {
  return element(
    'div',
    { role: 'option', id: `offer-${index}`, 'aria-selected': 'false' },
    element('span', { class: 'offer-label' }, label),
    element('span', { class: 'offer-detail' }, detail ?? ''),
    element('span', { class: 'offer-kind' }, kind),
  );
}
