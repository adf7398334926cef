import { missingOf, notesOf, type ReportFacts } from './report-gaps.js';

const whole: ReportFacts = {
  taken: 3,
  passed: 2,
  certification: 'submitted',
  sessionsWithoutAttendance: [],
  sessionsWithGaps: [],
  sessionsWithoutTrainer: [],
  sessionsWithoutJp: [],
  ungraded: 0,
  surveys: 1,
};

it('misses nothing in a whole class, and nothing in an empty one', () => {
  expect([missingOf(whole), notesOf(whole)]).toEqual([[], []]);
  const empty = {
    ...whole,
    taken: 0,
    passed: 0,
    certification: 'none' as const,
    sessionsWithoutAttendance: ['Hari 1'],
  };
  expect([missingOf(empty), notesOf({ ...empty, surveys: 0 })]).toEqual([[], []]);
});

it('asks for no certificates where nobody passed, and says so', () => {
  const none = { ...whole, passed: 0, certification: 'none' as const };
  expect(missingOf(none)).toEqual([]);
  expect(notesOf(none)).toEqual(['Belum ada peserta yang lulus, jadi tidak ada sertifikat.']);
});

it('says of each thing what to do about it', () => {
  const bare = {
    ...whole,
    certification: 'none' as const,
    sessionsWithoutAttendance: ['Hari 1'],
    ungraded: 2,
  };
  expect(missingOf(bare)).toEqual([
    'Presensi "Hari 1" belum diisi. Isi presensinya dulu.',
    '2 tugas akhir belum dinilai.',
    'Sertifikat angkatan belum diajukan.',
  ]);
  expect(missingOf({ ...bare, certification: 'submitted', ungraded: 0 })).toEqual([
    'Presensi "Hari 1" belum diisi. Minta Dinas mengembalikan ajuan, lalu isi presensinya.',
  ]);
});

it('a list that can never be filled again is told, and stops nobody', () => {
  const approved = { ...whole, certification: 'approved' as const, sessionsWithoutAttendance: ['Hari 1'] };
  expect(missingOf(approved)).toEqual([]);
  expect(notesOf(approved)).toEqual(['Presensi "Hari 1" belum diisi. Sesi ini tidak dihitung.']);
});

it('notes what a reader will ask about', () => {
  expect(
    notesOf({
      ...whole,
      sessionsWithGaps: ['A'],
      sessionsWithoutTrainer: ['B'],
      sessionsWithoutJp: ['C'],
      surveys: 0,
    }),
  ).toEqual([
    'Presensi "A" belum lengkap. Yang kosong dihitung tidak hadir.',
    'Sesi "B" tidak menyebut pelatih. JP tidak tercatat.',
    'JP sesi "C" belum diisi.',
    'Belum ada jawaban survei.',
  ]);
});
