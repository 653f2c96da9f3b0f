import { understand } from '../src/asking/question.ts';
import { isPair, type Term, termsOf } from '../src/search/index/terms.ts';
import { ANY_DAY, intentForms, newsIn } from './sets.ts';

/** Wants whose questions name a subject, a place or an event, and else only ask. */
const NAMING = ['overview', 'topic_list', 'place_list', 'story'];
/** The share of hands, and the questions, in which a pair must stand: what a few writers ask of (烂尾楼, 恒大) is a thing. */
const HANDS = 0.6;
const QUESTIONS = 1.5;
/** Share of news that every pair is taken to stand in. */
const LEAST = 0.0005;
/** One item of so many is counted. */
const STEP = 4;

/** How much of a pair's weight is left where news is asked of a subject: how far it is printed rather than asked with. */
export function askingTable(truth: string): object {
  const printed = new Map<Term, number>();
  const items = [...newsIn(truth).values()].filter((_, at) => at % STEP === 0);
  for (const { body } of items)
    for (const term of new Set(termsOf(body))) printed.set(term, (printed.get(term) ?? 0) + 1);
  const forms = intentForms().filter(({ intent }) => NAMING.includes(intent));
  const hands = new Set(forms.map(({ hand }) => hand)).size;
  const asked = new Map<Term, { count: number; hands: Set<string> }>();
  for (const { q, hand } of forms) {
    const { terms } = understand(q, { today: ANY_DAY, language: null });
    for (const term of new Set(terms.flatMap(({ text }) => [...termsOf(text)]))) {
      const known = asked.get(term) ?? { count: 0, hands: new Set<string>() };
      asked.set(term, { count: known.count + 1, hands: known.hands.add(hand) });
    }
  }
  const left: Record<string, number> = {};
  for (const [term, { count, hands: own }] of [...asked].toSorted((a, b) => a[0] - b[0])) {
    if (!isOfLetters(term) || count < QUESTIONS * own.size || own.size < HANDS * hands) continue;
    const news = (printed.get(term) ?? 0) / items.length + LEAST;
    left[lettersOf(term)] = Number((news / (news + count / forms.length)).toFixed(3));
  }
  return { source: 'Broadsheet: questions by many hands beside the news of CRUD-RAG, counted; npm run fit', left };
}

/** Whether a term is a pair of characters or one that is no mark: words of Latin letters have numbers of their own. */
function isOfLetters(term: Term): boolean {
  return isPair(term) || (term >= 0x3005 && term <= 0xffff);
}

function lettersOf(term: Term): string {
  return isPair(term) ? String.fromCharCode(term >>> 16, term & 0xffff) : String.fromCharCode(term);
}
