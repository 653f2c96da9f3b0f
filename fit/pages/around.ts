import type { Chance } from './chance.ts';
import { NOTHING, type Placed } from './lay-out.ts';
import type { Manner } from './manner.ts';
import { linesOf } from './set-article.ts';
import { nameBy } from './signs.ts';

const PAPERS = ['桐江日报', '岭东晚报', '南浦都市报', '早安临州', '青屏新报', '大河早报', '沧海时报', '云岭周刊'];
const SECTIONS = ['要闻', '综合新闻', '民生', '城事', '社会', '经济', '国内新闻', '文体'];
const BRIEFS = [
  '简讯',
  '城市短讯',
  '要闻速览',
  '部门动态',
  '街谈巷议',
  '百姓身边事',
  '一周集纳',
  '新闻速递',
  '天下快讯',
];
const NOTICES = [
  ['遗失声明', '林望舒遗失临州市第三中学学生证，号码20190417，声明作废。'],
  ['遗失声明', '南浦县旺达副食店不慎遗失营业执照副本，声明作废。'],
  ['注销公告', '桐江县百顺运输队拟向登记机关申请注销，请债权人自公告之日起45日内申报债权。'],
  ['招聘启事', '本店招厨师两名、服务员五名，包食宿，工资面议，电话 0571-6661234。'],
  ['广告', '旺铺转让，临街双层，客流稳定，价格面议。'],
  ['扫一扫', '扫一扫 看视频'],
  ['今日天气', '多云到晴，偏南风3到4级，气温24℃到33℃。'],
] as const;

/** The page's own lines at its head or foot, the name over the short pieces from article `briefs` on, and what stands between or below the articles and is of none. */
export function withPage(blocks: readonly Placed[], briefs: number, manner: Manner, chance: Chance): Placed[] {
  const all = [...blocks];
  const brief = all.findIndex(({ article }) => article !== null && article >= briefs);
  if (manner.section && brief >= 0) all.splice(brief, 0, outside('furniture', [chance.one(BRIEFS)]));
  for (let count = 0; count < manner.notices; count += 1) {
    const ends = all.flatMap((block, at) => (all[at + 1]?.article === block.article ? [] : [at + 1]));
    const [name, text] = chance.one(NOTICES);
    const lines = linesOf(text, manner.measure, manner.indent);
    const notice = [...(chance.percent(60) ? [outside('notice', [name])] : []), outside('notice', lines)];
    all.splice(chance.percent(60) ? all.length : chance.one(ends), 0, ...notice);
  }
  const own = ownLines(chance).map((text) => outside('furniture', [text]));
  return manner.foot ? [...all, ...own] : [...own, ...all];
}

function outside(part: Placed['part'], lines: string[]): Placed {
  return { article: null, part, paragraph: -1, begins: false, over: NOTHING, lines, column: 0, top: 0 };
}

function ownLines(chance: Chance): string[] {
  const { one, percent } = chance;
  const [paper, section] = [one(PAPERS), one(SECTIONS)];
  const page = one(['A03', '5版', '第4版', 'B2', '06', '三版']);
  const day = `2023年8月${one([2, 5, 11, 17, 24])}日`;
  const week = `星期${one([...'一二三四五六日'])}`;
  const name = () => nameBy(chance);
  const staff = one([
    `责编 ${name()} 美编 ${name()}`,
    `编辑：${name()} 校对：${name()}`,
    `责任编辑/${name()} 版式/${name()}`,
    `本版编辑 ${name()} 电话 0571-6660123`,
  ]);
  return one([
    [paper, `${day} ${week}`, `${section} ${page}`],
    [`${paper} ${day} ${week}`, page, staff],
    [page, paper, `${day} ${staff}`],
    [`${page} ${section}`, `${day} ${week} ${staff}`],
    [paper, section, page, staff, '新闻热线 0571-6661999'],
    [],
  ]).filter(() => percent(90));
}
