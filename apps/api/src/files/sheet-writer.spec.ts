import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import readXlsxFile from 'read-excel-file/node';
import type { SheetColumn } from './sheet-cells.js';
import { writeSheet, type SheetFormat } from './sheet-writer.js';

interface Person {
  readonly name: string;
  readonly nik: string | null;
  readonly score: number | null;
  readonly born: string | null;
  readonly seen: string | null;
}

const columns: SheetColumn<Person>[] = [
  { header: 'Nama', kind: 'text', width: 20, value: ({ name }) => name },
  { header: 'NIK', kind: 'text', width: 20, value: ({ nik }) => nik },
  { header: 'Nilai', kind: 'number', width: 8, value: ({ score }) => score },
  { header: 'Lahir', kind: 'day', width: 12, value: ({ born }) => born },
  { header: 'Terakhir masuk', kind: 'moment', width: 18, value: ({ seen }) => seen },
];
const person = (name: string, over: Partial<Person> = {}): Person => ({
  name,
  nik: null,
  score: null,
  born: null,
  seen: null,
  ...over,
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheet-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* parts(...given: Person[][]) {
  for (const part of given) {
    await turn();
    yield part;
  }
}

async function written(format: SheetFormat, rows: AsyncIterable<readonly Person[]>): Promise<string> {
  const path = join(folder, `list.${format}`);
  await writeSheet(
    path,
    format,
    { title: 'Peserta & pelatih <2026>', columns, rows },
    new AbortController().signal,
  );
  return path;
}

const HOSTILE = [
  '=HYPERLINK("http://x")',
  '+62812',
  '-1+1',
  '@SUM(A1)',
  '<b>&amp;</b>',
  'a\u0000b\u000bc',
  '  dua  spasi  ',
];

describe('an XLSX', () => {
  it('is read back as it was written: texts as texts, numbers, days and moments in WIB', async () => {
    const full = person('Siti', {
      nik: '0573012345678901',
      score: 86.5,
      born: '1990-02-28',
      seen: '2026-11-22T18:30:00Z',
    });
    const path = await written('xlsx', parts([full], [person('Budi')]));
    const [sheet] = await readXlsxFile(path);
    expect(sheet?.data).toEqual([
      ['Nama', 'NIK', 'Nilai', 'Lahir', 'Terakhir masuk'],
      ['Siti', '0573012345678901', 86.5, new Date('1990-02-28T00:00:00Z'), new Date('2026-11-23T01:30:00Z')],
      ['Budi', null, null, null, null],
    ]);
  });

  it('holds no formula, and nothing that XML cannot carry', async () => {
    const path = await written('xlsx', parts(HOSTILE.map((name) => person(name))));
    const [sheet] = await readXlsxFile(path, { trim: false });
    expect(sheet?.data.slice(1).map(([name]) => name)).toEqual([...HOSTILE.slice(0, 5), 'abc', HOSTILE[6]]);
  });

  it.each([
    [0, [0]],
    [3, [3]],
    [6, [3, 3]],
    [8, [3, 3, 2]],
  ])('of %i rows with three to a sheet has sheets of %j', async (count, sizes) => {
    const people = Array.from({ length: count }, (_, at) => person(`Orang ${at + 1}`));
    const rows = parts(people.slice(0, 4), [], people.slice(4));
    const sheet = { title: 'Daftar orang yang judulnya panjang', columns, rows, rowsPerSheet: 3 };
    const path = join(folder, `many-${count}.xlsx`);
    await writeSheet(path, 'xlsx', sheet, new AbortController().signal);
    const sheets = await readXlsxFile(path);
    expect(sheets.map(({ data }) => data.length - 1)).toEqual(sizes);
    expect(sheets.map(({ sheet: name }) => name)).toEqual(
      [
        'Daftar orang yang judulnya panj',
        'Daftar orang yang judulnya (2)',
        'Daftar orang yang judulnya (3)',
      ].slice(0, sizes.length),
    );
    for (const { data } of sheets) expect(data[0]?.[0]).toBe('Nama');
    expect(sheets.flatMap(({ data }) => data.slice(1).map(([name]) => name))).toEqual(
      people.map(({ name }) => name),
    );
  });
});

describe('a CSV', () => {
  it('has a byte order mark, semicolons, and nothing that a spreadsheet would run or round', async () => {
    const rows = [
      ...HOSTILE.slice(0, 4).map((name) => person(name)),
      person('Siti "Ayu"; A', {
        nik: '3573012345678901',
        score: 86.5,
        born: '1990-02-28',
        seen: '2026-11-22T18:30:00Z',
      }),
    ];
    const text = await readFile(await written('csv', parts(rows)), 'utf8');
    expect(text.split('\r\n')).toEqual([
      '\uFEFF"Nama";"NIK";"Nilai";"Lahir";"Terakhir masuk"',
      `"'=HYPERLINK(""http://x"")";"";"";"";""`,
      `"'+62812";"";"";"";""`,
      `"'-1+1";"";"";"";""`,
      `"'@SUM(A1)";"";"";"";""`,
      `"Siti ""Ayu""; A";"'3573012345678901";"86,5";"28/02/1990";"23/11/2026 01:30"`,
      '',
    ]);
  });
});

it.each(['xlsx', 'csv'] as const)(
  'a list that cannot be read ends the %s, whatever came before',
  async (format) => {
    async function* broken() {
      yield [person('Siti')];
      await turn();
      throw new Error('the database is away');
    }
    await expect(written(format, broken())).rejects.toThrow('the database is away');
  },
);

it('stops when its worker must', async () => {
  const stop = new AbortController();
  async function* endless() {
    for (;;) {
      await turn();
      yield [person('Siti')];
    }
  }
  const sheet = { title: 'a', columns, rows: endless() };
  const wanted = writeSheet(join(folder, 'endless'), 'xlsx', sheet, stop.signal);
  setTimeout(() => stop.abort(new Error('closing')), 50);
  await expect(wanted).rejects.toThrow('aborted');
});
