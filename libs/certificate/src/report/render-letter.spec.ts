import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createRenderPool } from '../sandbox/render-pool.js';
import { translateRenderEntry } from '../testing/render-entry.js';
import type { LetterDocument, LetterRequest } from './letter-document.js';
import { renderLetter } from './render-letter.js';

// Processes start slowly on a machine that is busy.
jest.setTimeout(90_000);

const run = promisify(execFile);
const letter: LetterDocument = {
  issuer: { name: 'UPT Pelatihan', parent: 'Dinas Koperasi', address: 'Jalan Contoh 1' },
  placeAndDate: 'Malang, 22 November 2026',
  heads: [
    { label: 'Nomor', value: null },
    { label: 'Hal', value: 'Pemberitahuan' },
  ],
  subject: 'Pemberitahuan',
  recipient: ['Kepada Yth.', 'Lembaga X'],
  opening: 'Kami memberitahukan hal berikut.',
  sections: [{ title: 'Kejadian', paragraphs: ['#panic("x") *tebal* 😀', 'Baris kedua.'] }],
  closing: 'Terima kasih.',
  signature: {
    above: 'Kepala,',
    title: 'Kepala UPT',
    name: 'Hadi Santoso',
    rank: null,
    nip: '19700101 199001 1 001',
  },
};
const request: LetterRequest = { letter, logo: null, day: '2026-11-22' };

async function textOf(pdf: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'letter-'));
  try {
    const path = join(folder, 'letter.pdf');
    await writeFile(path, pdf);
    return (await run('pdftotext', ['-layout', path, '-'])).stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('a letter as PDF', () => {
  it('is tagged PDF/A, the same bytes each time, and one page when it is short', () => {
    const [first, second] = [renderLetter(request), renderLetter(request)];
    const text = Buffer.from(first).toString('latin1');
    expect(text).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>A</);
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('says what it was given under the letterhead, markup as it is written, and who signs', async () => {
    const text = await textOf(renderLetter(request));
    for (const words of [
      'DINAS KOPERASI',
      'Malang, 22 November 2026',
      ': Pemberitahuan',
      'Lembaga X',
      '#panic("x") *tebal* ?',
      'Hadi Santoso',
      'NIP 19700101 199001 1 001',
      '1 huruf tidak dapat dicetak',
    ])
      expect(text).toContain(words);
  });

  it('leaves a line for whoever signs when nobody is known, and goes on over pages', async () => {
    const paragraphs = Array.from({ length: 90 }, (_, at) => `Paragraf ${at + 1}.`);
    const long = {
      ...letter,
      sections: [{ title: 'Kejadian', paragraphs }],
      signature: { ...letter.signature, name: null, nip: null },
    };
    const text = await textOf(renderLetter({ ...request, letter: long }));
    expect(text).toContain('Paragraf 90.');
    expect(text).toMatch(/Halaman 2 dari \d/);
    expect(text).not.toContain('Hadi');
  });

  it('comes out of a process of its own as it does here', async () => {
    const program = await translateRenderEntry();
    const pool = createRenderPool({ entry: program.entry, size: 1 });
    try {
      expect(Buffer.compare(await pool.renderLetter(request), renderLetter(request))).toBe(0);
    } finally {
      await pool.close();
      await program.remove();
    }
  });
});
