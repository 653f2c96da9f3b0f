import type { Question } from '../../asking/question.ts';
import { unitFit } from '../../asking/wanted.ts';
import { lacksItsPart, takesItsSide, takesOtherSide } from '../../figures/contrast.ts';
import { tellsOfChange } from '../../figures/measure.ts';
import type { Article, Figure } from '../../model.ts';
import type { Lookup, Overlap } from '../../search/ranking/lookup.ts';
import { SAYS } from '../../tables/says.ts';
import { foldText } from '../../text/fold.ts';
import { once } from '../../text/remembering.ts';
import { type Holding, holdingOf, type ReadyItem, readyItem } from '../item.ts';
import type { Held } from '../weighed.ts';
import { askedOf } from './asked.ts';
import { lookupFor, type Name, namesIn, shareOfName, unitsHeld, unitsIn } from './names.ts';
import { foldedSentence, type Near, wordsNear } from './near.ts';
import { timeFit } from './time-fit.ts';

/** An article that may hold the figure, with its score as a share of the best one's. */
export type Found = { article: Article; rank: number };

/** A figure that may answer, with what speaks for it; the fit prints what each signal is worth. */
export type Weighable = ReturnType<typeof figuresInTurn> extends Generator<(infer One)[]> ? One : never;

/** How much of a name counts that stands around the figure, and more where it stands in its clause and its label. */
const SHARE = { context: 0.6, clause: 0.2, label: 0.2 } as const;
/** What a name counts as context that stands in the heads, in the lead, or elsewhere in the paragraph. */
const CONTEXT = { heads: 0.9, lead: 0.7, paragraph: 0.45 } as const;

/** The share of a name from which an article speaks of the thing. */
const SPOKEN = 0.3;

/** How many figures of an article are weighed, by its order, and which of these: all where nothing else is said. */
export type Which = { most(order: number): number; isMeant?(figure: Figure, article: Article): boolean };

/** The figures of the articles with what speaks for each. */
export function figuresIn(question: Question, found: readonly Found[], which: Which): Weighable[] {
  return [...figuresInTurn(question, found, which)].flat();
}

/** The same, those of one article at a time: all of forty may be two thousand, a tenth of a millisecond each. */
export function* figuresInTurn(question: Question, found: readonly Found[], { most, isMeant }: Which) {
  const lookup = lookupFor(question);
  const holdings: Holding[] = [];
  for (const { article } of found) {
    holdings.push(holdingOf(readyItem(article), lookup));
    yield [];
  }
  const names = namesIn(question, holdings);
  const weights = names.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (shares: readonly number[]) =>
    weights === 0 ? 0.5 : names.reduce((sum, { weight }, at) => sum + weight * (shares[at] ?? 0), 0) / weights;
  const shares = found.map(({ article }, order) =>
    once(() => sharesIn(readyItem(article), holdings[order] as Holding, { names, lookup })),
  );
  // What tea costs is no answer for cattle, where some article speaks of cattle.
  const first = names.findIndex(({ weak }) => !weak);
  const speaks = ({ item }: ReturnType<typeof sharesIn>) => (item[first] ?? 0) >= SPOKEN;
  const isSpokenOf = once(() => shares.some((of) => speaks(of())));
  for (const [order, { article, rank }] of found.entries()) {
    // A length is no price, however well it fits otherwise.
    const possible = article.figures.filter((figure) => isPossible(question.wanted, figure, article));
    // Most articles have none that may be meant, and need not be looked at any further.
    if (!possible.some((figure) => isMeant?.(figure, article) ?? true)) continue;
    const own = (shares[order] as (typeof shares)[number])();
    if (!speaks(own) && isSpokenOf()) continue;
    const held = heldMost(possible, most(order), (figure) => mean(own.of(figure).sentence));
    const meant = isMeant === undefined ? held : held.filter((figure) => isMeant(figure, article));
    yield meant.map((figure) => {
      const near = wordsNear(figure, article);
      const { sentence, context: around } = own.of(figure);
      const context = around();
      const clause = sharesOf(names, unitsIn(near.clause, lookup));
      const label = sharesOf(names, unitsIn(near.label, lookup));
      /** The share of what the question names that stands with it, the nearer the more; 0 to 1. */
      const share = SHARE.context * mean(context) + SHARE.clause * mean(clause) + SHARE.label * mean(label);
      /** How well its time fits the one asked for, -1 to 1; 0 where none is asked for or it cannot be told. */
      const time = timeFit(question.periods, figure, { date: article.date, sentence: near.sentence });
      const said = {
        bias: 1,
        sentence: mean(sentence),
        context: mean(context),
        item: mean(own.item),
        clause: mean(clause),
        label: mean(label),
        lacking: Math.max(0, ...context.map((held, at) => (names[at]?.weak === true ? 0 : 1 - held))),
        nameless: Number(names.length === 0),
        told: toldBy(figure, question),
        named: Number(label.some((one) => one >= 1)),
        rank,
        lead: 1 / (1 + figure.paragraph),
        time: time > 0 && figure.period !== null ? Math.sqrt(time) : 0,
        untimely: Number(time < 0),
        timed: Number(question.periods.length > 0 && figure.period !== null),
      };
      const sides = sideSignals(question, near);
      const [units, places] = [unitSignals(question, figure), placeSignals(question, article, near)];
      const words = wordSignals(question, figure, near);
      const signals = () => ({ ...said, ...units, ...places, ...sides, ...words });
      return { figure, article, share, time, side: sides.side, parts: [said, units, places, sides, words], signals };
    });
  }
}

/** The figures of an article, in printed order; of one with a great many those whose sentences hold most. */
function heldMost(figures: readonly Figure[], most: number, held: (figure: Figure) => number): readonly Figure[] {
  if (figures.length <= most) return figures;
  const best = figures.map((figure) => ({ figure, held: held(figure) })).toSorted((a, b) => b.held - a.held);
  const kept = new Set(best.slice(0, most).map(({ figure }) => figure));
  return figures.filter((figure) => kept.has(figure));
}

/** How much of each name some words hold. */
function sharesOf(names: readonly Name[], units: Held): number[] {
  return names.map((name) => shareOfName(name, units));
}

/** How much of each name the parts of an item hold. */
function sharesIn(item: ReadyItem, holding: Holding, { names, lookup }: { names: readonly Name[]; lookup: Lookup }) {
  const held = (units: Held) => sharesOf(names, units);
  const most = (...shares: readonly (readonly number[])[]) =>
    names.map((_, at) => Math.max(...shares.map((of) => of[at] ?? 0)));
  const { subheads, kicker, title, district } = item.article;
  const heads = held(unitsIn([...subheads, kicker, title, district].join('\n'), lookup));
  const none = names.map(() => 0);
  const of = new Map(
    item.sentences.map((sentence, at) => {
      const units = unitsHeld(holding.sentences[at] as Overlap);
      return [sentence, units.size === 0 ? none : held(units)];
    }),
  );
  const lead = most(...item.sentences.filter(({ paragraph }) => paragraph === 0).map((one) => of.get(one) ?? []));
  const inParagraph = Map.groupBy(item.sentences, ({ paragraph }) => paragraph);
  const scaled = (shares: readonly number[], by: number) => shares.map((share) => share * by);
  const around = [scaled(heads, CONTEXT.heads), scaled(lead, CONTEXT.lead)];
  const ofParagraph = new Map(
    [...inParagraph].map(([paragraph, all]) => [
      paragraph,
      scaled(most(...all.map((one) => of.get(one) ?? [])), CONTEXT.paragraph),
    ]),
  );
  return {
    item: most(heads, ...of.values()),
    /** What the sentence of a figure holds, and what is around it. */
    of: (figure: Figure) => {
      const sentence = inParagraph
        .get(figure.paragraph)
        ?.find(({ start, end }) => start <= figure.start && figure.start < end);
      const own = (sentence && of.get(sentence)) ?? none;
      const beside = sentence && ofParagraph.get(sentence.paragraph);
      return { sentence: own, context: () => most(own, ...around, ...(beside === undefined ? [] : [beside])) };
    },
  };
}

/** The share of its label's letters that the question has: 茶园面积, and not 可采摘茶园面积. */
function toldBy({ label }: Figure, question: Question): number {
  const letters = [...foldText(label)];
  if (letters.length === 0) return 0;
  const { letters: asked } = askedOf(question);
  return letters.filter((letter) => asked.has(letter)).length / letters.length;
}

/** Whether a figure has a unit that may answer, and its sentence the word with which that measure is printed. */
function isPossible(wanted: Question['wanted'], figure: Figure, article: Article): boolean {
  if (unitFit(wanted, figure) <= -1) return false;
  if (wanted?.printed === undefined) return true;
  const sentence = foldedSentence(figure, article);
  return wanted.printed.some((word) => sentence.includes(word));
}

function unitSignals({ wanted }: Question, figure: Figure) {
  const fit = unitFit(wanted, figure);
  return {
    unit: Math.max(0, fit),
    otherUnit: Number(fit < 0),
    unitless: Number(wanted !== null && figure.unit === ''),
    percent: Number(wanted === null && figure.dimension === 'percent'),
    counts: Number(wanted === null && /^(?:count|people|households)/.test(figure.dimension)),
  };
}

/** Whether it is of a place that is asked for, of one that its sentence names, or of another. */
function placeSignals(question: Question, article: Article, { sentence }: Near) {
  const { district, paragraphs } = article;
  const { places, names } = askedOf(question);
  if (places.length === 0) return NO_PLACE;
  const isNamedIn = (text: string) => names.some((name) => text.includes(name));
  const own = places.some((place) => [place.district, place.place].includes(district));
  const ofOther = district !== null && sentence.includes(district);
  const mentioned = !own && isNamedIn(sentence);
  const inLead = !own && !mentioned && !ofOther && isNamedIn(foldText(paragraphs[0] ?? ''));
  return {
    place: Number(own),
    mentioned: Number(mentioned || inLead),
    elsewhere: Number(!own && !mentioned && !inLead),
  };
}

const NO_PLACE = { place: 0, mentioned: 0, elsewhere: 0 } as const;

function sideSignals(question: Question, { label, clause, part, sentence }: Near) {
  const { untimed } = askedOf(question);
  const near = [label, clause, part, sentence];
  return {
    side: Number(takesItsSide(untimed, [label, clause])),
    otherSide: Number(takesOtherSide(untimed, near) || lacksItsPart(untimed, near)),
  };
}

/** What its own words say that the question asks, or does not. */
function wordSignals(question: Question, figure: Figure, { label, clause, sentence, left, right }: Near) {
  const { before, after, asksSize, asksTotal, asksDifference } = askedOf(question);
  const named = after.length < 2 ? '' : foldText(figure.label);
  const counts = /^(?:count|people|households)/.test(figure.dimension);
  return {
    counted:
      after.length < 2
        ? 0
        : (Number(named.endsWith(after) || right().startsWith(after)) +
            Number(right().includes(after.slice(0, 2)) || left().endsWith(after.slice(0, 2)))) /
          2,
    verb: Number(before.length === 2 && left().includes(before)),
    unsaid: Number(before.length === 2 && !sentence.includes(before)),
    change: Number(asksSize && counts && tellsOfChange(figure)),
    difference: Number(!asksDifference && SAYS.difference.test(label.replace(/[^\p{Script=Han}]*\d.*$/u, ''))),
    total: Number(asksTotal && [label, clause].some((words) => SAYS.total.test(words))),
    stated: Number(
      question.stated.some(({ unit, value }) => figure.unit === unit && String(figure.value) === String(value)),
    ),
  };
}
