/** A web page with one article, as a paper's site makes it. */
export function webPage({ head = '', below = '' }: { head?: string; below?: string } = {}): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>涪陵建成三座儿童公园_早报网</title>${head}</head><body>
    <nav><a href="/">首页</a><a href="/news">新闻</a><a href="/sport">体育</a></nav>
    <div class="main"><h1>涪陵建成三座儿童公园</h1>${below}<div class="article" id="content">
    <p>　　三座儿童公园昨日在涪陵区建成开放，总面积七万平方米，市民可以免费入园。</p>
    <p>　　公园里有沙池、滑梯和一条长两公里的步道，另有四十个停车位。</p><script>track('<p>广告</p>')</script>
    <p>　　区城市管理局说，明年还要再建两座，地点正在征求意见，投资约八千万元。</p></div></div>
    <div class="sidebar"><ul><li><a href="/1">热门一</a></li><li><a href="/2">热门二</a></li></ul></div>
    <footer>版权所有 <a href="/about">关于我们</a></footer></body></html>`;
}
