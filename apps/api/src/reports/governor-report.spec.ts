import type { ReportContent } from '@sinau/contracts/reports.contract.js';
import readXlsxFile from 'read-excel-file/node';
import { openClassroom } from '../testing/classroom.factory.js';
import { pdfWords, startReportMaking } from '../testing/reports.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const PREVIEW = 'GET /manage/governor-report';
const MAKE = 'POST /manage/governor-report';
const FILE = 'GET /manage/reports/:id/file';
const PERIOD = { from: '2026-10-01', to: '2026-12-31' };

let api: TestApi;
let dinas: SignedIn;
let panitia: SignedIn;
let worker: Awaited<ReturnType<typeof startReportMaking>>;
beforeAll(async () => {
  api = await startTestApi();
  dinas = await api.signIn('dinas', { name: 'Dinas Uji' });
  panitia = await api.signIn('panitia');
  worker = await startReportMaking();
});
afterAll(async () => {
  await worker?.close();
  await api?.close();
});

const preview = async (query = PERIOD): Promise<ReportContent> =>
  (await dinas.call(PREVIEW, { query })).body.content;

const blockOf = (content: ReportContent, title: string) =>
  content.sections.find((one) => one.title === title)?.blocks ?? [];

/** Two people in one class, of whom one was there. */
async function someoneTrained(): Promise<void> {
  const classroom = await openClassroom(api);
  const { enrolmentId } = await classroom.seat();
  await classroom.seat();
  const session = await classroom.addSession();
  await api.query(
    `insert into attendance (class_session_id, enrolment_id, status, recorded_by, method) values ($1, $2, 'present', $3, 'list')`,
    [session, enrolmentId, panitia.accountId],
  );
}

describe('a report to the governor', () => {
  it('names all 38 regions and says Belum ada data where nothing is known', async () => {
    const content = await preview({ from: '2021-01-01', to: '2021-03-31' });
    const [totals, regions] = blockOf(content, 'Orang yang dilatih');
    expect(totals?.rows[0]?.map(({ number }) => number)).toEqual([null, 0]);
    expect(regions?.rows).toHaveLength(38);
    expect(regions?.rows.every((cells) => cells[2]?.number === 0)).toBe(true);
    expect(content.summary[0]).toBe('Belum ada orang yang dilatih pada masa ini.');
    expect(blockOf(content, 'Hasil bagi usaha')[0]?.paragraphs).toEqual(['Belum ada data.']);
    expect(blockOf(content, 'Bidang usaha')[0]?.paragraphs).toEqual(['Nihil.']);
  });

  it('says the same as the figures, on paper and in sheets too', async () => {
    await someoneTrained();
    const figures = (await dinas.call('GET /manage/figures', { query: PERIOD })).body;
    expect(figures.total.trained).toBe(1);
    const { body: ordered } = await dinas.call(MAKE, { body: PERIOD });
    expect(ordered).toMatchObject({ state: 'making', ...PERIOD });
    await worker.make(ordered.id);
    const { report, content } = (await dinas.call('GET /manage/reports/:id', { params: { id: ordered.id } }))
      .body;
    expect(report.state).toBe('ready');
    const [, regions] = blockOf(content, 'Orang yang dilatih');
    const trained = regions?.rows.map((cells) => cells[2]?.number);
    expect(trained).toEqual(figures.regions.map(({ counts }) => counts?.trained));
    expect(content.summary[0]).toBe('1 orang dilatih, dari 1 dari 38 kabupaten/kota.');
    const download = async (format: 'pdf' | 'xlsx') =>
      (await dinas.call(FILE, { params: { id: report.id }, query: { format } })).raw;
    const words = await pdfWords(await download('pdf'));
    const sheets = new Map((await readXlsxFile(await download('xlsx'))).map((one) => [one.sheet, one.data]));
    for (const { title, blocks } of content.sections)
      for (const { text, number } of blocks.flatMap(({ rows }) => rows.flat())) {
        if (number === null) continue;
        expect(words).toContain(text);
        expect(sheets.get(title.replace('/', ' ').slice(0, 31))?.flat()).toContain(number);
      }
    expect(words).toContain(content.summary[0]);
  });

  it('is for Dinas and admin, and refuses days in the wrong order', async () => {
    expect((await api.anonymous.call(PREVIEW, { query: PERIOD })).status).toBe(401);
    expect((await panitia.call(PREVIEW, { query: PERIOD })).status).toBe(404);
    expect((await panitia.call(MAKE, { body: PERIOD })).status).toBe(404);
    const turned = await dinas.call(MAKE, { body: { from: PERIOD.to, to: PERIOD.from } });
    expect(turned.status).toBe(422);
    expect(turned.body.errors).toEqual([
      { path: 'to', message: 'Tanggal akhir tidak boleh sebelum tanggal awal.' },
    ]);
    const { body: made } = await dinas.call(MAKE, { body: PERIOD });
    expect((await panitia.call('GET /manage/reports/:id', { params: { id: made.id } })).status).toBe(404);
    const { body: list } = await panitia.call('GET /manage/reports', { query: {} });
    expect(list.total).toBe(0);
    expect((await dinas.call('GET /manage/reports', { query: { kind: 'governor' } })).body.total).toBe(2);
  });

  it('tries again what failed, with the same words', async () => {
    const { body: made } = await dinas.call(MAKE, { body: PERIOD });
    await api.query(`update reports set state = 'failed', failure = 'Uji.' where id = $1`, [made.id]);
    const { body: retried } = await dinas.call('POST /manage/reports/:id/retry', { params: { id: made.id } });
    expect(retried).toMatchObject({ state: 'making', failure: null, fingerprint: made.fingerprint });
    await worker.make(made.id);
    const { body } = await dinas.call('GET /manage/reports/:id', { params: { id: made.id } });
    expect(body.report).toMatchObject({ state: 'ready', number: made.number });
  });

  it('made under a limited role is seen by its maker and by those without limits', async () => {
    const other = await api.signIn('dinas');
    const [unit] = await api.query<{ id: string }>(`select id from units where code = 'SPP'`);
    for (const { accountId } of [other])
      await api.query('update staff_grants set unit_id = $2 where account_id = $1', [accountId, unit?.id]);
    const { body: wide } = await dinas.call(MAKE, { body: PERIOD });
    const { body: narrow } = await other.call(MAKE, { body: PERIOD });
    expect(narrow).toMatchObject({ version: 1, subtitle: expect.stringContaining('sebagian') });
    expect((await other.call(MAKE, { body: PERIOD })).body.version).toBe(2);
    expect((await dinas.call(MAKE, { body: PERIOD })).body.version).toBe(wide.version + 1);
    const read = (who: SignedIn, id: string) => who.call('GET /manage/reports/:id', { params: { id } });
    expect((await read(other, wide.id)).status).toBe(404);
    expect((await read(dinas, narrow.id)).status).toBe(200);
    const { body } = await read(other, narrow.id);
    expect(body.content.facts).toContainEqual({
      label: 'Cakupan',
      value: 'Sebagian, sesuai wewenang pembuat laporan: Seksi Penyelenggaraan Pelatihan',
    });
  });
});
