import { glossesByWord } from '../../tables/dictionary.ts';
import { BODIES } from '../../tables/holding.ts';
import { ROLES, SURNAMES } from '../../tables/people.ts';
import type { Span } from '../../text/sentences.ts';
import { peopleIn } from '../align/named.ts';
import { termsIn } from '../align/terms.ts';
import type { Check } from '../case.ts';
import { type Clause, printedAt, type Said } from '../claims/said.ts';
import type { Fault } from '../passage.ts';

/** Who says something, right before the word for it, and what stands between them and the saying. */
const SPEAKS =
  /(\p{Script=Han}{2,16}?)(?:(?:也|还|则|就|对此|随后|现场|当场|接受[^,。]{0,12}时|向(?:记者|媒体)|对(?:记者|媒体))*)(?<!据|可以|应当|没有|传|者)(?:坦言|回忆|喊话|怒怼|回怼|反问|表示|介绍|指出|认为|透露|告诉|强调|回应|写道|直言|说|称)(?!法|明|为|作|号|呼|赞|,?(?:的|是))/u;
/** He, it, the reporter: who that is stands before. */
const POINTS =
  /\d|[年月日时号]$|^(?:他|她|其|它|该|这|对方|记者|骗子|报道|文章|网传|有人|有网友|双方|自己|大家|总的|简单|一般|具体)|(?:他|她|其|报道|通报|通知|公告|消息|记者|[时日月号前后许])$/u;
/** Whoever stands before a colon: 村民 朱喜江: */
const NAMED = /\p{Script=Han}{2,12}$/u;

/** 据乌克兰媒体报道: whose words follow. */
const SOURCE = /据(\p{Script=Han}{2,12}?)(?:的)?(?:报道|消息|介绍|通报|分析|透露|统计)/u;

type Spoken = { speaker: string; at: Span; clause: number };

/** What one person said told as another's: 王国有表示 where what follows is printed behind 李艳君说. */
export const speakers: Check = (said, { prints, restsOn }) => {
  if (said.target !== 'han') return [];
  const spoken = new Map(prints.map((print) => [print, spokenIn(print, { colons: true })]));
  return spokenIn(said).flatMap(({ speaker, at, clause }): Fault[] => {
    const first = said.clauses[clause];
    if (first === undefined) return [];
    const told = [{ start: at.end, end: first.end }, ...following(said.clauses, clause)];
    const rests = told.flatMap((span) => restsOn(termsIn(said, span)));
    if (!isSomebody(speaker)) return [];
    const speakers = rests.map(({ print, index }) => speakerOf(spoken.get(print) ?? [], index));
    const known = speakers.filter((one) => one !== null);
    if (known.length === 0 || known.length < speakers.length / 2 || known.some((one) => isSame(speaker, one)))
      return [];
    return [{ kind: 'owner', ...printedAt(said, at) }];
  });
};

/** A name, a role or a body: 报警说 has no speaker. */
function isSomebody(speaker: string): boolean {
  const isName =
    SURNAMES.single.has(speaker.charAt(0)) && speaker.length <= 3 && !glossesByWord().has(speaker.slice(0, 2));
  return isName || BODY.test(speaker) || peopleIn(speaker).length > 0;
}

const BODY = new RegExp(
  `(?:${[...ROLES, ...BODIES].join('|')}|[某氏人员方局院会媒部家长友亲子孩生体]|女士|先生)$`,
  'u',
);

function following(clauses: readonly Clause[], index: number): Clause[] {
  return clauses.slice(index + 1).filter(({ sentence }) => sentence === clauses[index]?.sentence);
}

function spokenIn({ text, clauses }: Said, { colons = false } = {}): Spoken[] {
  return clauses.flatMap(({ start, end }, clause): Spoken[] => {
    const match = SPEAKS.exec(text.slice(start, end));
    const speaker = match?.[1]?.replace(/^[据为因]|[对向跟][^对向跟]{1,6}$/gu, '') ?? '';
    const source = colons ? (SOURCE.exec(text.slice(start, end))?.[1] ?? '') : '';
    if (match === null && source !== '') return [{ speaker: source, at: { start, end }, clause }];
    if (match === null && colons && text.charAt(end) === ':') {
      const named = NAMED.exec(text.slice(start, end))?.[0] ?? '';
      return named === '' ? [] : [{ speaker: named, at: { start: end - named.length, end }, clause }];
    }
    if (match === null || POINTS.test(speaker)) return [];
    return [{ speaker, at: { start: start + match.index, end: start + match.index + match[0].length }, clause }];
  });
}

/** Who says in print what stands in a clause: the last one before it; null where nobody is named. */
function speakerOf(spoken: readonly Spoken[], index: number): string | null {
  return spoken.findLast(({ clause }) => clause <= index)?.speaker ?? null;
}

/** 罗小梅 is 负责人罗小梅, and so is 负责人; 姚胜旺 is not 姚胜旺的哥哥, nor 大连银行的柜员 the one of 青岛银行. */
function isSame(said: string, printed: string): boolean {
  const at = printed.lastIndexOf(said.slice(-2));
  if (at < 0) return said.includes(printed.slice(-2)) && !ROLES.includes(printed);
  const isNameless = /[员人者长]$/.test(said) && Math.min(said.length, printed.length) > ALONE;
  if (at + 2 === printed.length && isNameless)
    return printed.includes(said.slice(0, 2)) || said.includes(printed.slice(0, 2));
  return printed.charAt(at + 2) !== '的';
}

/** Characters of who speaks up to which nothing tells whose he is: 工作人员. */
const ALONE = 5;
