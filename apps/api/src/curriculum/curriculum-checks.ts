import type { FieldError } from '@sinau/contracts/problem.js';
import { askedInDocuments, drawErrors } from './curriculum-draws.js';
import { formatOf } from './curriculum-format.js';
import type { CurriculumFile } from './curriculum-file.js';
import { repeated } from './curriculum-fields.js';

/** The sections whose own shape is right. */
type Sections = Partial<CurriculumFile>;
type Report = (path: string, message: string) => void;

const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);

function lessonsOf({ modul = [] }: Sections) {
  return modul.flatMap((module, m) =>
    module.pelajaran.map((lesson, l) => ({ lesson, path: `modul[${m}].pelajaran[${l}]` })),
  );
}

function checkCodes(file: Sections, report: Report): void {
  const unique = (entries: { code: string; path: string }[], what: string) => {
    for (const index of repeated(entries.map(({ code }) => code))) {
      report(entries[index]!.path, `Kode ${what} ${entries[index]!.code} dipakai dua kali.`);
    }
  };
  unique(
    (file.modul ?? []).map(({ kode }, m) => ({ code: kode, path: `modul[${m}].kode` })),
    'modul',
  );
  const tasks = lessonsOf(file).map(({ lesson, path }) => ({ code: lesson.kode, path: `${path}.kode` }));
  // The final assignment shares its address space with the practice tasks.
  if (file.tugas_akhir) tasks.push({ code: file.tugas_akhir.kode, path: 'tugas_akhir.kode' });
  unique(tasks, 'pelajaran');
  unique(
    (file.bank_soal ?? []).map(({ id }, q) => ({ code: id, path: `bank_soal[${q}].id` })),
    'soal',
  );
}

function checkQuestions(file: Sections, report: Report): void {
  if (file.bank_soal && file.modul) {
    const modules = new Set(file.modul.map(({ kode }) => kode));
    for (const [q, { modul }] of file.bank_soal.entries()) {
      if (!modules.has(modul)) report(`bank_soal[${q}].modul`, `Modul ${modul} tidak ada di kurikulum ini.`);
    }
  }
  if (!file.bank_soal) return;
  const known = new Set(file.bank_soal.map(({ id }) => id));
  const used = lessonsOf(file).flatMap(({ lesson, path }) =>
    lesson.jenis === 'kuis' ? [{ path: `${path}.soal`, codes: lesson.soal }] : [],
  );
  if (file.pre_test) used.push({ path: 'pre_test.soal', codes: file.pre_test.soal });
  if (file.post_test) used.push({ path: 'post_test.soal', codes: file.post_test.soal });
  for (const { path, codes } of used) {
    for (const [index, code] of codes.entries()) {
      if (!known.has(code)) report(`${path}[${index}]`, `Soal ${code} tidak ada di bank_soal.`);
    }
  }
  for (const { lesson, path } of lessonsOf(file)) {
    for (const { key, codes } of askedInDocuments(lesson)) {
      const unknown = codes.find((code) => !known.has(code));
      if (unknown) report(`${path}.${key}`, `Soal ${unknown} tidak ada di bank_soal.`);
    }
    if (lesson.jenis !== 'kuis') continue;
    for (const error of drawErrors(lesson, file.bank_soal)) report(`${path}.${error.path}`, error.message);
  }
}

function checkCompletion({ kelulusan, modul, ...file }: Sections, report: Report): void {
  if (!kelulusan) return;
  const weights = sum(Object.values(kelulusan.bobot_nilai_akhir));
  if (weights !== 100) report('kelulusan.bobot_nilai_akhir', `Jumlah bobot ${weights}, seharusnya 100.`);
  const hasQuiz = lessonsOf({ modul }).some(({ lesson }) => lesson.jenis === 'kuis');
  if (modul && !hasQuiz && kelulusan.bobot_nilai_akhir.kuis_modul > 0) {
    report(
      'kelulusan.bobot_nilai_akhir.kuis_modul',
      'Kurikulum ini tidak punya kuis, jadi bobotnya harus 0.',
    );
  }
  for (const index of repeated(kelulusan.predikat.map(({ min }) => min))) {
    report(`kelulusan.predikat[${index}].min`, 'Batas nilai ini sudah dipakai predikat lain.');
  }
  if (modul && file.jp_total !== undefined) {
    const jp = sum(modul.map((module) => module.jp));
    if (jp !== file.jp_total)
      report('jp_total', `Jumlah JP semua modul ${jp}, tetapi jp_total ${file.jp_total}.`);
  }
}

function checkFormat(file: Sections, report: Report): void {
  if (file.versi_skema === 1 && formatOf(file) === 2) {
    report('versi_skema', 'Berkas ini memakai isian versi 2. Tulis versi_skema 2.');
  }
}

/** What is wrong between the sections of a curriculum file: unknown codes, double codes, sums that do not add up. */
export function crossErrors(file: Sections): FieldError[] {
  const errors: FieldError[] = [];
  const report: Report = (path, message) => errors.push({ path, message });
  checkCodes(file, report);
  checkQuestions(file, report);
  checkCompletion(file, report);
  checkFormat(file, report);
  return errors;
}

/** What the author may want to look at again, though the file can be imported as it is. */
export function crossWarnings(file: CurriculumFile): FieldError[] {
  const warnings: FieldError[] = [];
  for (const [m, module] of file.modul.entries()) {
    const minutes = sum(module.pelajaran.map((lesson) => lesson.durasi_menit));
    const expected = module.jp * file.menit_per_jp;
    if (minutes !== expected) {
      warnings.push({
        path: `modul[${m}].jp`,
        message: `Durasi pelajaran ${minutes} menit, tetapi ${module.jp} JP adalah ${expected} menit.`,
      });
    }
  }
  const total = file.jp_total * file.menit_per_jp;
  if (file.menit_total !== total) {
    warnings.push({
      path: 'menit_total',
      message: `Tertulis ${file.menit_total} menit, tetapi ${file.jp_total} JP adalah ${total} menit.`,
    });
  }
  if (file.tugas_akhir.nilai_lulus !== file.kelulusan.tugas_akhir_min) {
    warnings.push({
      path: 'tugas_akhir.nilai_lulus',
      message: 'Nilai lulus berbeda dari kelulusan.tugas_akhir_min.',
    });
  }
  if (file.pre_test.mempengaruhi_kelulusan) {
    warnings.push({
      path: 'pre_test.mempengaruhi_kelulusan',
      message: 'Tes awal tidak menentukan kelulusan. Setelan ini diabaikan.',
    });
  }
  return warnings;
}
