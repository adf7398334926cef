import { certificateText, printable } from './certificate-text.js';
import { sampleCertificate } from './testing/samples.js';

const spoken = (overrides = {}): string =>
  certificateText(sampleCertificate(overrides))
    .sentence.map((run) => run.text)
    .join('');

describe('the formal sentence', () => {
  it('names organiser, mode, class, period, length and result', () => {
    expect(spoken()).toBe(
      'yang diselenggarakan oleh UPT Pelatihan Koperasi dan UKM secara bauran, Angkatan I Tahun 2026, pada ' +
        '2–6 November 2026, selama 20 jam pelajaran (JP), dengan hasil Memuaskan (nilai akhir 87,5).',
    );
  });

  it('leaves the score out where there is none', () => {
    expect(spoken({ finalScore: null })).toMatch(/dengan hasil Memuaskan\.$/);
  });

  it('says nothing of the length where sessions have no JP', () => {
    const said = spoken({ kind: 'PELATIH', jp: 0, gradeLabel: '', finalScore: null });
    expect(said).toMatch(/pada 2–6 November 2026\.$/);
  });

  it('says "pada tanggal" for a single day', () => {
    expect(spoken({ endedOn: '2026-11-02' })).toContain('pada tanggal 2 November 2026,');
  });
});

describe('certificateText', () => {
  it('adds up the modules', () => {
    const modules = [
      { title: 'A', jp: 1.5 },
      { title: 'B', jp: 2 },
    ];
    expect(certificateText(sampleCertificate({ modules })).totalJp).toBe('3,5');
  });

  it('treats a blank business as none', () => {
    expect(certificateText(sampleCertificate({ businessName: '  ' })).business).toBeNull();
  });
});

describe('printable', () => {
  it('removes characters that hide or reorder text', () => {
    expect(printable('Siti\u202Eitis\u200B\u0000')).toBe('Sitiitis');
  });

  it('keeps one line with single spaces', () => {
    expect(printable('  Siti\n\tNur\u00A0 Aini ')).toBe('Siti Nur Aini');
  });

  it('turns the modifier letters of Arabic names into quotes', () => {
    expect(printable('Ma\u02BCruf \u02BFAli')).toBe('Ma’ruf ‘Ali');
  });

  it('composes accents so that the fonts have a glyph', () => {
    expect(printable('Rene\u0301')).toBe('René');
  });
});
