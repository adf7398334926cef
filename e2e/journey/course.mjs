import { readFile } from 'node:fs/promises';
import { inRoot } from '../../tools/paths.mjs';

/** The seeded photography curriculum under a name and codes of its own, so that a journey can be played any number of times. */
export async function freshCurriculum(stamp) {
  const text = await readFile(inRoot('apps', 'api', 'seed', 'curricula', 'fotografi-produk.json'), 'utf8');
  const code = `J${stamp.toString(36).toUpperCase()}`;
  const renamed = JSON.parse(text.replaceAll('"FP', `"${code}`));
  return {
    ...renamed,
    slug: `uji-${stamp.toString(36)}`,
    judul: `Uji perjalanan ${stamp.toString(36)}`,
    judul_pendek: 'Uji perjalanan',
  };
}

/** Question code → right choice, as the trainer's own file says. */
export function keysOf(curriculum) {
  return new Map(curriculum.bank_soal.map((question) => [question.id, question.kunci]));
}
