import { createHash } from 'node:crypto';
import type { ReportContent } from '@sinau/contracts/reports.contract.js';
import readXlsxFile from 'read-excel-file/node';
import { openClassroom, type Classroom } from '../testing/classroom.factory.js';
import { pdfWords, startReportMaking } from '../testing/reports.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const PREVIEW = 'GET /manage/batches/:id/accountability-report';
const MAKE = 'POST /manage/batches/:id/accountability-report';
const TEXTS = 'PUT /manage/batches/:id/accountability-report/texts';
const FILE = 'GET /manage/reports/:id/file';
const READ = 'GET /manage/reports/:id';
const HOSTILE = '=1+1 #panic("x") *Sri* $x$ \\ <b>@a';

let api: TestApi;
let panitia: SignedIn;
let dinas: SignedIn;
let worker: Awaited<ReturnType<typeof startReportMaking>>;
beforeAll(async () => {
  api = await startTestApi();
  panitia = await api.signIn('panitia', { name: 'Panitia Uji' });
  dinas = await api.signIn('dinas', { name: 'Dinas Uji' });
  worker = await startReportMaking();
});
afterAll(async () => {
  await worker?.close();
  await api?.close();
});

/** A class with one session that took place, two people, and a trainer without a rate. */
async function heldClass(): Promise<Classroom> {
  const classroom = await openClassroom(api);
  const { enrolmentId, learner } = await classroom.seat();
  await classroom.seat('failed');
  await api.query('update people set name = $2 where account_id = $1', [learner.accountId, HOSTILE]);
  const session = await classroom.addSession('Foto produk');
  await api.query(
    `update class_sessions set jp = 4, starts_at = starts_at - interval '3 days', ends_at = ends_at - interval '3 days' where id = $1`,
    [session],
  );
  await api.query('insert into session_trainers (session_id, account_id) values ($1, $2)', [
    session,
    classroom.trainer.accountId,
  ]);
  await api.query(
    `insert into attendance (class_session_id, enrolment_id, status, recorded_by, method) values ($1, $2, 'present', $3, 'list')`,
    [session, enrolmentId, panitia.accountId],
  );
  await api.query(`update batches set allowances = '[{"name":"Uang saku","amount":150000}]' where id = $1`, [
    classroom.batchId,
  ]);
  return classroom;
}

async function made(batchId: string) {
  const { body } = await panitia.call(MAKE, { params: { id: batchId } });
  await worker.make(body.id);
  return (await panitia.call(READ, { params: { id: body.id } })).body;
}

const file = async (id: string, format: 'pdf' | 'xlsx') =>
  (await panitia.call(FILE, { params: { id }, query: { format } })).raw;

/** Every figure of a report: words beside the number. */
const figuresOf = ({ sections }: ReportContent) =>
  sections.flatMap(({ title, blocks }) =>
    blocks.flatMap(({ rows }) =>
      rows.map((cells) => ({ title, cells: cells.filter((one) => one.number !== null) })),
    ),
  );

async function sheetsOf(bytes: Buffer): Promise<Map<string, unknown[][]>> {
  const sheets = await readXlsxFile(bytes);
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

describe('a class report', () => {
  it('says the same on screen, on paper and in sheets', async () => {
    const { batchId } = await heldClass();
    const screen = (await panitia.call(PREVIEW, { params: { id: batchId } })).body.content;
    const { report, content } = await made(batchId);
    expect(report).toMatchObject({ state: 'ready', progress: 100, version: 1, createdBy: 'Panitia Uji' });
    expect(content).toEqual(screen);
    const pdf = await file(report.id, 'pdf');
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(report.pdf?.sha256);
    expect(pdf.toString('latin1')).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>A</);
    const words = await pdfWords(pdf);
    const sheets = await sheetsOf(await file(report.id, 'xlsx'));
    for (const { title, cells } of figuresOf(screen)) {
      const sheet = sheets.get(title.slice(0, 31).replace(/[/]/g, ' ')) ?? [];
      for (const { text, number } of cells) {
        expect(words).toContain(text);
        expect(sheet.flat()).toContain(number);
      }
    }
    expect(words).toContain(report.number);
    expect(words).toContain('Peserta 2 Perempuan 2 Laki-laki 0');
    expect(words).toContain('Uang saku Rp150.000');
  });

  it('prints markup in a name as it is written, and never as a formula', async () => {
    const { batchId } = await heldClass();
    const { report } = await made(batchId);
    expect(await pdfWords(await file(report.id, 'pdf'))).toContain('#panic("x")');
    const bytes = await file(report.id, 'xlsx');
    const names = (await sheetsOf(bytes)).get('Peserta')?.flat();
    expect(names).toContain(HOSTILE);
  });

  it('shows only the end of a NIK, and none in a sheet', async () => {
    const { batchId } = await heldClass();
    const { report } = await made(batchId);
    expect(await pdfWords(await file(report.id, 'pdf'))).toMatch(/\*{12}\d{4}/);
    const cells = [...(await sheetsOf(await file(report.id, 'xlsx'))).values()].flat(2);
    expect(cells.some((cell) => cell === 'NIK' || /\*{4}/.test(String(cell)))).toBe(false);
  });

  it('invents no rate: what has none is told beside the money', async () => {
    const { batchId } = await heldClass();
    const { content } = (await panitia.call(PREVIEW, { params: { id: batchId } })).body;
    const [recap] = content.sections.find(({ title }) => title === 'Pelatih dan honorarium')?.blocks ?? [];
    expect(recap?.rows[0]?.map(({ text }) => text).slice(1)).toEqual(['1', '4', '–', '4']);
  });

  it('shows every section of an empty class with Nihil', async () => {
    const { batchId } = await openClassroom(api);
    const { report, content } = await made(batchId);
    expect(report.state).toBe('ready');
    for (const title of ['Peserta', 'Jadwal dan materi', 'Hasil dan sertifikat', 'Foto kegiatan'])
      expect(
        content.sections.find((one) => one.title === title)?.blocks.flatMap(({ paragraphs }) => paragraphs),
      ).toContain('Nihil.');
    expect(await pdfWords(await file(report.id, 'pdf'))).toContain('Angkatan ini belum punya peserta');
  });

  it('keeps what it said; made again it is a new version', async () => {
    const { batchId } = await heldClass();
    const first = await made(batchId);
    const texts = { basis: 'SK Kepala Dinas', problems: 'Hujan\n\nListrik padam', suggestions: '' };
    expect((await panitia.call(TEXTS, { params: { id: batchId }, body: texts })).body).toEqual(texts);
    const second = await made(batchId);
    expect(second.report).toMatchObject({ version: 2 });
    expect(JSON.stringify(second.content)).toContain('Listrik padam');
    const again = (await panitia.call(READ, { params: { id: first.report.id } })).body;
    expect(again).toEqual(first);
    await expect(
      api.query(`update reports set content = '{}' where id = $1`, [first.report.id]),
    ).rejects.toThrow('never changes');
    await expect(api.query('delete from reports where id = $1', [first.report.id])).rejects.toThrow(
      'refused',
    );
  });

  it('gives each its own number and version, however many ask at once', async () => {
    const { batchId } = await heldClass();
    const all = await Promise.all(
      Array.from({ length: 8 }, () => panitia.call(MAKE, { params: { id: batchId } })),
    );
    expect(new Set(all.map(({ body }) => body.number)).size).toBe(8);
    expect(all.map(({ body }) => body.version).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('notes who made and who fetched it', async () => {
    const { batchId } = await heldClass();
    const { report } = await made(batchId);
    await file(report.id, 'pdf');
    const log = await api.query<{ action: string; details: object }>(
      'select action, details from audit_log where subject_id = $1 order by id',
      [report.id],
    );
    expect(log.map(({ action }) => action)).toEqual(['report.made', 'report.downloaded']);
    expect(JSON.stringify(log)).not.toContain('Sri');
  });

  it('is refused to strangers, and what is not there is not found', async () => {
    const { batchId, trainer } = await openClassroom(api);
    const params = { id: batchId };
    for (const key of [PREVIEW, MAKE] as const) {
      expect((await api.anonymous.call(key, { params })).status).toBe(401);
      expect((await trainer.call(key, { params })).status).toBe(404);
      expect((await panitia.call(key, { params: { id: dinas.accountId } })).status).toBe(404);
    }
    const body = { basis: '', problems: '', suggestions: '' };
    expect((await dinas.call(TEXTS, { params, body })).status).toBe(404);
    const long = await panitia.call(TEXTS, { params, body: { ...body, problems: 'a'.repeat(4_001) } });
    expect(long.status).toBe(422);
    expect(long.body.errors?.[0]?.message).toBe('Masalah paling banyak 4000 huruf.');
    const { body: waiting } = await panitia.call(MAKE, { params });
    expect((await panitia.call(FILE, { params: { id: waiting.id } })).status).toBe(404);
    expect(
      (await panitia.call('POST /manage/reports/:id/retry', { params: { id: waiting.id } })).status,
    ).toBe(409);
    expect((await trainer.call(READ, { params: { id: waiting.id } })).status).toBe(404);
  });
});
