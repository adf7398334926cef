import { translateRenderEntry } from '../testing/render-entry.js';
import { createRenderPool } from '../sandbox/render-pool.js';
import { renderReport } from './render-report.js';
import type { ReportDocument, ReportRequest } from './report-document.js';
import { drawable } from './set-paper.js';

// Processes start slowly on a machine that is busy.
jest.setTimeout(90_000);

/** JPEG of three by two red pixels. */
const DOT = Buffer.from(
  '/9j/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAX/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCeAOrP/9k=',
  'base64',
);
const cell = (text: string) => ({ text, number: null });
const report: ReportDocument = {
  title: 'Laporan uji',
  subtitle: 'Angkatan I',
  issuer: { name: 'UPT', parent: 'Dinas', address: 'Malang' },
  highlights: [{ label: 'Peserta', value: '2' }],
  facts: [{ label: 'Tempat', value: '#panic("x")' }],
  summary: ['2 peserta.'],
  sections: [
    {
      title: 'Peserta',
      blocks: [
        {
          kind: 'table',
          caption: 'Daftar',
          paragraphs: [],
          columns: [{ label: 'Nama', numeric: false, width: 1 }],
          rows: [[cell('*Siti* $x$ #let a = 1 \\')], [cell('Éka 😀')]],
        },
        { kind: 'text', caption: '', paragraphs: ['Nihil.'], columns: [], rows: [] },
      ],
    },
  ],
  attachments: [],
  placeAndDate: 'Malang, 22 November 2026',
  signatures: [{ above: 'Mengetahui,', title: 'Kepala', name: null, rank: null, nip: null }],
  number: 'LPJ-0001/2026',
  made: 'Versi 1',
  fingerprint: 'ab'.repeat(32),
};
const request: ReportRequest = { report, logo: null, day: '2026-11-22' };

describe('a report as PDF', () => {
  it('is tagged PDF/A-2a, and the same request gives the same bytes', () => {
    const [first, second] = [renderReport(request), renderReport(request)];
    const text = Buffer.from(first).toString('latin1');
    expect(text).toContain('/MarkInfo');
    expect(text).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>A</);
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('holds the pictures that it was given, and is complete without the others', () => {
    const pictures = ['a', 'b', 'gone'].map((id) => ({
      id,
      title: `Foto ${id}. #panic("x")`,
      alt: `Peserta *${id}*`,
    }));
    const block = { kind: 'pictures' as const, caption: '', paragraphs: [], columns: [], rows: [], pictures };
    const withPictures = { ...report, sections: [{ title: 'Foto kegiatan', blocks: [block] }] };
    const bytes = { a: DOT, b: DOT };
    const pdf = renderReport({ ...request, report: withPictures, pictures: bytes });
    const text = Buffer.from(pdf).toString('latin1');
    expect(text.match(/\/DCTDecode/g)).toHaveLength(1);
    expect(text).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>A</);
  });

  it('replaces what the fonts lack, and counts it', () => {
    const missing = (text: string) => text.match(/😀/gu) ?? [];
    const drawn = drawable(report, missing);
    expect(drawn.replaced).toBe(1);
    expect(JSON.stringify(drawn.words)).toContain('Éka ?');
  });

  it('sets a class of 1,000 within a few seconds', () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => [cell(`Siti Aminah ${index}`)]);
    const [section] = report.sections;
    const [table] = section?.blocks ?? [];
    if (!section || !table) throw new Error('no table');
    const large = { ...report, sections: [{ ...section, blocks: [{ ...table, rows }] }] };
    const began = Date.now();
    expect(renderReport({ ...request, report: large }).byteLength).toBeGreaterThan(20_000);
    expect(Date.now() - began).toBeLessThan(30_000);
  });

  it('comes out of a process of its own as it does here', async () => {
    const program = await translateRenderEntry();
    const pool = createRenderPool({ entry: program.entry, size: 1 });
    try {
      expect(Buffer.compare(await pool.renderReport(request), renderReport(request))).toBe(0);
    } finally {
      await pool.close();
      await program.remove();
    }
  });
});
