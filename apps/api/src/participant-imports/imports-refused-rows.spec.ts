import {
  confirm,
  importFile,
  preview,
  rowsOf,
  startDesk,
  undo,
  type Desk,
} from '../testing/participant-imports.factory.js';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk.close());

const HEAD = 'Nama,No HP,JK,Kab/Kota,Kecamatan,Desa,Nama Usaha,KBLI,NIB';
let serial = 0;
const person = (nib = '') => {
  serial += 1;
  return `Warga Uji ${String.fromCharCode(65 + (serial % 26))}${serial},0812000${20_000 + serial},L,Kota Malang,Kedungkandang,Kotalama,Keripik Uji ${serial},10794,${nib}`;
};
const csv = (...lines: string[]) => [HEAD, ...lines].join('\n');

it('a row that the database refuses is left out with its reason, and holds up nobody', async () => {
  const seen = await preview(desk, csv(...Array.from({ length: 40 }, () => person())));
  // What no check foresees: the database has the last word.
  await desk.api.query(
    `update participant_import_rows set data = jsonb_set(data, '{sex}', '"X"') where import_id = $1 and row_number in (9, 30)`,
    [seen.id],
  );
  expect((await confirm(desk, seen)).status).toBe(202);
  await desk.work(seen.id);
  const { body } = await desk.officer.call('GET /manage/participant-imports/:id', {
    params: { id: seen.id },
  });
  expect(body).toMatchObject({ state: 'done', result: { added: 38, skipped: 2 } });
  const out = (await rowsOf(desk, seen.id)).filter(({ issues }) =>
    issues.some(({ text }) => text.includes('tidak dapat disimpan')),
  );
  expect(out.map(({ row }) => row)).toEqual([9, 30]);
});

it('an undo leaves a business that was changed since, new or not', async () => {
  const [kept, gone] = [person(), person()];
  const done = await importFile(desk, csv(kept, gone));
  await desk.api.query(`update businesses set nib = '1234567890123' where name = $1`, [kept.split(',')[6]]);
  expect(await undo(desk, done.id)).toMatchObject({ state: 'undone', undo: { undone: 1, kept: 1 } });
  const left = await desk.api.query('select nib from businesses where name = any($1)', [
    [kept, gone].map((line) => line.split(',')[6]),
  ]);
  expect(left).toEqual([{ nib: '1234567890123' }]);

  const line = person();
  const name = line.split(',')[6];
  await importFile(desk, csv(line));
  const filled = await importFile(desk, csv(`${line}9120000000001`));
  expect(filled).toMatchObject({ result: { updated: 1 } });
  await desk.api.query(`update businesses set size = 'small' where name = $1`, [name]);
  expect(await undo(desk, filled.id)).toMatchObject({ undo: { undone: 0, kept: 1 } });
  await desk.api.query(`update businesses set size = 'micro' where name = $1`, [name]);
  expect(await desk.api.query('select nib, size from businesses where name = $1', [name])).toEqual([
    { nib: '9120000000001', size: 'micro' },
  ]);
});
