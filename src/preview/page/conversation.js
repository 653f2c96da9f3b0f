/** Turns that are kept: more than anybody scrolls back to. */
const KEPT = 30;
const KEY = 'broadsheet.conversation';

/**
 * What was asked and answered in this tab, so that a question can follow the one before, a reload loses nothing, and the
 * address is that of the last question. Where nothing can be kept (a browser that forbids it) only the reload forgets.
 *
 * @param place - { storage, location, history } of the window.
 */
export function openConversation({ storage, location, history }) {
  let turns = read(storage);

  function keep() {
    turns = turns.slice(-KEPT);
    try {
      storage.setItem(KEY, JSON.stringify(turns));
    } catch {
      // Full, or forbidden: the page goes on without.
    }
  }

  return {
    turns: () => turns,
    /** The question that the next one follows, whole; '' at first. */
    before: () => turns.findLast(({ question }) => question)?.question ?? '',
    /** The question that the address asks, where it is not the last one that stands here already. */
    asked() {
      const wanted = new URLSearchParams(location.search).get('q') ?? '';
      return wanted === turns.at(-1)?.address ? '' : wanted;
    },
    /** @param turn - { words, shown, question }: what was typed, the message, and what it answers. */
    add(turn) {
      const address = turn.question || turn.words || (turns.at(-1)?.address ?? '');
      turns.push({ ...turn, address });
      keep();
      history.replaceState(null, '', `?${new URLSearchParams({ q: address })}`);
    },
    clear() {
      turns = [];
      keep();
      history.replaceState(null, '', location.pathname);
    },
  };
}

function read(storage) {
  try {
    const kept = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}
