/** A byline of so many people as a paper prints it; `office` is one that may sign with them. */
export type Sign = (people: readonly string[], office: string) => string;

const KINDS = [
  '本报记者',
  '本报记者',
  '记者',
  '记者',
  '首席记者',
  '全媒体记者',
  '见习记者',
  '通讯员',
  '本报通讯员',
  '本报特约记者',
];
/** A writer and who helped, as most papers part them; one alone is the writer. */
const both = ([first = '', ...more]: readonly string[], gap: string) =>
  more.length === 0 ? `记者${gap}${first}` : `记者${gap}${first} 通讯员${gap}${more.join(' ')}`;

/** How bylines are printed that stand by themselves. */
export const SIGNS: readonly Sign[] = [
  ...KINDS.map(
    (kind): Sign =>
      (people) =>
        `${kind} ${people.join(' ')}`,
  ),
  ...['□', '■', '◎', '●'].map(
    (mark): Sign =>
      (people) =>
        `${mark}本报记者 ${people.join(' ')}`,
  ),
  (people) => `□ 记者 ${people.join(' ')}`,
  (people) => `（记者 ${people.join(' ')}）`,
  (people) => `（${people.join(' ')}）`,
  (people) => `（${both(people, ' ')}）`,
  (people) => `（本报${both(people, ' ')}）`,
  (people) => `【记者 ${people.join('、')}】`,
  (people) => `本报${both(people, ' ')}`,
  (people) => both(people, ' '),
  (people) => `本报${both(people, '')}`,
  (people) => `本报${both(people, ' ')} 报道`,
  (people) => `本报记者${people.join('、')}`,
  (people) => `记者：${people.join(' ')}`,
  (people) => `本报记者 ${people.join(' ')} 文/图`,
  (people) => `记者 ${people.join(' ')} 文/摄`,
  (people) => `本报记者 ${people.join(' ')} 摄影报道`,
  (people) => `文/图 记者 ${people.join(' ')}`,
  (people) => `文/${people.join(' ')}`,
  ([first = '', ...more]) => (more.length === 0 ? `文/本报记者 ${first}` : `文/${first} 图/${more.join(' ')}`),
  ([first = '', ...more]) => (more.length === 0 ? `${first} 文/图` : `${first}/文 ${more.join(' ')}/图`),
  (people) => `撰文/${people.join(' ')}`,
  (people) => `撰文 ${people.join(' ')}`,
  (people) => `本报记者 ${people.join(' ')} 北京报道`,
  (people) => `本报记者 ${people.join(' ')} 发自上海`,
  ([first = '', ...more]) => `文/${first}${more.length === 0 ? '' : ` 编辑/${more[0]}`}`,
  (people) => `${people.join(' ')}`,
  (people, office) => `${office} ${people.join(' ')}`,
  (people, office) => `${office}记者 ${people.join(' ')}`,
  (people, office) => `（${office} ${people.join(' ')}）`,
  (people, office) => `记者 ${people.join(' ')} 通讯员 ${office.slice(0, 1)}静`,
];

/** How a report begins with who tells it. */
export const DATELINES: readonly Sign[] = [
  (people) => `本报讯（记者 ${people.join(' ')}）`,
  (people) => `本报讯（记者${people.join('、')}）`,
  (people) => `本报讯 （记者 ${people.join(' ')}）`,
  (people) => `本报讯（${both(people, ' ')}）`,
  (people) => `本报讯（通讯员 ${people.join(' ')}）`,
  (people) => `本报临州8月3日电（记者 ${people.join(' ')}）`,
  (people) => `本报临州8月11日讯（${both(people, ' ')}）`,
  (people) => `新华社北京8月1日电（记者${people.join('、')}）`,
  (people) => `中新社南浦7月30日电 （记者 ${people.join(' ')}）`,
  (people) => `本报讯 记者${people.join('、')}报道：`,
];

const OFFICES = [
  '临州市融媒体中心',
  '桐江日报社',
  '青屏区融媒体中心',
  '云岭县广播电视台',
  '南浦县委宣传部',
  '沧河市供电公司',
  '临州市文化馆',
  '桐江县人民检察院',
  '青屏区气象局',
  '南浦县教育委员会',
];
const FAMILY = '周沈韩陆郑许方白秦宋顾林唐邵贺施梁江钟彭何吕张李王刘陈杨赵黄吴徐孙胡朱高郭马罗';
const GIVEN =
  '慕若柏清怀知启以朗可明见果一兰展青望离小文志建国华军伟强磊静敏丽娟涛超波辉刚平丹萍倩宇浩然子轩梓涵雨桐欣怡';

type Choose = { one: <T>(of: readonly T[]) => T; percent: (likely: number) => boolean };

export function nameBy({ one, percent }: Choose): string {
  const first = one([...FAMILY]) + one([...GIVEN]);
  return percent(70) ? first + one([...GIVEN]) : first;
}

export function officeBy({ one }: Choose): string {
  return one(OFFICES);
}
