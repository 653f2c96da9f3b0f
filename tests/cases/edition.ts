import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

/** A page of two reports that nobody ever printed. */
export const PAGE = `潼南柠檬住进新冷库

潼南区柏梓镇今年新建柠檬冷库12座,
总仓容3.6万吨。镇里的果农说,往年烂
在地里的果子,如今能存到来年开春。

潼南区融媒体中心 何小溪

梁平竹编走进课堂

梁平区今年有28所小学开设竹编课,参加
学习的学生约4500人。竹编课每周两节,
由本地的老篾匠来教。

梁平区融媒体中心 周远山
`;

export const PAGE_NAME = '2022-03-04-山城日报-02.txt';

/** A folder that holds this page, and whatever else is given; gone when the test ends. */
export async function pagesFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries({ [PAGE_NAME]: PAGE, ...files })) {
    await writeFile(join(folder, name), content);
  }
  return folder;
}
