import type { Door } from '../http/options.ts';
import { askRoutes } from './ask-routes.ts';
import { addAssets } from './assets.ts';
import type { PreviewOptions } from './options.ts';

/** The page for trying the newsroom without Discord, and what it asks. */
export function previewDoor(options: PreviewOptions): Door {
  return (app) => {
    app.route('/api', askRoutes(options));
    addAssets(app);
  };
}
