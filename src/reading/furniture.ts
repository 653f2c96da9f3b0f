import { BYLINES } from '../tables/people.ts';
import { halfWidth } from './half-width.ts';

const STAFF = new RegExp(`^(?:本版)?(?:${BYLINES.staff.join('|')})[:\\s/|]\\s*\\S`);
const FOLIO = /^(?:\d{1,2}版?)?\d{4}年\d{1,2}月\d{1,2}日.{0,8}星期[一二三四五六日天]/;
/** 江城日报 2021年3月5日 第3版: the folio behind the paper's name, with the page or the weekday. */
const HEADER = /^[^\d,、:]{0,10}\d{4}年\d{1,2}月\d{1,2}日[^\d,、]{0,8}(?:第[A-Z]?\d{1,3}版|星期[一二三四五六日天])$/;
/** A2 要闻: the page and what it is of. */
const SECTION = /^[A-D]\d{1,2}版?\p{Script=Han}{2,6}$/u;
/** (下转2版), ▶▶上接A1版: where an article goes on, or comes from. */
const ELSEWHERE = /^[▶►▷>→◀◄<←(]*(?:紧?[上下][接转]|[转接])第?[A-Z]?[\d一二三四五六七八九十]{1,3}版[)▶►▷>→◀◄<←]*$/;
const LONGEST = 60;

/** Whether a block belongs to the page and to no article: who made the page (责编:…), or its folio line with the day. */
export function isFurniture(printed: string): boolean {
  const text = halfWidth(printed.trim()).replace(/^[(【[■□●◆*\s]+/, '');
  if (text.length > LONGEST || /。/.test(text)) return false;
  const bare = text.replace(/\s/g, '');
  return STAFF.test(text) || [FOLIO, HEADER, SECTION, ELSEWHERE].some((form) => form.test(bare));
}
