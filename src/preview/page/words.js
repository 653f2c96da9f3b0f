/** The page's own words; everything else on it comes from the newsroom. */
export const WORDS = {
  'zh-CN': {
    welcome: '问报纸，看原句',
    promise: '每个数字，都带着报上印的那句话。报上没有的，会直说没有。',
    label: '想知道什么？',
    placeholder: '问一句，或输入区县、话题',
    send: '问',
    hint: '↑↓ 选择 · Enter 发送 · 输入 / 看命令',
    coverage: '{articles} 篇报道 · 最新 {latest}',
    coverageUndated: '{articles} 篇报道',
    empty: '报库还是空的。把版面的文字文件放进 data/pages，过一会儿再来。',
    example: '{name}有什么新闻？',
    district: '区县',
    topic: '话题',
    command: '命令',
    offers: '提示',
    you: '你',
    bot: '应用',
    only: '只有你能看到这条消息',
    loading: '正在翻报纸…',
    down: '连不上 Broadsheet。它可能已经停了；启动后再试。',
    refused: '没能答上来：{why}',
    fault: '出了点错，没能答上来。已经记下，请再试一次。',
    retry: '再试一次',
    print: '版面',
    unsure: '辨认不清',
    unsureFigure: '（辨认不清）',
    cancel: '取消',
    unknown: '没有 /{name} 这个命令。输入 / 看看有哪些。',
    subcommand: '/{name} 后面要接：{which}',
    option: '/{name} 还缺“{which}”',
  },
  'zh-TW': {
    welcome: '問報紙，看原句',
    promise: '每個數字，都帶著報上印的那句話。報上沒有的，會直說沒有。',
    label: '想知道什麼？',
    placeholder: '問一句，或輸入區縣、話題',
    send: '問',
    hint: '↑↓ 選擇 · Enter 送出 · 輸入 / 看命令',
    coverage: '{articles} 篇報導 · 最新 {latest}',
    coverageUndated: '{articles} 篇報導',
    empty: '報庫還是空的。把版面的文字檔放進 data/pages，過一會兒再來。',
    example: '{name}有什麼新聞？',
    district: '區縣',
    topic: '話題',
    command: '命令',
    offers: '提示',
    you: '你',
    bot: '應用程式',
    only: '只有你能看到這則訊息',
    loading: '正在翻報紙…',
    down: '連不上 Broadsheet。它可能已經停了；啟動後再試。',
    refused: '沒能答上來：{why}',
    fault: '出了點錯，沒能答上來。已經記下，請再試一次。',
    retry: '再試一次',
    print: '版面',
    unsure: '辨認不清',
    unsureFigure: '（辨認不清）',
    cancel: '取消',
    unknown: '沒有 /{name} 這個命令。輸入 / 看看有哪些。',
    subcommand: '/{name} 後面要接：{which}',
    option: '/{name} 還缺「{which}」',
  },
  en: {
    welcome: 'Ask the paper, see the printed words',
    promise: 'Every figure comes with the sentence it was printed in. If the paper does not say it, you are told so.',
    label: 'What would you like to know?',
    placeholder: 'Ask, or type a place or topic',
    send: 'Ask',
    hint: '↑↓ to choose · Enter to send · / for commands',
    coverage: 'Articles: {articles} · latest {latest}',
    coverageUndated: 'Articles: {articles}',
    empty: 'The archive is still empty. Put the text files of pages into data/pages and come back in a moment.',
    example: 'What is the news about {name}?',
    district: 'district',
    topic: 'topic',
    command: 'command',
    offers: 'Suggestions',
    you: 'You',
    bot: 'APP',
    only: 'Only you can see this message',
    loading: 'Leafing through the paper…',
    down: 'Broadsheet cannot be reached. It may have been stopped; start it and try again.',
    refused: 'No answer came: {why}',
    fault: 'Something went wrong here. It has been logged; please try again.',
    retry: 'Try again',
    print: 'The printed page',
    unsure: 'hard to read',
    unsureFigure: ' (hard to read)',
    cancel: 'Cancel',
    unknown: 'There is no command /{name}. Type / to see what there is.',
    subcommand: '/{name} wants one of: {which}',
    option: '/{name} still wants its {which}',
  },
};

/** The first of a reader's languages that the page speaks; Chinese where it speaks none. */
export function languageOf(wanted) {
  for (const tag of wanted) {
    if (/^zh[-_](tw|hk|mo|hant)/i.test(tag)) return 'zh-TW';
    if (/^zh/i.test(tag)) return 'zh-CN';
    if (/^en/i.test(tag)) return 'en';
  }
  return 'zh-CN';
}

/** The page's words in one language, as a function from key and values to text. */
export function speaker(language) {
  const words = WORDS[language];
  return (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
}
