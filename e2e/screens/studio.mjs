import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import {
  addParagraph,
  copiedCourse,
  courseId,
  lessonOf,
  publishDraft,
  seatIn,
  signedIn,
} from '../browser/lib/courses.mjs';
import { addQuestions } from '../browser/lib/question-kinds.mjs';
import { shortVideo } from '../browser/lib/recordings.mjs';
import { uploadMedia } from '../browser/lib/uploads.mjs';

/** A drawn table with a product on it, for the editor, the library of media and a hotspot question. */
export const picture = () =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
      <rect width="1200" height="800" fill="#f3e9d8"/><rect y="520" width="1200" height="280" fill="#b98d5e"/>
      <rect x="470" y="250" width="260" height="320" rx="28" fill="#c8553d"/><rect x="510" y="350" width="180" height="110" rx="10" fill="#fff8ea"/>
      <circle cx="1030" cy="130" r="90" fill="#ffd97a"/></svg>`),
  )
    .jpeg()
    .toBuffer();

/** A course in the studio with a picture, a video, every kind of question, a comment and two versions. */
export async function prepareStudio(world) {
  const [author, reviewer] = await Promise.all([
    signedIn(world, 'pelatih', 'Dewi Lestari'),
    signedIn(world, 'pelatih', 'Rina Wulandari'),
  ]);
  const { client } = author;
  const course = await copiedCourse(world, client, 'Foto produk lanjutan');
  const imageId = await uploadMedia(client, { kind: 'image', name: 'Meja foto.jpg', bytes: await picture() });
  const videoId = await uploadMedia(client, {
    kind: 'video',
    name: 'Cara memegang HP.mp4',
    bytes: await shortVideo(12, await picture()),
  });
  const reading = lessonOf(course, 'reading');
  const video = lessonOf(course, 'video');
  const quiz = lessonOf(course, 'quiz');
  await changeBody(client, reading.id, (body) => ({
    ...body,
    document: {
      ...body.document,
      content: [{ type: 'image', attrs: { mediaId: imageId, alt: 'Meja foto' } }, ...body.document.content],
    },
  }));
  await changeBody(client, video.id, (body) => ({ ...body, mediaId: videoId }));
  const questions = await addQuestions(client, course, imageId);
  await changeBody(client, quiz.id, (body) => ({ ...body, questions, shuffle: false }));
  await publishDraft(client, reviewer.client, course.id);
  const seat = await seatIn(world, course.id);
  await world.pool.query('insert into batch_trainers (batch_id, account_id) values ($1, $2)', [
    seat.batchId,
    author.account.id,
  ]);
  await addParagraph(client, reading.id, 'Satu kalimat baru.');
  await publishDraft(client, reviewer.client, course.id);
  await addParagraph(client, reading.id, 'Kalimat yang belum terbit.');
  await client.call('POST /studio/courses/:id/comments', {
    params: { id: course.id },
    body: { lessonId: reading.id, body: 'Tambahkan contoh foto dari peserta angkatan lalu.' },
  });
  const seeded = await courseId(world, 'fotografi-produk');
  return { author, course, seat, reading, video, quiz, seeded };
}

async function changeBody(client, id, change) {
  const { revision, title, minutes, body } = await client.call('GET /studio/lessons/:id', { params: { id } });
  await client.call('PUT /studio/lessons/:id', {
    params: { id },
    body: { revision, title, minutes, body: change(body), saveId: randomUUID() },
  });
}
