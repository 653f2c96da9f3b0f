import { readFileSync } from 'node:fs';
import { recognizeText } from './recognizers.ts';

/**
 * `node bench/recognize.ts FILE.jsonl`: reads the file's texts with Recognizers-Text and prints what it found, in the
 * form of `broadsheet figures --batch FILE.jsonl --json`.
 */
for (const line of readFileSync(process.argv[2] ?? '', 'utf8').split('\n')) {
  if (line === '') continue;
  const { id, input, reference = '' } = JSON.parse(line) as { id: string; input: string; reference?: string };
  console.log(JSON.stringify({ id, ...recognizeText(input, reference.slice(0, 10) || null) }));
}
