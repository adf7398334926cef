const said = { feedbackCorrect: 'Tepat sekali.', feedbackWrong: 'Coba baca lagi babnya.', points: 1 };
const parts = (...texts) => texts.map((text, at) => ({ id: 'abcd'[at], text }));

/** One question of every kind that is more than choosing. @param imageId a picture for the hotspot */
export const otherKinds = (imageId) => [
  {
    kind: 'matching',
    text: 'Jodohkan alat dan gunanya.',
    options: parts('Tripod', 'Reflektor'),
    matches: parts('Menahan HP', 'Memantulkan cahaya'),
    key: ['a:a', 'b:b'],
  },
  {
    kind: 'ordering',
    text: 'Urutkan langkah memotret.',
    options: parts('Bersihkan lensa', 'Atur cahaya', 'Potret'),
    key: ['a', 'b', 'c'],
  },
  { kind: 'numeric', text: 'Berapa derajat sudut foto?', key: ['45'], tolerance: 5, unit: 'derajat' },
  { kind: 'short_answer', text: 'Apa penyangga kamera?', key: ['tripod', 'kaki tiga'] },
  {
    kind: 'hotspot',
    text: 'Ketuk produknya.',
    imageId,
    imageAlt: 'Meja dengan satu produk di tengah',
    key: ['0.3,0.3,0.4,0.4'],
  },
  {
    kind: 'multiple',
    text: 'Mana alat foto?',
    options: parts('Alas putih', 'Palu', 'Tripod').map((part) => ({
      ...part,
      feedback: part.id === 'b' ? 'Palu untuk paku.' : '',
    })),
    key: ['a', 'c'],
  },
];

/** Puts them into the bank of a course's first bab. Gives their codes. */
export async function addQuestions(client, { id, modules: [{ code }] }, imageId) {
  const codes = [];
  for (const question of otherKinds(imageId)) {
    const body = { courseId: id, moduleCode: code, level: 'easy', ...said, ...question };
    codes.push((await client.call('POST /bank/questions', { body })).code);
  }
  return codes;
}
