type Inline = string | { kind: string; children?: Inline[]; text?: string; url?: string };
export type Block = {
  kind: 'line' | 'small' | 'heading' | 'quote' | 'point';
  level?: number;
  children: Inline[];
};
export function parseMarkdown(text: string): Block[];
