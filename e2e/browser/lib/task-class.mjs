import sharp from 'sharp';
import { freshCurriculum } from '../../journey/course.mjs';
import { enrolNewPeople, openClassOf } from './classes.mjs';
import { publishDraft, signedIn } from './courses.mjs';

let serial = Date.now() % 100_000_000;

/** Two photos and a story, and a look at up to two classmates' work. */
const withPeerReview = (curriculum) => ({
  ...curriculum,
  versi_skema: 2,
  tugas_akhir: {
    ...curriculum.tugas_akhir,
    bukti: curriculum.tugas_akhir.bukti.flatMap((one) => {
      if (one.jenis === 'foto')
        return [{ ...one, jumlah_min: 2, jumlah_maks: 2, keterangan: 'Satu sampul, satu detail' }];
      return one.jenis === 'teks' ? [one] : [];
    }),
    tinjauan_sejawat: { jumlah: 2 },
  },
});

/**
 * A class of its own course with two learners, whose final task takes two photos and is looked at by classmates.
 * Gives the people, the task's code and its criteria in the file's order.
 */
export async function classWithPeerReview(world, { account, client }) {
  serial += 1;
  // Far from the numbers of the other journeys, which count from the same clock.
  const curriculum = withPeerReview(await freshCurriculum(serial + 200_000_000));
  const { courseId } = await client.call('POST /manage/courses/import', { body: curriculum });
  const reviewer = await signedIn(world, 'dinas', 'Hari Santoso');
  await publishDraft(client, reviewer.client, courseId);
  const batch = await openClassOf(world, { courseId, trainerId: account.id });
  const people = await enrolNewPeople(world, batch.id, 2);
  const { kode, rubrik } = curriculum.tugas_akhir;
  return { people, task: kode, criteria: rubrik.map(({ kriteria }) => kriteria) };
}

/** A photo as a phone's camera makes it, of one colour. */
export const photoOf = (width, height, background) =>
  sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
