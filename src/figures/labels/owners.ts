import { LABEL_WORDS } from '../../tables/figures.ts';
import { SAYS } from '../../tables/says.ts';
import type { Span } from '../../text/sentences.ts';
import { type Clause, spanIndexAt } from './clauses.ts';
import { LABEL_LENGTH, type Label, type Place, type Setting } from './label.ts';
import { headOf, leftPhrase, withoutVerb } from './phrases.ts';

const BARE = new Set(LABEL_WORDS.bare.words);
const { scene, relation, relation_alone, compared_change } = SAYS;
/** The date between 较 and 增长 is the period's. */
const COMPARED = new RegExp(`^[比较](?=${compared_change.source})`, 'u');
const ONLY_RELATES = new RegExp(`^(?:${relation_alone.source})|${COMPARED.source}`, 'u');

/** Adds the owner to a label that says only how it is measured (总量, 长度, 占全市, 同比增长). */
type Owner = (place: Place, told: { own: string; labels: readonly Label[] }) => Label;

/** Finds the owners of a page's quantities, which are asked for in printed order. */
export function ownersIn(setting: Setting): Owner {
  const measured = measuredBefore(setting);
  const subjectOf = subjectsIn(setting);
  return (place, { own, labels }) => {
    const quantity = setting.quantities[place.index];
    const from = place.clause.start;
    if (!isBare(own) || quantity === undefined) return { text: own, from };
    const previous = relates(own) ? (measured[place.index] ?? -1) : place.index - 1;
    const other = setting.quantities[previous];
    const label = labels[previous];
    const near =
      other !== undefined && (clauseOf(setting, other)?.sentence === place.clause.sentence || isPartOf(setting, place));
    if (near && label !== undefined && (relates(own) || quantity.dimension === other.dimension)) {
      const owner = relates(own) ? label.text.replace(/同期$/, '') : thingOf(label.text);
      return { text: joinedTo(owner, own), from: Math.min(from, label.from) };
    }
    const subject = subjectOf(place);
    return subject === null
      ? { text: own, from }
      : { text: joinedTo(subject.text, own), from: Math.min(from, subject.from) };
  };
}

const ADDED = new RegExp(`^.*(?:${SAYS.addition.source})(?=..)`, 'u');

/** What is measured, not what became of it: of 全区新建食堂 there are 食堂 in all. */
function thingOf(label: string): string {
  return withoutVerb(label).replace(ADDED, '');
}

const SETS_IN_RELATION = /^(?:percent|percentage points|times)$/;

/**
 * Of each quantity the one before it in its sentence that is itself measured, not set in relation (产值61亿元,增长7.4%,
 * 占全区的32%); where none is, the one right before it.
 */
function measuredBefore({ quantities, text }: Setting): number[] {
  let measured = -1;
  return quantities.map((quantity, index) => {
    if (text.slice(quantities[index - 1]?.end ?? 0, quantity.start).includes('。')) measured = -1;
    const before = measured < 0 ? index - 1 : measured;
    if (!SETS_IN_RELATION.test(quantity.dimension)) measured = index;
    return before;
  });
}

function isBare(own: string): boolean {
  return own.length < 2 || BARE.has(own) || ONLY_RELATES.test(own);
}

function relates(own: string): boolean {
  return own === '' || relation.test(own);
}

/** 其中 begins with a part of what was told right before it. */
function isPartOf({ text }: Setting, { clause }: Place): boolean {
  return text.startsWith('其中', clause.start);
}

function joinedTo(owner: string, own: string): string {
  const said = own.replace(COMPARED, '');
  return owner.endsWith(said) ? owner : owner + said;
}

function clauseOf({ clauses }: Setting, quantity: Span): Clause | undefined {
  return clauses[spanIndexAt(clauses, quantity.start)];
}

/** What a sentence is about: the head of its first clause that has one, before the figure's own. Each clause is looked at once. */
function subjectsIn(setting: Setting): (place: Place) => Label | null {
  let sentence = -1;
  let next = 0;
  let subject: Label | null = null;
  return ({ clause, at }) => {
    if (clause.sentence !== sentence) {
      sentence = clause.sentence;
      subject = null;
      next = at;
      while (setting.clauses[next - 1]?.sentence === sentence) next -= 1;
    }
    for (; subject === null && next < at; next += 1) subject = subjectIn(setting, next);
    return subject;
  };
}

function subjectIn(setting: Setting, clause: number): Label | null {
  const span = setting.clauses[clause];
  if (span === undefined) return null;
  const words = leftPhrase(setting, span, { whole: true });
  // 从增速看 and the like set the scene; what holds a number is another figure's clause.
  if (/\d/.test(words) || scene.test(setting.text.slice(span.start, span.end))) return null;
  const head = headOf(words);
  return head.length >= 2 && head.length <= LABEL_LENGTH ? { text: head, from: span.start } : null;
}
