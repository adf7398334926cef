import type { ReportContent } from '@sinau/contracts/reports.contract.js';
import readXlsxFile from 'read-excel-file/node';
import { openClassroom } from '../testing/classroom.factory.js';
import { pdfWords, startReportMaking } from '../testing/reports.factory.js';
import { startTestApi, type SignedIn, type TestApi } from '../testing/test-api.js';

const PREVIEW = 'GET /manage/governor-report';
const MAKE = 'POST /manage/governor-report';
const FILE = 'GET /manage/reports/:id/file';
const PERIOD = { from: '2026-10-01', to: '2026-12-31' };
const OUTSIDE = 'Di luar wewenang';
const UNKNOWN = 'Tidak diketahui';

let api: TestApi;
let worker: Awaited<ReturnType<typeof startReportMaking>>;
let home: string;
let homeName: string;
let unit: string;
beforeAll(async () => {
  api = await startTestApi();
  worker = await startReportMaking();
  const classroom = await openClassroom(api);
  const { enrolmentId, learner } = await classroom.seat();
  const session = await classroom.addSession();
  await api.query(
    `insert into attendance (class_session_id, enrolment_id, status, recorded_by, method) values ($1, $2, 'present', $3, 'list')`,
    [session, enrolmentId, classroom.trainer.accountId],
  );
  const [place] = await api.query<{ code: string; name: string }>(
    `select r.code, r.name from people p join regions r on r.level = 2 and p.village_code like r.code || '.%' where p.account_id = $1`,
    [learner.accountId],
  );
  [home, homeName] = [place?.code ?? '', place?.name ?? ''];
  const [section] = await api.query<{ id: string }>(`select id from units where code = 'SPP'`);
  unit = section?.id ?? '';
  await api.query('update batches set unit_id = $2 where id = $1', [classroom.batchId, unit]);
});
afterAll(async () => {
  await worker?.close();
  await api?.close();
});

async function dinasOf(limit: { unit?: string; region?: string } = {}): Promise<SignedIn> {
  const person = await api.signIn('dinas');
  await api.query('update staff_grants set unit_id = $2, region_code = $3 where account_id = $1', [
    person.accountId,
    limit.unit ?? null,
    limit.region ?? null,
  ]);
  return person;
}
const contentFor = async (who: SignedIn): Promise<ReportContent> =>
  (await who.call(PREVIEW, { query: PERIOD })).body.content;
const regionsIn = (content: ReportContent) => {
  const block = content.sections[0]?.blocks.find(({ caption }) => caption === 'Menurut kabupaten/kota');
  return new Map((block?.rows ?? []).map((cells) => [cells[1]?.text ?? '', cells.slice(2)]));
};
const priorityIn = (content: ReportContent) =>
  content.sections
    .find(({ title }) => title === 'Daerah prioritas')
    ?.blocks[0]?.rows.map((cells) => [cells[0]?.text ?? '', cells[4]?.text]) ?? [];

describe('what a limited maker does not see is no zero', () => {
  it('for a region: the others are outside', async () => {
    const content = await contentFor(await dinasOf({ region: home }));
    const rows = regionsIn(content);
    expect(rows.size).toBe(38);
    expect(rows.get(homeName)?.[0]).toEqual({ text: '1', number: 1 });
    for (const [name, cells] of rows) {
      if (name === homeName) continue;
      expect([name, cells[0]?.text]).toEqual([name, OUTSIDE]);
      expect(cells.slice(0, 6).every(({ number }) => number === null)).toBe(true);
    }
    expect(content.facts).toContainEqual({
      label: 'Cakupan',
      value: `Sebagian, sesuai wewenang pembuat laporan: ${homeName}`,
    });
    expect(content.summary.slice(0, 3)).toEqual([
      `Angka laporan ini hanya mencakup: ${homeName}.`,
      expect.stringContaining(OUTSIDE),
      '1 orang dilatih dalam wewenang ini, dari 1 kabupaten/kota.',
    ]);
    expect(content.summary.join(' ')).not.toMatch(/dari 38|0 dari \d+ daerah prioritas/);
    for (const [name, state] of priorityIn(content))
      expect([name, state]).toEqual([name, name === homeName ? 'Terjangkau' : OUTSIDE]);
  });

  it('for a unit, or a part of a region: nobody of theirs is not nobody', async () => {
    const [district] = await api.query<{ code: string }>(
      'select code from regions where level = 3 and code like $1 and not exists (select from people where village_code like regions.code || $2) limit 1',
      [`${home}.%`, '.%'],
    );
    const content = await contentFor(await dinasOf({ unit }));
    for (const [name, cells] of regionsIn(content)) {
      expect([name, cells[0]?.text]).toEqual([name, name === homeName ? '1' : UNKNOWN]);
      // Some people over all who live there would be no rate of anything.
      expect(cells.slice(4, 6).every(({ number }) => number === null)).toBe(true);
    }
    for (const [name, state] of priorityIn(content))
      expect([name, state]).toEqual([name, name === homeName ? 'Terjangkau' : UNKNOWN]);
    const part = regionsIn(await contentFor(await dinasOf({ region: district?.code ?? '' })));
    expect(part.get(homeName)?.[0]?.text).toBe(UNKNOWN);
  });

  it('on paper and in sheets it says so, and names the reach', async () => {
    const maker = await dinasOf({ unit, region: home });
    const { body: ordered } = await maker.call(MAKE, { body: PERIOD });
    await worker.make(ordered.id);
    const download = async (format: 'pdf' | 'xlsx') =>
      (await maker.call(FILE, { params: { id: ordered.id }, query: { format } })).raw;
    const reach = `Seksi Penyelenggaraan Pelatihan, ${homeName}`;
    const paper = await pdfWords(await download('pdf'));
    expect(paper).toContain(reach);
    expect(paper).toContain(OUTSIDE);
    const sheets = await readXlsxFile(await download('xlsx'));
    const cells = sheets.flatMap(({ data }) => data.flat()).map(String);
    expect(cells.some((cell) => cell.includes(reach))).toBe(true);
    const trained = sheets.find(({ sheet }) => sheet === 'Orang yang dilatih')?.data ?? [];
    expect(trained.filter((row) => row[2] === OUTSIDE)).toHaveLength(37);
    expect(trained.filter((row) => row[2] === 0)).toEqual([]);
  });

  it('without a limit all is counted: a zero is a zero', async () => {
    const content = await contentFor(await dinasOf());
    const trained = [...regionsIn(content).values()].map(([cell]) => cell?.number);
    expect(trained.filter((number) => number === 0)).toHaveLength(37);
    expect(JSON.stringify(content)).not.toContain(OUTSIDE);
    expect(content.facts).toContainEqual({ label: 'Cakupan', value: 'Seluruh Jawa Timur' });
    expect(content.summary[0]).toBe('1 orang dilatih, dari 1 dari 38 kabupaten/kota.');
  });
});
