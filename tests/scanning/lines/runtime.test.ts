import { afterEach, expect, test, vi } from 'vitest';

const NATIVE = 'onnxruntime-node';
const DETECTOR = 'ch_PP-OCRv4_det_infer.onnx';

afterEach(() => {
  vi.doUnmock(NATIVE);
  vi.resetModules();
});

test('models run natively where somebody has installed that, on one thread a process', async () => {
  const opened: unknown[] = [];
  class Tensor {
    readonly given: readonly unknown[];
    constructor(...given: unknown[]) {
      this.given = given;
    }
  }
  const session = {
    inputNames: ['x'],
    outputNames: ['y'],
    run: async ({ x }: { x: Tensor }) => ({ y: { data: x.given[1], dims: x.given[2] } }),
  };
  const create = async (bytes: Uint8Array, options: object) => {
    opened.push([bytes.length > 1_000_000, options]);
    return session;
  };
  vi.doMock(NATIVE, () => ({ Tensor, InferenceSession: { create } }));
  const { loadModel } = await import('../../../src/scanning/lines/runtime.ts');
  const model = await loadModel(DETECTOR);
  const values = Float32Array.of(1, 2, 3);
  expect(await model(values, [1, 3])).toEqual({ values, shape: [1, 3] });
  expect(opened).toEqual([[true, { intraOpNumThreads: 1, interOpNumThreads: 1 }]]);
});
