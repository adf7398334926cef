import type { Module } from '../classes/api/enrolment.js';
import { encouragement } from './encouragement.js';

const bab = (code: string, ...done: boolean[]) =>
  ({
    code,
    title: code,
    lessons: done.map((isDone, index) => ({ code: `${code}-${index + 1}`, kind: 'reading', done: isDone })),
  }) as unknown as Module;

test.each([
  [[bab('A', true, true), bab('B', false, false, false)], 'A-2', 'Bab 1 selesai. Tinggal 3 pelajaran lagi.'],
  [[bab('A', true, true)], 'A-2', 'Semua pelajaran selesai. Lihat apa yang masih kurang.'],
  [[bab('A', true, false, false)], 'A-1', 'Bab 1 sudah dimulai. Lanjutkan kapan saja.'],
  [[bab('A', true, true, false, false)], 'A-2', 'Tersimpan. 2 dari 4 pelajaran bab ini selesai.'],
  [[bab('A', true, true, false)], 'A-2', 'Tersimpan. Satu pelajaran lagi di bab ini.'],
])('says what is really left', (modules, code, sentence) => {
  expect(encouragement(modules, code)).toBe(sentence);
});

test('says nothing about a lesson that is not there', () => {
  expect(encouragement([bab('A', true)], 'X')).toBeUndefined();
});
