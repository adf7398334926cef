import { passedPeople } from '../lib/classes.mjs';
import { signedIn } from '../lib/courses.mjs';
import { Keyboard } from '../lib/keyboard.mjs';
import * as desk from '../pages/certification-keys.mjs';

const SIZE = 50;

/** Dinas without a mouse: a class of fifty from the desk to its publication, called back once, and one revoked. */
export async function keyboardCertification(stage) {
  const { world } = stage;
  const { batchId } = await passedPeople(world, SIZE);
  const params = { id: batchId };
  await world.organiser.call('POST /manage/batches/:id/certification/submit', { params });
  const { client } = await signedIn(world, 'dinas', 'Retno Kusumawati');
  const retno = await stage.visitor('Retno', { cookie: client.cookie });
  const keys = await Keyboard.of(retno);
  await desk.findsClass(keys, batchId);
  await desk.steps(keys, 'Tandai sudah diperiksa', 'Ya, sudah diperiksa');
  await desk.steps(keys, 'Setujui');
  await desk.steps(keys, 'Tandatangani');
  await desk.waitsForAll(keys, SIZE);
  await desk.callsBack(keys);
  await desk.publishes(keys, SIZE);
  await desk.readsRegister(keys, batchId, SIZE);
  await desk.revokesOne(keys);
  retno.check('no pointer was used', keys.pointers === 0, `${keys.pointers} pointer events`);
  await retno.leave();
}
