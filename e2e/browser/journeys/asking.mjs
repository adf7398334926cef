import { enrolNewPeople, openClassOf } from '../lib/classes.mjs';
import { courseId, signedIn } from '../lib/courses.mjs';
import { withVoice } from '../lib/device-voice.mjs';
import { Keyboard } from '../lib/keyboard.mjs';
import * as asking from '../pages/asking.mjs';
import { takesNotesAlong, writesNote } from '../pages/notes.mjs';
import { explainsWord, hasNoVoice, isReadTo, readsLarger } from '../pages/reading-help.mjs';

const LESSON = { code: 'FP-1-1', title: 'Kamera HP kita sudah cukup' };
const REASON = 'Iklan tidak boleh di sini.';
const NOTE = 'Bersihkan lensa dulu.\nLalu nyalakan garis bantu: 3 × 3 kotak.';

/** What is asked here; other classes of the same course are found by a search too, so each run has words of its own. */
function wordsOf({ size }) {
  const stamp = `${size.width}x${Date.now().toString(36)}`;
  return {
    word: `lensa${stamp}`,
    hiddenWord: `lapak${stamp}`,
    question: `Apakah lensa${stamp} boleh dibersihkan dengan tisu basah?`,
    similar: `Boleh tidak lensa${stamp} dibersihkan memakai tisu?`,
    answer: 'Jangan. Pakai kain kacamata yang kering.',
    advert: `Beli tripod murah di lapak${stamp}, hubungi saya.`,
    reason: REASON,
  };
}

/** Asking under a lesson and being answered, notes to keep, and help with reading. */
export async function ask(stage) {
  const { world } = stage;
  const teacher = await signedIn(world, 'pelatih', 'Dewi Lestari');
  const course = await courseId(world, 'fotografi-produk');
  const batch = await openClassOf(world, { courseId: course, trainerId: teacher.account.id });
  const people = await enrolNewPeople(world, batch.id, 3);
  await questions(stage, { teacher, people });
  await notes(stage, people[0]);
  await help(stage, people[2]);
}

async function questions(stage, { teacher, people }) {
  const words = wordsOf(stage);
  const [siti, budi, rina] = await Promise.all(
    ['Siti', 'Budi', 'Rina'].map((name, index) => stage.visitor(name, { cookie: people[index].cookie })),
  );
  const paths = people.map((person) => asking.lessonPath(person, LESSON.code));
  await asking.asks(siti, paths[0], words.question);
  await asking.asks(budi, paths[1], words.advert);
  await asking.reports(siti, paths[0], words.advert);
  const dewi = await stage.visitor('Dewi', { cookie: teacher.client.cookie });
  await asking.answersAndHides(dewi, words);
  await asking.readsAnswer(siti, words);
  await asking.searches(siti, words);
  await asking.learnsWhy(budi, paths[1], words);
  await asking.findsSimilar(rina, paths[2], words);
  for (const visitor of [siti, budi, rina, dewi]) await visitor.leave();
}

async function notes(stage, person) {
  const path = asking.lessonPath(person, LESSON.code);
  const phone = await stage.visitor('Siti, notes', { cookie: person.cookie });
  await writesNote(phone, path, NOTE);
  const other = await stage.visitor('Siti, another phone', { cookie: person.cookie });
  await takesNotesAlong(other, { lesson: LESSON.title, text: NOTE });
  for (const visitor of [phone, other]) await visitor.leave();
}

async function help(stage, person) {
  const path = asking.lessonPath(person, LESSON.code);
  const silent = await stage.visitor('phone without a voice', { cookie: person.cookie });
  await hasNoVoice(silent, path);
  await silent.leave();
  const reader = await stage.visitor('reader', { cookie: person.cookie });
  await withVoice(reader);
  const keyboard = await Keyboard.of(reader);
  await isReadTo(reader, keyboard, path);
  await explainsWord(reader, keyboard, {
    word: 'tripod',
    meaning: 'Kaki tiga supaya kamera atau HP tidak goyang.',
  });
  await readsLarger(reader, keyboard);
  reader.check('helped without a pointer', keyboard.pointers === 0, `${keyboard.pointers}`);
  await reader.leave();
}
