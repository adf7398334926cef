import { readFile, readdir } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { renderBooklet } from '@sinau/certificate/booklet.js';
import type { Subject } from '@sinau/contracts/library.contract.js';
import type { WorkInput } from '@sinau/contracts/library-works.contract.js';
import { WorksService } from '../library/works.service.js';
import { OwnMediaService } from '../media/own-media.service.js';
import { blocksOf, epubOf, readBook } from './own-book.js';
import { readEpisodes } from './own-podcast.js';

const FOLDER = 'apps/api/seed/library';
const CURRICULA = 'apps/api/seed/curricula';
const CREATOR = 'Tim Latkop UKM Jawa Timur';
const PUBLISHER = 'Latkop UKM';
const LICENCE = 'CC BY-SA 4.0';
const YEAR = 2026;

const books: Record<string, { subjects: Subject[]; description: string; number: number }> = {
  'foto-produk-dengan-hp.md': {
    subjects: ['foto', 'penjualan-online'],
    description:
      'Cahaya jendela, latar polos, dan lima foto untuk satu produk. Cukup dengan HP yang Anda punya.',
    number: 1,
  },
  'label-kemasan-yang-jujur.md': {
    subjects: ['kemasan', 'izin'],
    description: 'Apa yang perlu tertulis pada label, dan kata-kata yang sebaiknya dihindari.',
    number: 2,
  },
  'menghitung-hpp-dan-harga-jual.md': {
    subjects: ['keuangan'],
    description: 'Menghitung biaya satu barang, lalu harga yang benar-benar untung. Dengan contoh angka.',
    number: 3,
  },
};

const common = {
  creator: CREATOR,
  publisher: PUBLISHER,
  year: YEAR,
  language: 'id' as const,
  licence: LICENCE,
};
const empty = {
  isbn: null,
  shelf: null,
  pages: null,
  episode: null,
  coverId: null,
  fileId: null,
  chapters: [],
  transcript: [],
};

/** Our own e-books, printed modules and podcast episodes. Run again it changes nothing. */
export async function seedDemoLibrary(app: INestApplicationContext): Promise<void> {
  const works = app.get(WorksService, { strict: false });
  const add = async (input: WorkInput, given: { publish: boolean; copies?: number }) => {
    const { id } = await works.create(null, input);
    if (given.copies) await works.addCopies(null, id, given.copies);
    if (given.publish) await works.setState(null, id, 'published');
  };
  const fresh = async (title: string) => !(await works.isKnown(title));
  await seedBooks(app, add, fresh);
  await seedPrinted(add, fresh);
  await seedEpisodes(app, add, fresh);
}

type Add = (input: WorkInput, given: { publish: boolean; copies?: number }) => Promise<void>;
type Fresh = (title: string) => Promise<boolean>;

async function seedBooks(app: INestApplicationContext, add: Add, fresh: Fresh): Promise<void> {
  const media = app.get(OwnMediaService, { strict: false });
  for (const [name, { subjects, description, number }] of Object.entries(books)) {
    const book = readBook(await readFile(`${FOLDER}/${name}`, 'utf8'));
    const input = { ...empty, ...common, title: book.title, subjects, description };
    if (await fresh(book.title)) {
      const fileId = await media.keep('file', book.title, await epubOf(book, CREATOR));
      await add({ ...input, kind: 'ebook_epub', fileId }, { publish: true });
    }
    // One of them as PDF too, so that both readers have something to show.
    const printed = `${book.title} (PDF)`;
    if (number === 1 && (await fresh(printed))) {
      const booklet = renderBooklet({ ...book, creator: CREATOR, licence: LICENCE, blocks: blocksOf(book) });
      const fileId = await media.keep('file', printed, Buffer.from(booklet));
      await add({ ...input, title: printed, kind: 'ebook_pdf', fileId }, { publish: true });
    }
  }
}

const shelves: Record<string, { shelf: string; subjects: Subject[] }> = {
  'penjualan-online': { shelf: 'A1', subjects: ['penjualan-online'] },
  'fotografi-produk': { shelf: 'A2', subjects: ['foto'] },
  'desain-kemasan': { shelf: 'A3', subjects: ['kemasan'] },
};

/** The three curricula as the modules that lie printed in the reading room. */
async function seedPrinted(add: Add, fresh: Fresh): Promise<void> {
  for (const name of (await readdir(CURRICULA)).sort()) {
    const slug = name.replace('.json', '');
    const file = JSON.parse(await readFile(`${CURRICULA}/${name}`, 'utf8')) as {
      pelatihan?: { judul?: string };
      judul?: string;
    };
    const title = `Modul cetak: ${file.pelatihan?.judul ?? file.judul ?? slug}`;
    const place = shelves[slug];
    if (!place || !(await fresh(title))) continue;
    const description = 'Modul tercetak untuk dibaca di tempat atau dipinjam.';
    const input = { ...empty, ...common, title, description, ...place, kind: 'physical_book' as const };
    await add(input, { publish: true, copies: 3 });
  }
}

/** Read by a computer, until a trainer's recording takes the place of its file. */
async function seedEpisodes(app: INestApplicationContext, add: Add, fresh: Fresh): Promise<void> {
  const media = app.get(OwnMediaService, { strict: false });
  for (const one of await readEpisodes(FOLDER)) {
    if (!(await fresh(one.title))) continue;
    const fileId = await media.keepReading(`${one.title} (suara komputer)`, one.recording, one.seconds);
    const { title, episode, subjects, description, chapters, transcript } = one;
    const input = { title, episode, subjects, description, chapters, transcript, fileId };
    await add({ ...empty, ...common, ...input, kind: 'podcast_episode' }, { publish: true });
  }
}
