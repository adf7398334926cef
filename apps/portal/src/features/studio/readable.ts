const WORDS: Readonly<Record<string, string>> = {
  questions: 'Soal',
  minutes: 'Menit',
  shuffle: 'Urutan diacak',
  title: 'Judul',
  instructions: 'Petunjuk',
  evidence: 'Bukti',
  passingScore: 'Nilai lulus',
  revisions: 'Perbaikan',
  rubric: 'Rubrik',
  name: 'Kriteria',
  weightPercent: 'Bobot',
  levels: 'Tingkat',
  score: 'Nilai',
  label: 'Sebutan',
  description: 'Uraian',
  weights: 'Bobot nilai',
  grades: 'Predikat',
  attendancePercent: 'Kehadiran',
  lessonsPercent: 'Pelajaran selesai',
  postTestScore: 'Tes akhir',
  finalAssignmentScore: 'Tugas akhir',
  surveyRequired: 'Wajib survei',
  postTest: 'Tes akhir',
  finalAssignment: 'Tugas akhir',
  quizzes: 'Kuis',
  min: 'Paling sedikit',
  max: 'Paling banyak',
  kind: 'Jenis',
  note: 'Catatan',
  formats: 'Format',
  maxMegabytes: 'MB',
  maxWords: 'Kata',
};

/** A value of a form as lines of text, for reading beside another. */
export function readable(value: unknown, indent = ''): string {
  if (value === null || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'ya' : 'tidak';
  if (Array.isArray(value)) {
    if (value.length === 0) return '(kosong)';
    return value.map((entry, index) => `${indent}${index + 1}. ${readable(entry, `${indent}  `)}`).join('\n');
  }
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, part]) => `${WORDS[key] ?? key}: ${nested(part, `${indent}  `)}`)
      .join(`\n${indent}`);
  }
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '–';
}

const nested = (value: unknown, indent: string): string =>
  typeof value === 'object' && value !== null
    ? `\n${indent}${readable(value, indent).trimStart()}`
    : readable(value, indent);
