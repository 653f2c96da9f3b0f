/** Works out what a call cost by the object it was made on, its arguments and its result. */
type Cost = (self: unknown, args: readonly unknown[], result: unknown) => number;

const one: Cost = () => 1;
const ofLength: Cost = (self) => 1 + lengthOf(self);
const ofResult: Cost = (_, __, result) => 1 + lengthOf(result);

/** As far as a search from the left went: to what it found, or to the end. */
const toFound: Cost = (self, [, from], result) => {
  const start = typeof from === 'number' ? from : 0;
  return 1 + Math.max(0, (typeof result === 'number' && result >= 0 ? result : lengthOf(self)) - start);
};

const toEnd: Cost = (self, [, from], result) =>
  1 + (result === true ? 0 : lengthOf(self) - (typeof from === 'number' ? from : 0));

/** What a pattern looked at: from where it began to the end of its match, or all the rest; one that is tied to a place only that. */
const ofPattern: Cost = (self, [text], result) => {
  const { source, sticky } = self as RegExp;
  const match = result === null ? 0 : (result as RegExpExecArray)[0].length;
  if (sticky || isAnchored(source)) return 1 + match;
  return 1 + (result === null ? lengthOf(text) : (result as RegExpExecArray).index + match) - started;
};

const anchored = new Map<string, boolean>();

/** Whether a pattern can only match at the beginning: ^, and no alternative beside it outside of brackets. */
function isAnchored(source: string): boolean {
  const known = anchored.get(source);
  if (known !== undefined) return known;
  let bare = source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, '');
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\([^()]*\)/g, '');
  }
  const found = bare.startsWith('^') && !bare.includes('|');
  anchored.set(source, found);
  return found;
}

const STRINGS: Readonly<Record<string, Cost>> = {
  ...{ charAt: one, charCodeAt: one, codePointAt: one, startsWith: one, endsWith: one, slice: one },
  ...{ indexOf: toFound, includes: toEnd, split: ofLength, replaceAll: ofLength, trim: one, trimEnd: one },
  lastIndexOf: (self, [, from], result) =>
    1 + (typeof from === 'number' ? Math.min(from, lengthOf(self)) : lengthOf(self)) - Number(result),
};

const LISTS: Readonly<Record<string, Cost>> = {
  ...{ map: ofLength, flatMap: ofLength, filter: ofLength, toSorted: ofLength, sort: ofLength, join: ofLength },
  ...{ reduce: ofLength, findLast: ofLength, slice: ofResult, concat: ofResult, flat: ofResult },
  ...{ indexOf: toFound, findIndex: toFound, includes: toEnd, some: toEnd, push: (_, args) => 1 + args.length },
};

let spent = 0;
let counting = false;
/** Where the pattern that runs just now began. */
let started = 0;

/**
 * Counts the work of a run: the characters and members that its calls on strings, patterns and lists must look at. The
 * same in every run and on every machine, unlike time, so that a test can hold a promise to it.
 */
export function workOf(run: () => unknown): number {
  const undo = [
    ...Object.entries(STRINGS).map(([name, cost]) => counted(String.prototype, name, cost)),
    ...Object.entries(LISTS).map(([name, cost]) => counted(Array.prototype, name, cost)),
    counted(RegExp.prototype, 'exec', ofPattern),
  ];
  spent = 0;
  counting = true;
  try {
    run();
    return spent;
  } finally {
    counting = false;
    for (const one of undo) one();
  }
}

function counted(holder: object, name: string, cost: Cost): () => void {
  const own = Object.getOwnPropertyDescriptor(holder, name);
  if (own === undefined) throw new Error(`nothing has ${name}`);
  const real = own.value as (...args: unknown[]) => unknown;
  const isPattern = holder === RegExp.prototype;
  const value = function (this: unknown, ...args: unknown[]): unknown {
    const from = isPattern && counting && (this as RegExp).global ? (this as RegExp).lastIndex : 0;
    const result = Reflect.apply(real, this, args);
    if (!counting) return result;
    // The counting is no work.
    counting = false;
    started = from;
    spent += cost(this, args, result);
    counting = true;
    return result;
  };
  Object.defineProperty(holder, name, { ...own, value });
  return () => Object.defineProperty(holder, name, own);
}

function lengthOf(value: unknown): number {
  return (value as { length?: number } | null)?.length ?? 0;
}
