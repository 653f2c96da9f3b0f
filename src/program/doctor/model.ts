import type { Config } from '../../config.ts';
import { folderFault } from '../../llm/recorded.ts';
import { tryModel } from '../../llm/try-model.ts';
import type { Clock } from '../../ports.ts';
import { type Finding, ill, illIn, well } from './finding.ts';

/** Whether the model answers, what its server can do, and how fast. */
export async function lookAtModel({ model }: Pick<Config, 'model'>, { now }: Clock): Promise<Finding> {
  if (model === null) return well('model', 'none is set: answers are the printed words');
  const { host } = new URL(model.url);
  const fault = await folderFault(model);
  if (fault !== null) return ill('model', fault.says, fault.cure);
  if (model.replay !== null) return well('model', `recorded answers of ${model.replay} are replayed, none is asked`);
  const tried = await tryModel(model, () => now().getTime());
  if (!tried.ok) return illIn('model', tried.error);
  const { structured, ms } = tried.value;
  const can = structured ? 'holds to a JSON schema' : 'writes JSON without a schema';
  return well('model', `${model.model} at ${host} ${can}, and answered in ${(ms / 1_000).toFixed(1)} s`);
}
