import type { Config } from '../../config.ts';
import { homeNamed } from '../../lookup/home.ts';
import type { Result } from '../../model.ts';

/** The place of `BROADSHEET_HOME` by its official name, null where none is set; the error is one line with the cure. */
export function homeSetting({ home }: Pick<Config, 'home'>): Result<string | null, string> {
  const named = home === null ? null : homeNamed(home);
  if (home === null || named !== null) return { ok: true, value: named };
  return {
    ok: false,
    error:
      'BROADSHEET_HOME in the environment or .env should be one province, city or district by its full name, such as 湖北省, 宜昌市 or 武隆区.',
  };
}
