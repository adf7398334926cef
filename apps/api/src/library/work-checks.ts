import type { FieldError } from '@sinau/contracts/problem.js';
import type { ManagedRow } from './works.queries.js';

const NO_FILE: Record<ManagedRow['kind'], string> = {
  ebook_pdf: 'Unggah PDF buku ini dulu.',
  ebook_epub: 'Unggah EPUB buku ini dulu.',
  podcast_episode: 'Unggah rekaman episode ini dulu.',
  physical_book: '',
};

const WRONG_FILE: Record<ManagedRow['kind'], string> = {
  ebook_pdf: 'Berkasnya bukan PDF, atau masih diproses.',
  ebook_epub: 'Berkasnya bukan EPUB, atau masih diproses.',
  podcast_episode: 'Rekamannya belum siap. Tunggu sampai selesai diproses.',
  physical_book: '',
};

/** Why a work cannot be shown to everybody yet; empty when it can. */
export function obstaclesOf(work: ManagedRow): FieldError[] {
  const errors: FieldError[] = [];
  const add = (path: string, message: string) => errors.push({ path, message });
  if (work.kind === 'physical_book') {
    if (!work.copies?.total) add('copies', 'Tambahkan paling sedikit satu eksemplar.');
  } else if (work.fileId === null) add('fileId', NO_FILE[work.kind]);
  else if (work.bytes === null) add('fileId', WRONG_FILE[work.kind]);
  // Apps of podcast listeners refuse an episode without a text.
  if (work.kind === 'podcast_episode' && work.description === '')
    add('description', 'Tulis keterangan episode ini.');
  return errors;
}
