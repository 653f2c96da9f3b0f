import sharp from 'sharp';

/** The browser has no letters for pictures (👍): what it would draw as boxes is left out. */
export const LEAVE_OUT = `
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) walker.currentNode.data = walker.currentNode.data.replace(/[\\u{1F300}-\\u{1FAFF}]\\uFE0F? ?/gu, '');
`;

/** Pixels between two pictures. */
const GAP = 12;

/** Puts pictures side by side, each so many pixels wide, into one JPEG. */
export async function mount(shots: readonly Buffer[], { path, width }: { path: string; width: number }): Promise<void> {
  const scaled = await Promise.all(
    shots.map((shot) => sharp(shot).resize({ width }).png().toBuffer({ resolveWithObject: true })),
  );
  const height = Math.max(...scaled.map(({ info }) => info.height));
  const ground = { width: shots.length * (width + GAP), height, channels: 3, background: '#888' } as const;
  await sharp({ create: ground })
    .composite(scaled.map(({ data }, at) => ({ input: data, top: 0, left: at * (width + GAP) })))
    .jpeg({ quality: 72, mozjpeg: true })
    .toFile(path);
}
