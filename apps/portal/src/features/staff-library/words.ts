import type { CopyState, WorkState } from '@sinau/contracts/library-works.contract.js';
import { KINDS } from '../library/words.js';
import type { StateWord } from '../staff-kit/words.js';

export const WORK_STATES: Readonly<Record<WorkState, StateWord>> = {
  draft: { label: 'Draf', tone: 'neutral' },
  published: { label: 'Terbit', tone: 'success' },
  withdrawn: { label: 'Ditarik', tone: 'danger' },
};

export const COPY_STATES: Readonly<Record<CopyState, StateWord>> = {
  available: { label: 'Di rak', tone: 'success' },
  borrowed: { label: 'Dipinjam', tone: 'brand' },
  reserved: { label: 'Disimpan', tone: 'warning' },
  lost: { label: 'Hilang', tone: 'danger' },
};

export const KIND_WORDS: Readonly<Record<keyof typeof KINDS, string>> = {
  ebook_epub: 'Buku digital (EPUB)',
  ebook_pdf: 'Buku digital (PDF)',
  podcast_episode: 'Episode podcast',
  physical_book: 'Buku cetak',
};

export const SORTS = { newest: 'Terbaru', title: 'Judul', borrowed: 'Paling banyak dipinjam' } as const;
export const SHOWN_LOANS = { overdue: 'Terlambat', all: 'Semua, juga yang kembali' } as const;
