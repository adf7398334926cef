// Takes the pictures of docs/screens from a fresh instance: `npm run screens`, or some of them: `npm run screens -- studio`.
import { mkdirSync } from 'node:fs';
import { ensureBuilt } from '../../tools/build.mjs';
import { startInstance } from '../../tools/instance.mjs';
import { inRoot } from '../../tools/paths.mjs';
import { makeWorld } from '../browser/lib/world.mjs';
import { launchBrowser } from '../lib/browser.mjs';
import { startPushService } from '../stand-ins/push.mjs';
import { startSmtp } from '../stand-ins/smtp.mjs';
import { certificateShots } from './certificates-shots.mjs';
import { prepareCertificates } from './certificates.mjs';
import { prepareClasses } from './classes.mjs';
import { applyingShots, attendingShots, consultingShots, myMessagesShots } from './classroom-shots.mjs';
import { prepareClassroom } from './classroom.mjs';
import { prepareFeedback } from './feedback.mjs';
import { helpShots, officeLearningShots, shelfShots } from './learning-shots.mjs';
import { officeMessagesShots } from './messages-shots.mjs';
import { advisingShots, planningShots, selectingShots, teachingShots } from './office-class-shots.mjs';
import { prepareShelf } from './shelf.mjs';
import { learnerShots, officeShots, publicShots } from './shots.mjs';
import { studioShots } from './studio-shots.mjs';
import { picture, prepareStudio } from './studio.mjs';
import { take } from './take.mjs';

const FOLDER = inRoot('docs', 'screens');
const wanted = process.argv.slice(2);

await ensureBuilt(() => {});
mkdirSync(FOLDER, { recursive: true });
// Without a mail server there is no digest to set.
const [push, mail] = await Promise.all([startPushService(), startSmtp()]);
const instance = await startInstance({
  env: { RATE_LIMIT_SCALE: '100', SINAU_ANY_HOUR: '1', PUSH_EXTRA_ORIGIN: push.origin, SMTP_URL: mail.url },
});
const browser = await launchBrowser();
try {
  const world = await makeWorld(instance);
  // First: its classes are the demonstration's, and later ones come before them.
  const classroom = await prepareClassroom(world);
  const classes = await prepareClasses(world);
  const studio = await prepareStudio(world);
  const feedback = await prepareFeedback(world, studio.author, await picture());
  const shelf = await prepareShelf(studio.author.client);
  const certificates = await prepareCertificates(world);
  const shots = [
    ...learnerShots(classes, studio),
    ...helpShots(feedback, studio),
    ...officeLearningShots(feedback, studio),
    ...shelfShots(shelf),
    ...publicShots(classes),
    ...officeShots(world, classes),
    ...studioShots(studio),
    ...applyingShots(classroom),
    ...attendingShots(classroom),
    ...consultingShots(classroom),
    ...myMessagesShots(classroom, push),
    ...planningShots(classroom),
    ...selectingShots(classroom),
    ...teachingShots(classroom),
    ...advisingShots(classroom),
    ...officeMessagesShots(classroom),
    ...certificateShots(certificates),
  ].filter(({ name }) => wanted.length === 0 || wanted.some((beginning) => name.startsWith(beginning)));
  for (const shot of shots) await take(browser, { url: instance.url, folder: FOLDER }, shot);
  await world.close();
} finally {
  await browser.close();
  await instance.stop();
  await push.close();
  await mail.close();
}
