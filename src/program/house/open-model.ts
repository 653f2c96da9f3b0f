import type { Config } from '../../config.ts';
import type { OwnModel } from '../../llm/create-model.ts';
import type { Result } from '../../model.ts';

/** The model that is set up, null where none is; the error is one line with the cure. */
export async function openModel(
  { model: settings }: Pick<Config, 'model'>,
  { warn = () => {}, stop }: { warn?: ((line: string) => void) | undefined; stop?: AbortSignal | undefined },
): Promise<Result<OwnModel | null, string>> {
  if (settings === null) return { ok: true, value: null };
  const [{ createModel }, { folderFault }] = await Promise.all([
    import('../../llm/create-model.ts'),
    import('../../llm/recorded.ts'),
  ]);
  const fault = await folderFault(settings);
  if (fault !== null) return { ok: false, error: `${fault.says}: ${fault.cure}.` };
  const tell = (why: string) => warn(`An answer goes without the model: ${why}.`);
  return { ok: true, value: createModel({ ...settings, stop, tell }) };
}
