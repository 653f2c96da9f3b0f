import sharp, { type Sharp } from 'sharp';
import type { Gray } from './gray.ts';

/** A picture of grays for sharp. */
function sharpOf({ width, height, data }: Gray): Sharp {
  return sharp(data, { raw: { width, height, channels: 1 } });
}

export async function grayFrom(picture: Sharp): Promise<Gray> {
  const { data, info } = await picture.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Turned clockwise by so many degrees; white comes into the corners. */
export async function turned(gray: Gray, degrees: number): Promise<Gray> {
  return degrees === 0 ? gray : grayFrom(sharpOf(gray).rotate(degrees, { background: '#fff' }));
}

/** So many times as large. */
export async function scaled(gray: Gray, by: number): Promise<Gray> {
  const width = Math.max(1, Math.round(gray.width * by));
  const height = Math.max(1, Math.round(gray.height * by));
  return grayFrom(sharpOf(gray).resize(width, height, { fit: 'fill' }));
}
