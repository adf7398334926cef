// Takes the pictures of docs/screens from a fresh instance: `npm run screens`, or some of them: `npm run screens -- studio`.
import { mkdirSync } from 'node:fs';
import { ensureBuilt } from '../../tools/build.mjs';
import { startInstance } from '../../tools/instance.mjs';
import { inRoot } from '../../tools/paths.mjs';
import { makeWorld } from '../browser/lib/world.mjs';
import { launchBrowser } from '../lib/browser.mjs';
import { prepareClasses } from './classes.mjs';
import { prepareFeedback } from './feedback.mjs';
import { helpShots, officeLearningShots, shelfShots } from './learning-shots.mjs';
import { prepareShelf } from './shelf.mjs';
import { learnerShots, officeShots, publicShots } from './shots.mjs';
import { studioShots } from './studio-shots.mjs';
import { picture, prepareStudio } from './studio.mjs';
import { take } from './take.mjs';

const FOLDER = inRoot('docs', 'screens');
const wanted = process.argv.slice(2);

await ensureBuilt(() => {});
mkdirSync(FOLDER, { recursive: true });
const instance = await startInstance({ env: { RATE_LIMIT_SCALE: '100', SINAU_ANY_HOUR: '1' } });
const browser = await launchBrowser();
try {
  const world = await makeWorld(instance);
  const classes = await prepareClasses(world);
  const studio = await prepareStudio(world);
  const feedback = await prepareFeedback(world, studio.author, await picture());
  const shelf = await prepareShelf(studio.author.client);
  const shots = [
    ...learnerShots(classes, studio),
    ...helpShots(feedback, studio),
    ...officeLearningShots(feedback, studio),
    ...shelfShots(shelf),
    ...publicShots(classes),
    ...officeShots(world, classes),
    ...studioShots(studio),
  ].filter(({ name }) => wanted.length === 0 || wanted.some((beginning) => name.startsWith(beginning)));
  for (const shot of shots) await take(browser, { url: instance.url, folder: FOLDER }, shot);
  await world.close();
} finally {
  await browser.close();
  await instance.stop();
}
