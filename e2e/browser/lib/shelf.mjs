import { hostileBook } from './hostile-book.mjs';
import { uploadMedia } from './uploads.mjs';

const EPISODE_SECONDS = 60;
/** Of 8-bit PCM with one channel: 8,000 samples a second. */
const RATE = 8000;

/** A tone as a WAV file (RIFF, PCM), which needs no program to be made. */
function toneOf(seconds) {
  const samples = Buffer.alloc(seconds * RATE);
  for (let at = 0; at < samples.length; at += 1)
    samples[at] = 128 + Math.round(60 * Math.sin((at * 440 * 2 * Math.PI) / RATE));
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}

async function publish(client, work, copies = 0) {
  const { id } = await client.call('POST /manage/library/works', { body: { creator: 'Tim uji', ...work } });
  const params = { id };
  if (copies) await client.call('POST /manage/library/works/:id/copies', { params, body: { count: copies } });
  return client.call('POST /manage/library/works/:id/state', { params, body: { state: 'published' } });
}

/** Three works that no other run has: a hostile book, an episode with parts and a transcript, one printed copy. */
export async function stockShelf(client, stamp) {
  const title = (what) => `${what} ${stamp}`;
  const book = await hostileBook(title('Buku uji'));
  const [bookId, soundId] = await Promise.all([
    uploadMedia(client, { kind: 'file', name: `buku-${stamp}.epub`, bytes: book }),
    uploadMedia(client, { kind: 'audio', name: `episode-${stamp}.wav`, bytes: toneOf(EPISODE_SECONDS) }),
  ]);
  const description = 'Untuk dicoba di HP.';
  return {
    rawBook: book,
    book: await publish(client, {
      kind: 'ebook_epub',
      title: title('Buku uji'),
      fileId: bookId,
      description,
    }),
    episode: await publish(client, {
      kind: 'podcast_episode',
      title: title('Episode uji'),
      fileId: soundId,
      description,
      chapters: [
        { start: 0, title: 'Salam' },
        { start: 30, title: 'Tiga langkah' },
      ],
      transcript: [
        { start: 0, text: 'Selamat datang di ruang ini.' },
        { start: 30, text: 'Catat siapa yang membeli.' },
        { start: 45, text: 'Sampai jumpa.' },
      ],
    }),
    printed: await publish(
      client,
      { kind: 'physical_book', title: title('Modul cetak uji'), shelf: 'Z9' },
      1,
    ),
  };
}
