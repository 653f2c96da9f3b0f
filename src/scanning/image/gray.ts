/** A picture of grays, row by row: 0 is black, 255 white. */
export type Gray = { readonly width: number; readonly height: number; readonly data: Uint8Array };

export function grayOf({ width, height }: { width: number; height: number }): Gray {
  return { width, height, data: new Uint8Array(width * height) };
}

/** The picture upside down: turned by half a circle. */
export function turnedOver({ width, height, data }: Gray): Gray {
  return { width, height, data: data.toReversed() };
}

/** A picture made smaller by a whole number: each pixel is the mean of `by` times `by`. */
export function shrunk({ width, height, data }: Gray, by: number): Gray {
  if (by <= 1) return { width, height, data };
  const small = grayOf({ width: Math.max(1, Math.floor(width / by)), height: Math.max(1, Math.floor(height / by)) });
  const across = Math.min(by, width);
  const down = Math.min(by, height);
  for (let y = 0; y < small.height; y += 1)
    for (let x = 0; x < small.width; x += 1) {
      let sum = 0;
      for (let dy = 0; dy < down; dy += 1) {
        const from = (y * by + dy) * width + x * by;
        for (let dx = 0; dx < across; dx += 1) sum += data[from + dx] ?? 0;
      }
      small.data[y * small.width + x] = sum / (across * down);
    }
  return small;
}

/** The gray at a place between pixels, from the four around it; beyond the edge that of the edge. */
export function grayAt({ width, height, data }: Gray, x: number, y: number): number {
  const left = Math.min(width - 1, Math.max(0, x));
  const top = Math.min(height - 1, Math.max(0, y));
  const x0 = Math.floor(left);
  const y0 = Math.floor(top);
  const at = y0 * width + x0;
  const right = x0 + 1 < width ? 1 : 0;
  const below = y0 + 1 < height ? width : 0;
  const byX = left - x0;
  const byY = top - y0;
  const upper = (data[at] ?? 0) * (1 - byX) + (data[at + right] ?? 0) * byX;
  const lower = (data[at + below] ?? 0) * (1 - byX) + (data[at + below + right] ?? 0) * byX;
  return upper * (1 - byY) + lower * byY;
}
