/**
 * What the places of a scan weigh; pixels are told in letters (ems) and lines (pitches) of the page's text. Set by hand on
 * 36 pages of three designs, and on 12 of two more that were first read with body 0.964 and title 0.871.
 */
export const LAYOUT = {
  /** Times the text's letters from which a line is a head. */
  big: 1.18,
  /** The same from which it is no subhead. */
  surelyBig: 1.28,
  /** Pitches from one line to the next up to which both are of one text. */
  apart: 1.75,
  /** Ems from which a line is set in, ends short, or stands aside as a byline does. */
  setIn: 1.2,
  short: 1.2,
  aside: 4,
  otherFrame: -20,
  head: {
    prior: 3,
    over: 2,
    beside: 2,
    ownText: -4,
    near: 1.5,
    distance: 0.7,
    outside: 0.4,
    aside: 0.1,
    rule: -4,
    otherBetween: -6,
    notFirst: -3,
  },
  column: {
    prior: 0,
    most: 8,
    newParagraph: 0,
    /** Of a paper that sets nothing in. */
    mayBegin: { behindEnd: 0.6, behindOpenEnd: 0.3 },
    open: 4.5,
    otherWidth: -4,
    below: 2,
    distance: 1,
    rule: -6,
    overHead: -6,
    apart: -8,
    sameTop: 3,
    besideHead: 3,
    underPicture: 2,
    lower: -4,
    ownHead: -6,
    wide: 0.4,
    uprightRule: -1.5,
  },
  subhead: {
    opens: 2,
    prior: 3,
    size: 8,
    severalLines: -3,
    cutsSentence: -4,
    afterByline: -6,
    distance: 1,
    rule: -6,
    underlined: -4,
    peer: -1,
  },
} as const;
