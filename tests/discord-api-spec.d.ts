/** The official specification as schemas; its package ships them as JavaScript alone. Name here what a test uses. */
declare module 'discord-api-spec/zod' {
  import type { ZodType } from 'zod';
  export const MessageCreateRequestSchema: ZodType;
  export const ModalInteractionCallbackRequestSchema: ZodType;
}
