/** Its package ships JavaScript alone. */
declare module 'subset-font' {
  /** A font with the glyphs of some text alone. */
  const subsetFont: (font: Uint8Array, text: string, options: { targetFormat: 'sfnt' }) => Promise<Uint8Array>;
  export = subsetFont;
}
