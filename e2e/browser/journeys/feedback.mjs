import { sendFinal } from '../lib/classes.mjs';
import { signedIn } from '../lib/courses.mjs';
import { Keyboard } from '../lib/keyboard.mjs';
import { classWithPeerReview, photoOf } from '../lib/task-class.mjs';
import * as learner from '../pages/feedback-learner.mjs';
import * as trainer from '../pages/feedback-trainer.mjs';
import { drawsWork, receivesReview, trainerSeesBoth, writesReview } from '../pages/peer-review.mjs';

/** Shares of the photo's width and height. */
const PINS = [
  { x: 0.3, y: 0.2, body: 'Bayangan di sini terlalu keras.' },
  { x: 0.72, y: 0.61, body: 'Label ini belum terbaca.' },
];
const STORIES = {
  siti: 'Cahaya jendela pagi dan alas karton putih.',
  revised: 'Cahaya jendela pagi, karton putih, dan reflektor styrofoam.',
  budi: 'Keripik tempe saya foto di teras dengan kain polos.',
};
const REASON = 'Label pada foto kedua ternyata terbaca.';
const REVIEWS = {
  ofSiti: 'Latarnya bersih. Coba geser sumber cahaya sedikit ke kiri.',
  ofBudi: 'Warnanya cerah. Coba dekatkan kamera supaya label terbaca.',
};

/** A task comes back with remarks on a photo, is mended once and graded again; classmates look at each other's work. */
export async function feedback(stage) {
  const { world } = stage;
  const teacher = await signedIn(world, 'pelatih', 'Dewi Lestari');
  const { people, task, criteria } = await classWithPeerReview(world, teacher);
  const [one, other] = people;
  const photo = await photoOf(900, 900, '#8a6d3b');
  await sendFinal(other.client, other.enrolment.id, { photo, text: STORIES.budi });
  const path = learner.taskPath(one, task);
  const siti = await stage.visitor('Siti', { cookie: one.cookie });
  const dewi = await stage.visitor('Dewi', { cookie: teacher.client.cookie });
  await learner.handInTwo(siti, path, STORIES.siti);
  await gradeAndRevise({ siti, dewi, path, name: one.name, other: other.name, criteria });
  const budi = await stage.visitor('Budi', { cookie: other.cookie });
  await lookAtEachOther({ siti, budi, people, task, criteria });
  await trainerSeesBoth(dewi, [
    [one.name, other.name, REVIEWS.ofSiti],
    [other.name, one.name, REVIEWS.ofBudi],
  ]);
  for (const visitor of [siti, dewi, budi]) await visitor.leave();
}

async function gradeAndRevise({ siti, dewi, path, name, other, criteria }) {
  const keyboard = await Keyboard.of(dewi);
  await trainer.openByKeys(dewi, keyboard, name);
  await trainer.walksTheQueue(dewi, keyboard, { name, other });
  await trainer.pinByKeys(dewi, keyboard, PINS);
  await trainer.turnsPhotos(dewi, keyboard);
  await trainer.gradeByKeys(dewi, keyboard, {
    levels: ['2', '2', '2', '1'],
    comment: 'Sudutnya sudah baik. Lembutkan cahayanya.',
    name,
  });
  await learner.readsFeedback(siti, path, { title: 'Tugas perlu diperbaiki. Nilai 45', pins: PINS });
  await learner.revises(siti, STORIES.revised);
  await trainer.openByKeys(dewi, keyboard, name);
  await dewi.sees('it is known as mended', dewi.page.getByText('Perbaikan 1', { exact: true }));
  await keyboard.enter(dewi.page.locator('summary').filter({ hasText: /^Kiriman 1,.*nilai 45$/ }));
  await dewi.sees('with what was said before', dewi.page.getByText(PINS[0].body));
  await trainer.gradeByKeys(dewi, keyboard, { levels: ['3', '3', '2', '2'], comment: 'Lebih lembut.', name });
  await learner.seesItClosed(siti, path, 'Tugas perlu diperbaiki. Nilai 63,75');
  await trainer.correctByKeys(dewi, keyboard, { name, levels: [[criteria[2], '4']], reason: REASON });
  dewi.check('graded without a pointer', keyboard.pointers === 0, `${keyboard.pointers}`);
  const former = '63,75';
  await learner.seesHistory(siti, path, {
    title: 'Tugas Anda lulus. Nilai 76,25.',
    former,
    reason: REASON,
    pins: PINS,
  });
}

async function lookAtEachOther({ siti, budi, people: [one, other], task, criteria }) {
  const paths = [one, other].map((person) => learner.taskPath(person, task));
  const levels = { criteria, level: /^Baik / };
  await drawsWork(siti, paths[0], { peer: other.name, own: STORIES.revised, theirs: STORIES.budi });
  await writesReview(siti, { ...levels, body: REVIEWS.ofSiti, peer: other.name });
  await drawsWork(budi, paths[1], { peer: one.name, own: STORIES.budi, theirs: STORIES.revised });
  await writesReview(budi, { ...levels, body: REVIEWS.ofBudi, peer: one.name });
  await receivesReview(budi, paths[1], { body: REVIEWS.ofSiti, peer: one.name });
  await receivesReview(siti, paths[0], { body: REVIEWS.ofBudi, peer: other.name });
}
