import { BYLINES } from '../../tables/people.ts';
import { halfWidth } from '../lines/half-width.ts';

/** 责编 何力, or behind something else 校对:何力. */
const STAFF = new RegExp(
  `^(?:本版)?(?:${BYLINES.staff.join('|')})[:\\s/|]\\s*\\S|\\s(?:本版)?(?:${BYLINES.staff.join('|')})[:/|]\\s*\\S`,
);
/** 责编 何力 美编 孙可, whatever stands before: two of those who made the page. */
const STAFF_TWICE = new RegExp(
  `(?:(?:^|\\s)(?:${BYLINES.staff.join('|')})[:\\s/|]\\s*\\p{Script=Han}{2,4}(?=\\s|$).*){2}`,
  'u',
);
/** The day with its weekday, in any order and whatever else of the page is beside it. */
const DAY = /\d{1,2}[月./-]\d{1,2}(?:日|$|\D)/;
const WEEKDAY = /星期[一二三四五六日天]/;
/** 2021年3月5日 责编 何力: the day beside who made the page. */
const MADE = new RegExp(
  `^(?:[A-D]?\\d{1,2}版?\\s*)?(?:\\d{4}年)?(?:\\d{1,2}月\\d{1,2}日)?\\s*(?:本版)?(?:${BYLINES.staff.join('|')})[:\\s/|]\\s*\\S`,
);
/** 江城日报 2021年3月5日 第3版: the folio behind the paper's name, with the page. */
const HEADER = /^[^\d,、:]{0,10}\d{4}年\d{1,2}月\d{1,2}日[^\d,、]{0,8}第[A-Z]?\d{1,3}版$/;
/** What the paper is registered and sold under. */
const REGISTERED = /CN\d\d|邮发代号|统一刊号|主管主办|总第\d+期/;
/** A2 要闻: the page and what it is of. */
const SECTION = /^[A-D]\d{1,2}版?\p{Script=Han}{2,6}$/u;
/** (下转2版), ▶▶上接A1版, (相关报道见A14版): where an article goes on, or comes from, or more of it stands. */
const ELSEWHERE =
  /^[▶►▷>→◀◄<←(]*(?:紧?[上下][接转]|[转接]|\p{Script=Han}{0,6}见)第?[A-Z]?[\d一二三四五六七八九十]{1,3}版[)▶►▷>→◀◄<←]*$/u;
/** 江城晚报 新闻热线 12345678: the paper's name, with how to reach it. */
const PAPER = /^\p{Script=Han}{2,6}(?:[日晚晨早午时商快]报|都市报|周[刊报]|新报)(?:\p{Script=Han}{0,4}热线[:\d-]+)?$/u;
/** How to reach whoever prints or advertises: a number of a telephone, an address of mail. */
const CONTACT = /[\d*×][\d*×() -]{5,}[\d*×]$|[\w.]+@[\w.]+$/;
/** 新闻热线:12345 网址:… */
const REACHED = /^(?:新闻|服务|读者|订阅|广告|发行|投诉|报料|爆料)?(?:热线|电话|网址|地址|邮箱|邮编)[:\s\d]/;
/** 订报热线 968820: a number that is called, wherever in the line. */
const HOTLINE = /(?:热线|服务|电话)[:]?\d{5,}/;
const SECTIONS =
  /^\d{0,2}(?:要闻|综合|民生|社会|经济|文体|文化|体育|国内|国际|时政|本地|都市|城事|广告|理论|教育|健康|财经|副刊)(?:新闻|版|周刊)?$/;
/** What stands over short pieces of news, and over photographs. */
const COLUMNS =
  /^(?:\p{Script=Han}{2}(?:动态|传真|播报|扫描|短波|点击)|\p{Script=Han}{0,2}(?:简讯|短讯|快讯|速览|速递|简报|集纳)|微新闻|一句话新闻|图片新闻|图片报道)$/u;
/** What small advertisements say and news does not. */
const NOTICES =
  /^(?:扫一扫|扫码|扫描二维码|遗失声明|广告|招租|征婚|寻人|今日天气|(?:招标|注销|减资|拍卖)公告|(?:公\s*告|\p{Script=Han}{2}启事)$)|招租|旺铺|上门开锁|分类广告|高价回收|包教包会/u;
const VOID = /声明作废/;
/** What is offered, at a telephone. */
const OFFER = /(?:出租|转让|出售|招聘|求购|有意者).*\d{7}/s;
const PAGE = /^(?:[A-D]\d{1,2}版?|第?[一二三四五六七八九十\d]{1,3}版)$/;
/** 经济导刊 金融 05: the paper or its part, and the page. */
const FOLIO = /^(?:\p{Script=Han}{2,6}\s+){1,2}(?:第?[A-D]?\d{1,2}版?)$/u;
/** 文/何力 编辑/何妍: who wrote it, whoever made it up stands behind. */
const WRITTEN = /^(?:文|撰文|采写)[/:]/;
const LONGEST = 60;

/** Whether a block belongs to the page and to no article: who made it (责编:…), its folio line with the day, an advertisement. */
export function isFurniture(printed: string): boolean {
  const text = halfWidth(printed.trim()).replace(/^[(【[■□●◆*\s]+/, '');
  const bare = text.replace(/\s/g, '');
  if (VOID.test(bare)) return true;
  if (text.length > LONGEST) return false;
  if (OFFER.test(bare)) return true;
  if (/。/.test(text) || WRITTEN.test(text)) return false;
  return (
    STAFF.test(text) ||
    STAFF_TWICE.test(text) ||
    MADE.test(text) ||
    FOLIO.test(text) ||
    CONTACT.test(text) ||
    REACHED.test(text) ||
    HOTLINE.test(bare) ||
    NOTICES.test(text) ||
    (WEEKDAY.test(bare) && DAY.test(bare)) ||
    [HEADER, REGISTERED, SECTION, ELSEWHERE, PAPER, SECTIONS, COLUMNS, PAGE].some((form) => form.test(bare))
  );
}
