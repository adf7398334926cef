import {
  confirm,
  importFile,
  preview,
  rowsOf,
  said,
  sendFile,
  startDesk,
  undo,
  type Desk,
} from '../testing/participant-imports.factory.js';
import { Encryption } from '../database/encryption.js';
import { openBatch } from '../testing/courses.factory.js';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.close());

const HEAD = 'Nama,NIK,No HP,JK,Kab/Kota,Kecamatan,Desa,Nama Usaha,KBLI';
let serial = 0;
/** Invented people: serial numbers from 9901 on, phones that nobody is given. */
function person(change: Partial<Record<string, string>> = {}): string {
  serial += 1;
  const nik = `357303${String(1 + (serial % 28)).padStart(2, '0')}0590${String(9900 + serial).slice(-4)}`;
  const phone = `0812000${String(10_000 + serial)}`;
  const cells = {
    name: `Warga Contoh ${serial}`,
    nik,
    phone,
    sex: 'L',
    regency: 'Kota Malang',
    district: 'Kedungkandang',
    village: 'Kotalama',
    business: `Keripik ${serial}`,
    kbli: '10794',
    ...change,
  };
  return Object.values(cells).join(',');
}
const csv = (...lines: string[]) => [HEAD, ...lines].join('\n');
const people = () =>
  desk.api.query<{ n: number }>('select count(*)::int as n from people').then(([row]) => row?.n);

it('imports people with their businesses, and the same file again changes nothing', async () => {
  const file = csv(person(), person(), person({ nik: '' }));
  const before = await people();
  const first = await importFile(desk, file);
  expect(first).toMatchObject({ state: 'done', result: { added: 3, updated: 0, same: 0, skipped: 0 } });
  expect(await people()).toBe((before ?? 0) + 3);
  const [stored] = await desk.api.query<Record<string, unknown>>(
    `select p.village_code, p.sex, p.disability, p.consent_version, p.consented_at::text as at, b.kbli_code, b.size, a.roles
     from people p join accounts a on a.id = p.account_id join businesses b on b.account_id = a.id where p.name = 'Warga Contoh 1'`,
  );
  expect(stored).toMatchObject({
    village_code: '35.73.03.1001',
    sex: 'L',
    kbli_code: '10794',
    size: 'micro',
    disability: 'tidak_ingin_menjawab',
    roles: ['peserta'],
  });
  expect(stored).toMatchObject({ consent_version: 'kantor-2026-11' });
  const again = await preview(desk, file);
  expect(again.counts).toMatchObject({ rows: 3, add: 0, update: 0, same: 3, error: 0, skip: 0 });
  const second = await importFile(desk, file);
  expect(second.result).toMatchObject({ added: 0, updated: 0, same: 3 });
  expect([first.undoUntil, second.undoUntil]).toEqual([expect.any(String), null]);
});

it('keeps a NIK sealed, in the staging table too, and it opens where it went', async () => {
  const line = person();
  const nik = line.split(',')[1] ?? '';
  const done = await importFile(desk, csv(line));
  const kept = await desk.api.query<{ text: string }>(
    'select row_to_json(r)::text as text from participant_import_rows r where import_id = $1 union all select row_to_json(i)::text from participant_imports i where id = $1',
    [done.id],
  );
  expect(kept).toHaveLength(2);
  for (const { text } of kept) expect(text).not.toContain(nik);
  const [sealed] = await desk.api.query<{ id: string; keyId: string; ciphertext: Buffer }>(
    `select account_id as id, nik_key_id as "keyId", nik_ciphertext as ciphertext from people where nik_last_four = $1 and name like 'Warga%'`,
    [nik.slice(-4)],
  );
  expect(desk.api.app.get(Encryption, { strict: false }).open(sealed!, `nik:${sealed!.id}`)).toBe(nik);
});

it('fills what is empty, lists what differs, and takes it only when that is ticked', async () => {
  const line = person({ nik: '' });
  await importFile(desk, csv(line));
  const [name = '', , phone = ''] = line.split(',');
  const nik = person().split(',')[1] ?? '';
  const changed = csv([`${name} Baru`, nik, phone, 'L', 'Kota Malang', '', '', '', ''].join(','));
  const seen = await preview(desk, changed);
  expect(seen.counts).toMatchObject({ update: 1, fills: 1, differs: 1 });
  expect(said((await rowsOf(desk, seen.id))[0]).join()).toMatch(
    /change nik: Diisi.*change name: Nama berbeda/,
  );
  const named = (who: string) =>
    desk.api.query(`select nik_last_four as nik from people where name = $1`, [who]);
  await importFile(desk, changed);
  expect(await named(name)).toEqual([{ nik: nik.slice(-4) }]);
  const taken = await importFile(desk, changed, { overwrite: true });
  expect(taken.result).toMatchObject({ updated: 1 });
  expect(await named(`${name} Baru`)).toHaveLength(1);
  const undone = await undo(desk, taken.id);
  expect(undone).toMatchObject({ state: 'undone', undo: { undone: 1, kept: 0 } });
  expect(await named(name)).toEqual([{ nik: nik.slice(-4) }]);
});

it('refuses a phone that belongs to another NIK, and two rows that share one', async () => {
  const line = person();
  await importFile(desk, csv(line));
  const phone = line.split(',')[2] ?? '';
  const shared = { phone: '081200099901' };
  const twin = person();
  const seen = await preview(desk, csv(person({ phone }), person(shared), person(shared), twin, twin));
  expect(seen.counts).toMatchObject({ add: 1, error: 3, skip: 1 });
  const rows = await rowsOf(desk, seen.id);
  expect(said(rows[0])).toContain('error phone: Nomor HP ini milik orang dengan NIK lain.');
  expect(said(rows[1])).toContain('error phone: Nomor HP sama dengan baris 4. Sisakan satu.');
  expect(said(rows[4])).toContain('note row: Sama persis dengan baris 5. Dilewati.');
});

it('two imports of one file at once add each person once', async () => {
  const file = csv(...Array.from({ length: 40 }, () => person()));
  const [one, other] = [await preview(desk, file), await preview(desk, file)];
  await Promise.all([confirm(desk, one), confirm(desk, other)]);
  await Promise.all([desk.work(one.id), desk.work(other.id)]);
  const read = async (id: string) =>
    (await desk.officer.call('GET /manage/participant-imports/:id', { params: { id } })).body.result;
  const results = [await read(one.id), await read(other.id)];
  expect(results.reduce((sum, result) => sum + (result?.added ?? 0), 0)).toBe(40);
  expect(results.reduce((sum, result) => sum + (result?.skipped ?? 0), 0)).toBe(40);
});

it('seats people in the order of the file, queues the rest, and gives the seats back', async () => {
  const batch = await openBatch(desk.api, { capacity: 2, sessions: 1 });
  const done = await importFile(desk, csv(person(), person(), person(), person({ nik: '' })), {
    batchId: batch.id,
  });
  expect(done.result).toMatchObject({ added: 4, seated: 2, waiting: 1 });
  const seats = () =>
    desk.api.query<Record<string, number>>(
      `select b.taken, count(e.id)::int as enrolled from batches b left join enrolments e on e.batch_id = b.id where b.id = $1 group by b.id`,
      [batch.id],
    );
  expect(await seats()).toEqual([{ taken: 2, enrolled: 3 }]);
  expect(await undo(desk, done.id)).toMatchObject({ undo: { undone: 4, kept: 0 } });
  expect(await seats()).toEqual([{ taken: 0, enrolled: 0 }]);
});

it('an undo leaves who has signed in since, and says so', async () => {
  const lines = [person(), person()];
  const done = await importFile(desk, csv(...lines));
  await desk.api.query(
    `insert into account_sessions (account_id, token_hash, device, expires_at, last_seen_at)
     select account_id, sha256(account_id::text::bytea), 'test', now() + interval '1 day', clock_timestamp() from people where name = $1`,
    [lines[0]!.split(',')[0]],
  );
  expect(await undo(desk, done.id)).toMatchObject({ undo: { undone: 1, kept: 1 } });
  expect((await rowsOf(desk, done.id)).map(({ outcome }) => outcome)).toEqual([
    'Tetap: orang ini sudah masuk ke akunnya.',
    'Dibatalkan',
  ]);
  const again = await desk.officer.call('POST /manage/participant-imports/:id/undo', {
    params: { id: done.id },
  });
  expect([again.status, again.body.code]).toEqual([409, 'state_conflict']);
});

it('audits counts and no people', async () => {
  const line = person();
  const done = await importFile(desk, csv(line));
  const log = await desk.api.query<{ action: string; details: unknown }>(
    'select action, details from audit_log where subject_id = $1 order by id',
    [done.id],
  );
  expect(log.map(({ action }) => action)).toEqual([
    'participants.uploaded',
    'participants.import_confirmed',
    'participants.imported',
  ]);
  const text = JSON.stringify(log);
  for (const cell of line.split(',').slice(0, 3)) expect(text).not.toContain(cell);
});

it('refuses nothing silently: an unknown file says what to do', async () => {
  const refused = await sendFile(desk.officer, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'lama.xls');
  expect([refused.status, refused.body.code]).toEqual([422, 'participants_file_unreadable']);
  expect(refused.body.detail).toBe(
    'Berkas ini XLS lama atau berkata sandi. Simpan sebagai XLSX tanpa kata sandi.',
  );
});
