// Texts that repeat no one thing: what `kinds.ts` cannot write, since there each unit is the same as the last.
/** Writes a text of so many bytes; `random` from 0 to 1. */
export type Writer = (bytes: number, random: () => number) => string;

const size = (text: string) => Buffer.byteLength(text);

/** Pieces one behind the other, up to so many bytes. */
function pieces(piece: (at: number, random: () => number) => string): Writer {
  return (bytes, random) => {
    const parts: string[] = [];
    for (let written = 0, at = 0; ; at += 1) {
      const one = piece(at, random);
      written += size(one);
      if (written > bytes) return parts.join('');
      parts.push(one);
    }
  };
}

const letter = (from: number, count: number, random: () => number) =>
  String.fromCodePoint(from + Math.floor(random() * count));
const letters = (length: number, from: number, count: number, random: () => number) =>
  Array.from({ length }, () => letter(from, count, random)).join('');
const han = (length: number, random: () => number) => letters(length, 0x4e00, 3_500, random);
const pick = <T>(of: readonly T[], random: () => number): T => of[Math.floor(random() * of.length)] as T;
const upTo = (most: number, random: () => number) => Math.floor(random() * most);

const PLACES =
  '武隆区 璧山区 秀山县 江津区 渝北区 四川省 成都市 北京 浙江省杭州市 两江新区 巫溪 贵州 上海市浦东新区 丰都县'.split(
    ' ',
  );
const MARKS = '，。、；：？！…—·“”‘’（）《》〈〉「」『』【】〔〕%‰°℃/\\|~～-–—_=+*&^$#@'.split('');
const UNITS = '家 亿元 万亩 % 公里 吨 人次 平方米 个百分点 千瓦时 届 倍 岁 小时 米 万立方米 张 桶'.split(' ');
/** One figure of each script that has its own, some of them in brackets or beyond the first plane. */
const FIGURES = [...'7٧७৭๗７𝟟〇⑦⒎㈦Ⅶ⁷', '½', '廿'];
const CHAINS =
  '四川省成都市武侯区 广西壮族自治区南宁市青秀区 新疆维吾尔自治区伊犁哈萨克自治州霍城县 湖北省恩施土家族苗族自治州利川市'.split(
    ' ',
  );
const EDITORS = '责编 责任编辑： 美编 校对： 值班主任／ 视觉｜ 版式 编审：'.split(' ');
const FAMILY = '👨‍👩‍👧‍👦👩🏽‍🚀🏳️‍🌈👩‍❤️‍💋‍👨🧑🏿‍🦽‍➡️'.match(/.{2,}/gu) ?? [];
/** Letters that numbers are written in. */
const DIGITS = '零一二三四五六七八九十百千万亿〇壹贰叁肆伍陆柒捌玖拾佰仟两廿卅'.split('');

/** Kinds of text, by name. Each looks like something that a page or a feed may hold, and is nothing else. */
export const WRITERS: Readonly<Record<string, Writer>> = {
  'brackets of all kinds, never closed': pieces(
    (_, random) => `${pick([...'（【《「『〔〈[{('], random)}${han(2, random)}3家`,
  ),
  'quotes within quotes': (bytes) => {
    const deep = Math.floor(bytes / 20);
    return `${'“他说‘'.repeat(deep)}3家${'’。”'.repeat(deep)}`;
  },
  'days in every style': pieces(
    (at, random) =>
      `${pick([`${(at % 28) + 1}日`, `${(at % 12) + 1}月上旬`, '去年底', `农历${'正二三四五六七八九十'[at % 10]}月初${'一二三四五六七八九十'[at % 10]}`, '前天下午3时', '本周五', '“十四五”期间', '2021财年', '清明节', '一季度', `${(at % 12) + 1}/${(at % 28) + 1}`, '3日至5日', '民国二十三年'], random)}，`,
  ),
  'ranges of ranges': pieces(
    (at, random) =>
      `${at}${pick(['—', '-', '~', '至', '到', '～', '–'], random)}${at + 1}${random() < 0.3 ? pick(UNITS, random) : ''}`,
  ),
  fractions: pieces((at, random) =>
    pick(
      [
        `${at}/${at + 7}`,
        `${pick(DIGITS, random)}分之${pick(DIGITS, random)}`,
        `${at}又${at}/9`,
        '½',
        '近三分之二的',
        `百分之${pick(DIGITS, random)}点${pick(DIGITS, random)}`,
      ],
      random,
    ),
  ),
  'scripts at random': pieces((_, random) =>
    letters(
      3,
      pick([0x41, 0x410, 0x391, 0x5d0, 0x621, 0x905, 0xe01, 0x10a0, 0xac00, 0x3041, 0x4e00, 0x1200], random),
      25,
      random,
    ),
  ),
  'marks that combine': pieces((_, random) => `${han(1, random)}${letters(1 + upTo(60, random), 0x300, 0x6f, random)}`),
  'written from right to left': pieces(
    (at, random) =>
      `\u202b${letters(5, 0x5d0, 26, random)} ${at}%\u202c \u2067${letters(4, 0x628, 30, random)}\u2069 ${at}家، `,
  ),
  'news with nothing between its letters': pieces((at) => [...`武隆区第${at}村建成${at}座冷库。`].join(pickZero(at))),
  'families of emoji': pieces((_, random) => pick(FAMILY, random)),
  'bylines, each of another': pieces((_, random) => `记者 ${han(3, random)}\n\n`),
  'heads, each another': pieces((_, random) => `${han(8 + upTo(8, random), random)}\n\n`),
  'heads with a line each': pieces(
    (at, random) => `${pick(PLACES, random)}${han(6, random)}\n\n${han(20, random)}达到${at}家。\n\n`,
  ),
  'heads in two lines': pieces((_, random) => `${han(9, random)}\n${han(11, random)}\n\n`),
  'heads of a number and two letters': pieces((at, random) => `${at}座${han(2, random)}\n\n`),
  'reporters without a report': pieces((_, random) => `${han(10, random)}\n\n本报讯（记者 林${han(1, random)}）\n\n`),
  'rows of a table': pieces(
    (at, random) => `${pick(PLACES, random)}\t${at}\t${(random() * 100).toFixed(2)}%\t${upTo(9_999, random)}万元\n`,
  ),
  'one paragraph of places': pieces((_, random) => pick(PLACES, random)),
  'sentences that are nearly the same': pieces(
    (_, random) => `武隆区今年新建${han(1, random)}库12座，仓容34吨，比上年增长5%。`,
  ),
  'articles that are nearly the same': pieces(
    (_, random) =>
      `武隆新建${han(1, random)}库\n\n武隆区今年新建${han(1, random)}库12座，仓容34吨。\n\n记者 林${han(1, random)}\n\n`,
  ),
  'long words in Latin letters': pieces((_, random) => `${letters(300, 0x61, 26, random)} `),
  'one word in Latin letters': (bytes, random) => letters(bytes, 0x61, 26, random),
  'news in English': pieces(
    (at, random) =>
      `Wulong built ${at} cold stores in ${2000 + (at % 30)}, up ${upTo(40, random)}.${upTo(9, random)}% from ${upTo(99, random)} million yuan. `,
  ),
  base64: (bytes, random) =>
    Buffer.from(Array.from({ length: Math.floor((bytes * 3) / 4) }, () => upTo(256, random))).toString('base64'),
  'HTML in the text': pieces(
    (at) => `<div class="a${at}"><p>武隆区<b>${at}</b>家&nbsp;<a href="https://a.example/${at}">详情</a></p></div>`,
  ),
  'one number of all digits': (bytes, random) => `${letters(bytes - 3, 0x30, 10, random)}家`,
  'one Chinese number': (bytes, random) => pieces((_, r) => pick(DIGITS, r))(bytes, random),
  'Chinese numbers': pieces(
    (_, random) =>
      `${Array.from({ length: 1 + upTo(200, random) }, () => pick(DIGITS, random)).join('')}${pick(UNITS, random)}`,
  ),
  'corrections, one below the other': pieces(
    (at) => `更正\n\n本报3月${(at % 28) + 1}日2版《武隆冷库》一文中“${at}座”应为“${at + 1}座”。\n\n`,
  ),
  'a head of all bytes': (bytes, random) => han(Math.floor(bytes / 3) - 100, random),
  respectively: pieces(
    (at, random) =>
      `${pick(PLACES, random)}、${pick(PLACES, random)}、${pick(PLACES, random)}分别为${at}、${at + 1}、${at + 2}${pick(UNITS, random)}，`,
  ),
  'letters and marks at random': pieces((_, random) => (random() < 0.2 ? pick(MARKS, random) : han(1, random))),
  'news in columns': pieces(
    (at) =>
      `武隆区第${at}村     璧山区第${at}村     秀山县第${at}村\n今年新建冷库     今年新修公路     今年引进企业\n${at}座，仓容      ${at}公里，投       ${at}家，产值\n`,
  ),
  'blocks of figures': pieces((at, random) => `${at}${pick(UNITS, random)}\n\n`),
  'a bulletin of points': pieces(
    (at, random) => `●${pick(PLACES, random)}${han(8, random)}，共${at}${pick(UNITS, random)}。\n`,
  ),
  captions: pieces(
    (at, random) => `图为${pick(PLACES, random)}${han(6, random)}（${at}月${at % 28}日摄）。 ${han(3, random)} 摄\n\n`,
  ),
  datelines: pieces(
    (at, random) =>
      `本报${pick(PLACES, random)}${(at % 12) + 1}月${(at % 28) + 1}日电（记者${han(3, random)}）${han(10, random)}。\n\n`,
  ),
  'page heads': pieces(
    (at) =>
      `2022年3月${(at % 28) + 1}日 星期${'一二三四五六日'[at % 7]} 第${at}版 责编 林${'一二三四五六日'[at % 7]}\n\n`,
  ),
  'control letters': pieces((_, random) => `${letters(3, 0x01, 8, random)}3家\x7f`),
  'embedded from right to left, never ended': pieces((at) => `\u202e\u2067\u202b武隆${at}家`),
  'heads in brackets': pieces((_, random) => `【${han(6 + upTo(9, random), random)}】\n\n`),
  'quotes of all kinds, never closed': pieces(
    (at, random) => `${pick([...'“‘「『《〈"‹«„'], random)}${han(3, random)}${at}家，`,
  ),
  'owners, and then what each has': pieces((at, random) => {
    const owners = Array.from({ length: 2 + upTo(30, random) }, () => `${han(2, random)}公司`);
    return `${owners.join('、')}产值分别为${owners.map((_, own) => `${at + own}亿元`).join('、')}；`;
  }),
  'rumours, each denied': pieces(
    (at, random) => `网传${pick(PLACES, random)}有${at}人受伤，经核实不实；有误，“${at}家”应为“${at + 1}家”。`,
  ),
  'share prices': pieces(
    (at, random) =>
      `${han(4, random)}（${letters(6, 0x30, 10, random)}.SH）涨${upTo(10, random)}.${upTo(99, random)}%报${at}.${upTo(99, random)}元；`,
  ),
  'names, nothing between them': pieces((_, random) => `${pick([...'赵钱孙李周吴郑王冯陈'], random)}${han(2, random)}`),
  'people with their offices': pieces((_, random) => `市委书记${han(3, random)}，市长${han(2, random)}，`),
  'districts within cities within provinces': pieces(
    (at, random) => `${pick(CHAINS, random)}${han(2, random)}镇${han(2, random)}村${at}组`,
  ),
  'figures of every script': pieces(
    (_, random) => `${pick(FIGURES, random)}${pick(FIGURES, random)}${random() < 0.3 ? pick(UNITS, random) : ''}`,
  ),
  'a table of pipes': pieces((at, random) =>
    at % 40 === 0
      ? '| 区县 | 产量 | 增长 |\n|---|---:|:--|\n'
      : `| ${pick(PLACES, random)} | ${at}吨 | ${at % 40}% |\n`,
  ),
  'numbers of an issue': pieces(
    (at, random) => `总第${at}期第${pick(DIGITS, random)}${pick(DIGITS, random)}届第${at}次，`,
  ),
  'kickers over subheads': pieces(
    (at, random) =>
      `${han(2, random)}·${han(2, random)}\n——${pick(PLACES, random)}纪实之${pick(DIGITS, random)}${at}\n\n`,
  ),
  'editors in every style': pieces(
    (at, random) => `${pick(EDITORS, random)}${han(3, random)}${'\n　 '.charAt(at % 3)}`,
  ),
  'jump lines': pieces(
    (at, random) => `（下转第${at % 8}版）\n\n（上接第${at % 8}版）${han(4, random)}详见A${at}版\n\n`,
  ),
  'addresses of the web': pieces((at) => `https://a.example/${at}?q=%E6%AD%A6&x=${at}#${at} a${at}@b.example，`),
  'wide letters beside narrow ones': pieces((at) => `${'Ａａ１'.charAt(at % 3)}${'Bb2'.charAt(at % 2)}`),
  'notes in brackets': pieces((at) => `[${at}]【${at}】〔${2000 + (at % 25)}〕${at}号`),
  'dashes between figures': pieces((at) => `——${at}家—${at}%……`),
  'money of every country': pieces((at) => `${'¥$€£￥₩'.charAt(at % 6)}${at}万元`),
  'a programme by hours': pieces(
    (at, random) => `${at % 24}:${10 + (at % 50)}—${(at + 1) % 24}:30 ${han(4, random)}\n`,
  ),
  'telephones and their extensions': pieces((at) => `023-${68_000_000 + at}转${at % 99}，`),
  'blank lines of every kind': pieces((at) => ['\n', ' \t\n', '\r\n', '\u2028', '\f', '\u3000'][at % 6] as string),
  'points within points': pieces((at) => `${at}.${at}.（${at}）${'①②③④'.charAt(at % 4)}`),
};

function pickZero(at: number): string {
  return ['\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad'][at % 5] as string;
}
