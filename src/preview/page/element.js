/** An element with attributes and children; strings become text nodes, so no text can become markup. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** A link that leads out of the page. */
export function drawLink(url, children) {
  // Only what a page could link anyway: no script, no data.
  if (!/^https?:\/\//i.test(url)) return element('span', {}, ...children);
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer nofollow' }, ...children);
}
