import { languageOf, speaker } from './words.js';

/** The language of this reader, and the page's words in it. */
export const language = languageOf(navigator.languages);
export const say = speaker(language);
