/** Our own phrases without their markdown: what a reader of plain text should see. */
export function visibleText(markdown: string): string {
  return markdown
    .replace(/^(?:#{1,3}|-#|>) /gm, '')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 <$2>')
    .replace(/\\(?=[^\w\s])/g, '');
}
