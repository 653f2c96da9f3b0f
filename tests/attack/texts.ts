/** Texts that grow work faster than themselves, where something counts pairs, looks ahead or copies what stands around. */
export const UNITS = [
  '¥1',
  '三成、',
  '30%、',
  '5倍、',
  '、翻一番',
  '为3家',
  '3家和',
  '30万元为',
  '3家，',
  '增长3%，',
  '2021年3月5日',
  '记者 张三 ',
  '武隆区、',
  '“（《',
  '1.2.3.',
  '其中',
] as const;

/** Tokens whose pairs are swept: amounts, marks, words that lead from one figure to another. */
export const TOKENS = [
  ...['3家', '30%', '¥1', '三成', '5倍', '30万元', '1.2万亩', '1—6月', '2021年', '昨日', '12', '廿', '一半', 'Ⅹ'],
  ...['、', '，', '；', '。', '：', '“', '（', '）', ' ', '\n', '《', '·', '—'],
  ...['为', '和', '与', '的', '占', '其中', '同比', '增长', '达到', '超过', '分别', '共', '比', '至', '由', '每', '近'],
  ...['武隆', '璧山区', '重庆市', '记者', '摄', '企业', 'km²', 'a', '-', '/'],
] as const;

/** A unit again and again, up to so many bytes in UTF-8. */
export function repeated(unit: string, bytes: number): string {
  return unit.repeat(Math.max(1, Math.floor(bytes / Buffer.byteLength(unit))));
}

/** As much ordinary news as that, full of figures, each sentence about another village. */
export function ordinaryNews(bytes: number): string {
  const sentences: string[] = [];
  for (let length = 0, at = 1; length < bytes; at += 1) {
    const sentence = `武隆区第${at}村今年新建冷库${at}座，仓容${at + 3}吨，比上年增长${(at % 40) + 1}%。`;
    sentences.push(sentence);
    length += Buffer.byteLength(sentence);
  }
  return sentences.join('');
}

/** The same in paragraphs of four sentences, of which the blank lines between them take a two-hundredth part. */
export function newsInParagraphs(bytes: number): string {
  let sentences = 0;
  return ordinaryNews(bytes * 0.99).replace(/。/g, () => (++sentences % 4 === 0 ? '。\n\n' : '。'));
}

/** A page that takes the text for its body. */
export function pageOf(body: string): string {
  return `武隆冷库添新座\n\n${body}\n\n记者 林见山`;
}
