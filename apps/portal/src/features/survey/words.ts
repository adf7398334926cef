/** The four answers of PermenPANRB 14/2017, from 4 (best) down, because most people look for the good ones first. */
export const RATINGS = [
  { value: '4', label: 'Sangat baik' },
  { value: '3', label: 'Baik' },
  { value: '2', label: 'Kurang baik' },
  { value: '1', label: 'Tidak baik' },
] as const;

/** What each element means for a learner, in plain words. The official name stands above it. */
export const QUESTIONS: Readonly<Record<string, string>> = {
  U1: 'Bagaimana syarat untuk ikut pelatihan ini?',
  U2: 'Bagaimana kemudahan mendaftar dan mengikuti kelas?',
  U3: 'Bagaimana ketepatan waktu pelatihan?',
  U4: 'Bagaimana biaya dan kuota yang Anda keluarkan?',
  U5: 'Bagaimana kesesuaian materi dengan yang dijanjikan?',
  U6: 'Bagaimana kemampuan pelatih mengajar?',
  U7: 'Bagaimana keramahan pelatih dan panitia?',
  U8: 'Bagaimana pertanyaan dan keluhan Anda ditangani?',
  U9: 'Bagaimana ruang, alat, atau situs belajar?',
};
