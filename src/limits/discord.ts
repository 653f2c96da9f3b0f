/** Discord's limits. Official specification, and Discord docs "Receiving and Responding", "Message Object". */
export const DISCORD = {
  /** Milliseconds after which we defer: a sixth of the three seconds allowed, the rest is the network’s and a busy machine’s. */
  deferMs: 500,
  choices: 25,
  choiceChars: 100,
  embeds: 10,
  embedChars: 6_000,
  embedDescriptionChars: 4_096,
  embedFields: 25,
  embedFieldNameChars: 256,
  embedFieldValueChars: 1_024,
  embedFooterChars: 2_048,
  customIdChars: 100,
  rows: 5,
  buttonChars: 80,
  menuOptions: 25,
  menuOptionChars: 100,
  placeholderChars: 150,
  formTitleChars: 45,
  formLabelChars: 45,
  formFields: 5,
  formPlaceholderChars: 100,
  inputChars: 4_000,
  /** UTF-16 units of what a picture shows in words. Discord docs, "Attachment Object". */
  attachmentChars: 1_024,
  threadNameChars: 100,
} as const;

/** UTF-16 units of the address of an embed. Official specification. */
export const MARK_CHARS = 2_048;

/** Where Discord keeps what people and bots attach. Discord docs, "Image Formatting" and "Attachment Object". */
export const DISCORD_FILES: readonly string[] = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
