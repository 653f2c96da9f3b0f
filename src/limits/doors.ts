/** Random bytes of a key to the API: 192 bits, 32 letters. */
export const KEY_BYTES = 24;

/** UTF-16 units of the name of a key. */
export const KEY_NAME_CHARS = 40;
