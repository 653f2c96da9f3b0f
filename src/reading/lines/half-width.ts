/**
 * Text with full-width letters, digits and marks as half-width ones (,:( for ，：（), unit for unit, so that offsets
 * agree. Reading judges text in this form and prints it as it was.
 */
export function halfWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}
