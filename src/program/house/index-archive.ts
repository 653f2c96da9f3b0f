import { readConfig } from '../../config.ts';
import { openHouse } from './house.ts';

// The whole of a process: it opens the store of its environment, indexes what is not indexed yet, puts it into stories, and saves that.
const settings = readConfig();
if (settings.ok) {
  const clock = { now: () => new Date(), zone: settings.value.zone };
  const house = await openHouse(settings.value, clock);
  if (house.ok) {
    await house.value.newsroom.getReady();
    await house.value.newsroom.keepStories();
    await house.value.close();
  }
}
