import type { LegacyImport } from '@sinau/contracts/legacy-certificates.contract.js';
import { writeWorkbook, type SheetValue } from '../../../files/workbook.js';
import { sheetOf } from '../../../testing/hostile-sheet.js';
import { fileUpload } from '../../../testing/file-upload.js';
import { startTestApi, type SignedIn, type TestApi } from '../../../testing/test-api.js';
import { dayOf, readLegacySheet } from './legacy-sheet.js';

const HEAD = ['Nomor', 'Nama pemegang', 'Pelatihan', 'Tanggal terbit', 'Kode'];
const GOOD = [
  ['012/STTP/LATKOP/V/2019', 'Siti Aminah', 'Fotografi Produk', '21/05/2019', 'LMS-77A'],
  ['013/STTP/LATKOP/V/2019', 'Budi Santoso', 'Fotografi Produk', '21 Mei 2019', null],
];

let api: TestApi;
let dinas: SignedIn;
beforeAll(async () => {
  api = await startTestApi();
  dinas = await api.signIn('dinas');
});
afterAll(() => api.close());

async function workbook(rows: readonly (readonly SheetValue[])[]): Promise<Buffer> {
  return (await writeWorkbook('lama', [{ name: 'Data', widths: [], rows: [HEAD, ...rows] }])).bytes;
}

const send = (who: Pick<SignedIn, 'inject'>, deed: 'preview' | 'import', bytes: Buffer) =>
  who.inject<LegacyImport>(fileUpload(`/api/manage/legacy-certificates/${deed}`, bytes, { name: 'a.xlsx' }));

describe('reading a list', () => {
  it('takes dates as people write them, and no day that never was', () => {
    for (const written of ['21/05/2019', '21-5-2019', '2019-05-21', '21 Mei 2019', new Date('2019-05-21')])
      expect(dayOf(written)).toBe('2019-05-21');
    for (const wrong of ['31/02/2019', '05/21/2019', 'kemarin', '', '21/05/2999', 43_606.5, null])
      expect(dayOf(wrong)).toBeNull();
  });

  it('finds the headings below a title, and names what is missing', () => {
    const { rows, faults } = readLegacySheet([
      ['DAFTAR STTP 2019'],
      [],
      ['nomor', 'NAMA PEMEGANG', 'Pelatihan', 'Tanggal terbit'],
      ['1/A/2019', 'Siti', 'Foto', '01/02/2019'],
    ]);
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([{ row: 4, numberKey: '1A2019', holderName: 'Siti', issuedOn: '2019-02-01' }]);
    expect(readLegacySheet([['Nama']]).faults[0]?.message).toContain('Judul kolom tidak ditemukan');
  });
});

describe('importing', () => {
  it('is for dinas', async () => {
    const file = await workbook(GOOD);
    expect((await send(api.anonymous, 'import', file)).status).toBe(401);
    expect((await send(await api.signIn('panitia'), 'import', file)).status).toBe(404);
    expect((await send(await api.signIn('panitia'), 'preview', file)).status).toBe(404);
    expect((await api.anonymous.call('GET /manage/legacy-certificates', {})).status).toBe(401);
  });

  it('shows first what it would do; doing it twice changes nothing', async () => {
    const file = await workbook(GOOD);
    expect((await send(dinas, 'preview', file)).body).toMatchObject({
      rows: 2,
      added: 2,
      changed: 0,
      errorCount: 0,
    });
    expect((await dinas.call('GET /manage/legacy-certificates', {})).body.total).toBe(0);
    expect((await send(dinas, 'import', file)).body).toMatchObject({ added: 2, unchanged: 0 });
    const before = await api.query('select * from legacy_certificates order by number');
    expect((await send(dinas, 'import', file)).body).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(await api.query('select * from legacy_certificates order by number')).toEqual(before);
    const changed = await workbook([(GOOD[0] ?? []).with(1, 'Siti Aminah, S.E.')]);
    expect((await send(dinas, 'import', changed)).body).toMatchObject({ added: 0, changed: 1 });
    const { body } = await dinas.call('GET /manage/legacy-certificates', { query: { q: 's.e.' } });
    expect(body.items).toMatchObject([{ holderName: 'Siti Aminah, S.E.', issuedOn: '2019-05-21' }]);
  });

  it('names errors by row and column, and then takes nothing over', async () => {
    const faulty = await workbook([
      ['99/A/2020', '', 'Foto', '31/02/2020', null],
      ['100/A/2020', 'Ani', 'Foto', '01/02/2020', null],
      ['100-A-2020', 'Ani', 'Foto', '01/02/2020', 'lms77a'],
    ]);
    const { body } = await send(dinas, 'preview', faulty);
    expect(body.errors).toEqual([
      { row: 2, column: 'Nama pemegang', message: 'Nama pemegang belum diisi.' },
      {
        row: 2,
        column: 'Tanggal terbit',
        message: 'Tulis tanggal seperti 21/11/2019, bukan hari yang akan datang.',
      },
      { row: 4, column: 'Nomor', message: 'Nomor sama dengan baris 3.' },
      { row: 4, column: 'Kode', message: 'Kode ini sudah dipakai nomor lain.' },
    ]);
    const refused = await send(dinas, 'import', faulty);
    expect([refused.status, refused.body.errors?.length]).toEqual([422, 4]);
    expect((await dinas.call('GET /manage/legacy-certificates', { query: { q: '100' } })).body.total).toBe(0);
  });

  it('refuses what is no workbook, or one that is huge inside', async () => {
    const text = await send(dinas, 'preview', Buffer.from('halo'));
    expect([text.status, text.body.errors?.[0]]).toMatchObject([
      422,
      { message: expect.stringContaining('bukan XLSX') },
    ]);
    const far = await sheetOf('<row r="1048576"><c r="XFD1048576" t="s"><v>0</v></c></row>', ['x']);
    const { status, body } = await send(dinas, 'preview', far);
    expect([status, JSON.stringify(body)]).toEqual([422, expect.stringContaining('jauh di luar tabel')]);
  });

  it('gives a file to start from, which it takes itself', async () => {
    const { raw, status } = await dinas.inject({ url: '/api/manage/legacy-certificates/template' });
    expect(status).toBe(200);
    expect((await send(dinas, 'preview', raw)).body).toMatchObject({ rows: 1, errorCount: 0 });
  });
});

describe('checking one', () => {
  it('by number or its own code gives the masked name, and says that it has no seal', async () => {
    for (const code of ['012/sttp/latkop/v/2019', '012STTPLATKOPV2019', 'lms-77a']) {
      const { body } = await api.anonymous.call('GET /verify/:code', { params: { code } });
      expect(body).toMatchObject({
        answer: 'legacy',
        number: '012/STTP/LATKOP/V/2019',
        maskedName: 'S*** A*** S***',
        holderName: null,
        sha256: null,
      });
    }
    const sent = await api.anonymous.inject({
      url: `/v?code=${encodeURIComponent('012/STTP/LATKOP/V/2019')}`,
    });
    expect(sent.headers.location).toBe('/v/012STTPLATKOPV2019');
    const html = (await api.anonymous.inject({ url: '/v/012STTPLATKOPV2019' })).raw.toString();
    expect(html).toContain('Sertifikat lama: tercatat, tanpa segel digital.');
    expect(html).not.toContain('Aminah');
  });
});
