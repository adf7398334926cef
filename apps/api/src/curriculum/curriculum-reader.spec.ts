import { readSeedCourse } from '../testing/courses.factory.js';
import { fingerprint, readCurriculum } from './curriculum-reader.js';

interface Loose {
  [key: string]: Loose;
}

async function changed(change: (file: Loose) => void) {
  const file = await readSeedCourse('fotografi-produk');
  change(file as unknown as Loose);
  return readCurriculum(file);
}

function errorsOf(reading: ReturnType<typeof readCurriculum>) {
  return 'errors' in reading ? reading.errors : [];
}

const as = (value: unknown) => value as Loose;

describe('readCurriculum', () => {
  it.each(['fotografi-produk', 'desain-kemasan', 'penjualan-online'] as const)(
    'accepts %s as it is',
    async (slug) => {
      expect(readCurriculum(await readSeedCourse(slug))).toMatchObject({ warnings: [] });
    },
  );

  const cases: [string, (file: Loose) => void, string, string | RegExp][] = [
    [
      'a misspelt key',
      (f) => {
        f.modul![2]!.pelajaran![0]!.jdul = as('x');
      },
      'modul[2].pelajaran[0].jdul',
      'Isian "jdul" tidak dikenal.',
    ],
    [
      'a missing key',
      (f) => {
        delete f.modul![2]!.pelajaran![0]!.judul;
      },
      'modul[2].pelajaran[0].judul',
      'Belum diisi.',
    ],
    [
      'an unknown key at the top',
      (f) => {
        f.harga = as(1);
      },
      'harga',
      'Isian "harga" tidak dikenal.',
    ],
    [
      'an empty text',
      (f) => {
        f.judul = as('  ');
      },
      'judul',
      'Belum diisi.',
    ],
    [
      'a wrong type',
      (f) => {
        f.jp_total = as('20');
      },
      'jp_total',
      'Isi dengan bilangan bulat.',
    ],
    [
      'a lesson of no kind',
      (f) => {
        f.modul![0]!.pelajaran![0]!.jenis = as('game');
      },
      'modul[0].pelajaran[0].jenis',
      /Jenis pelajaran tidak dikenal/,
    ],
    [
      'a key of another kind of lesson',
      (f) => {
        f.modul![0]!.pelajaran![0]!.soal = as(['FP-Q01']);
      },
      'modul[0].pelajaran[0].soal',
      /tidak dikenal/,
    ],
    [
      'a code with lower case',
      (f) => {
        f.modul![0]!.kode = as('fp-1');
      },
      'modul[0].kode',
      /huruf besar/,
    ],
    [
      'a NUL in a text',
      (f) => {
        f.judul = as('a\u0000b');
      },
      'judul',
      'Ada huruf yang tidak dapat disimpan.',
    ],
    [
      'half a surrogate pair',
      (f) => {
        f.judul = as('a\ud800b');
      },
      'judul',
      'Ada huruf yang tidak dapat disimpan.',
    ],
    [
      'another file version',
      (f) => {
        f.versi_skema = as(3);
      },
      'versi_skema',
      'Versi berkas yang didukung adalah 1 dan 2.',
    ],
    [
      'a day that is none',
      (f) => {
        f.tinjau_ulang_sebelum = as('2027-02-30');
      },
      'tinjau_ulang_sebelum',
      /Tulis tanggal/,
    ],
    [
      'a module code twice',
      (f) => {
        f.modul![1]!.kode = as('FP-1');
      },
      'modul[1].kode',
      'Kode modul FP-1 dipakai dua kali.',
    ],
    [
      'a lesson code twice',
      (f) => {
        f.modul![1]!.pelajaran![0]!.kode = as('FP-1-1');
      },
      'modul[1].pelajaran[0].kode',
      'Kode pelajaran FP-1-1 dipakai dua kali.',
    ],
    [
      'a final assignment with a lesson code',
      (f) => {
        f.tugas_akhir!.kode = as('FP-1-1');
      },
      'tugas_akhir.kode',
      /dipakai dua kali/,
    ],
    [
      'a question id twice',
      (f) => {
        f.bank_soal![1]!.id = as('FP-Q01');
      },
      'bank_soal[1].id',
      'Kode soal FP-Q01 dipakai dua kali.',
    ],
    [
      'a question of no module',
      (f) => {
        f.bank_soal![0]!.modul = as('FP-9');
      },
      'bank_soal[0].modul',
      'Modul FP-9 tidak ada di kurikulum ini.',
    ],
    [
      'a key that is no option',
      (f) => {
        f.bank_soal![0]!.kunci = as(['z']);
      },
      'bank_soal[0].kunci[0]',
      'Kunci "z" tidak ada di pilihan jawaban.',
    ],
    [
      'two keys for one answer',
      (f) => {
        f.bank_soal![0]!.kunci = as(['a', 'b']);
      },
      'bank_soal[0].kunci',
      'Jenis soal ini hanya punya satu kunci.',
    ],
    [
      'an option id twice',
      (f) => {
        f.bank_soal![0]!.opsi![1]!.id = as('a');
      },
      'bank_soal[0].opsi[1].id',
      'Pilihan "a" ditulis dua kali.',
    ],
    [
      'an unknown test question',
      (f) => {
        f.pre_test!.soal![0] = as('FP-Q99');
      },
      'pre_test.soal[0]',
      'Soal FP-Q99 tidak ada di bank_soal.',
    ],
    [
      'an unknown post-test question',
      (f) => {
        f.post_test!.soal![3] = as('FP-Q99');
      },
      'post_test.soal[3]',
      'Soal FP-Q99 tidak ada di bank_soal.',
    ],
    [
      'a test question twice',
      (f) => {
        f.post_test!.soal![1] = f.post_test!.soal![0]!;
      },
      'post_test.soal[1]',
      /ditulis dua kali/,
    ],
    [
      'JP that do not add up',
      (f) => {
        f.modul![0]!.jp = as(5);
      },
      'jp_total',
      'Jumlah JP semua modul 21, tetapi jp_total 20.',
    ],
    [
      'weights that do not add up',
      (f) => {
        f.kelulusan!.bobot_nilai_akhir!.post_test = as(50);
      },
      'kelulusan.bobot_nilai_akhir',
      'Jumlah bobot 110, seharusnya 100.',
    ],
    [
      'rubric weights that do not add up',
      (f) => {
        f.tugas_akhir!.rubrik![0]!.bobot_persen = as(31);
      },
      'tugas_akhir.rubrik',
      'Jumlah bobot rubrik 101, seharusnya 100.',
    ],
    [
      'more pieces than allowed',
      (f) => {
        f.tugas_akhir!.bukti![0]!.jumlah_min = as(13);
      },
      'tugas_akhir.bukti[0].jumlah_maks',
      /tidak boleh di bawah/,
    ],
  ];
  it.each(cases)('names %s', async (_name, change, path, message) => {
    const found = errorsOf(await changed(change)).filter((error) => error.path === path);
    expect(found.map((error) => error.message).join(' ')).toMatch(message);
  });

  it('names all errors at once, also those between sections', async () => {
    const errors = errorsOf(
      await changed((file) => {
        file.ringkasan = as('');
        file.modul![1]!.kode = as('FP-1');
        file.post_test!.soal![0] = as('FP-Q99');
        file.tugas_akhir!.rubrik![0]!.kriterea = as('x');
      }),
    );
    expect(errors.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'modul[1].kode',
        'post_test.soal[0]',
        'ringkasan',
        'tugas_akhir.rubrik[0].kriterea',
      ]),
    );
  });

  it('warns where durations and JP differ, and imports', async () => {
    const reading = await changed((file) => {
      file.modul![0]!.pelajaran![0]!.durasi_menit = as(20);
      file.menit_total = as(905);
    });
    expect(reading).toMatchObject({
      warnings: [
        { path: 'modul[0].jp', message: 'Durasi pelajaran 185 menit, tetapi 4 JP adalah 180 menit.' },
        { path: 'menit_total', message: 'Tertulis 905 menit, tetapi 20 JP adalah 900 menit.' },
      ],
    });
  });

  it.each([null, [], 'teks', 5, undefined])('refuses %j', (given) => {
    expect(errorsOf(readCurriculum(given))).toContainEqual({
      path: '',
      message: 'Berkas kurikulum harus berupa objek JSON.',
    });
  });
});

describe('fingerprint', () => {
  it('does not depend on the order of keys, but on that of lists', () => {
    expect(fingerprint({ a: 1, b: [1, { c: 2, d: 3 }] })).toEqual(
      fingerprint({ b: [1, { d: 3, c: 2 }], a: 1 }),
    );
    expect(fingerprint([1, 2])).not.toEqual(fingerprint([2, 1]));
  });
});
