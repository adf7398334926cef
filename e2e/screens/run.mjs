// Takes the pictures of docs/screens from a fresh instance: `npm run screens`, or some of them: `npm run screens -- studio`.
import { mkdirSync } from 'node:fs';
import { ensureBuilt } from '../../tools/build.mjs';
import { startInstance } from '../../tools/instance.mjs';
import { inRoot } from '../../tools/paths.mjs';
import { makeWorld } from '../browser/lib/world.mjs';
import { launchBrowser } from '../lib/browser.mjs';
import { prepareClasses } from './classes.mjs';
import { learnerShots, officeShots, publicShots } from './shots.mjs';
import { studioShots } from './studio-shots.mjs';
import { prepareStudio } from './studio.mjs';
import { take } from './take.mjs';

const FOLDER = inRoot('docs', 'screens');
const [beginning = ''] = process.argv.slice(2);

await ensureBuilt(() => {});
mkdirSync(FOLDER, { recursive: true });
const instance = await startInstance({ env: { RATE_LIMIT_SCALE: '100', SINAU_ANY_HOUR: '1' } });
const browser = await launchBrowser();
try {
  const world = await makeWorld(instance);
  const classes = await prepareClasses(world);
  const studio = await prepareStudio(world);
  const shots = [
    ...publicShots(classes),
    ...learnerShots(classes, studio),
    ...officeShots(world, classes),
    ...studioShots(studio),
  ].filter(({ name }) => name.startsWith(beginning));
  for (const shot of shots) await take(browser, { url: instance.url, folder: FOLDER }, shot);
  await world.close();
} finally {
  await browser.close();
  await instance.stop();
}
