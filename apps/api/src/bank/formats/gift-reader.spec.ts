import { readFileSync } from 'node:fs';
import { giftBlocks } from './gift-blocks.js';
import { readGift } from './gift-reader.js';

const one = (text: string) => {
  const { questions, faults } = readGift(text);
  expect(faults).toEqual([]);
  expect(questions).toHaveLength(1);
  return questions[0]!;
};
const fault = (text: string) => readGift(text).faults[0];

describe('a file of 50 questions with three faults', () => {
  const { questions, faults } = readGift(
    readFileSync('apps/api/src/bank/formats/fixtures/50-soal.gift.txt', 'utf8'),
  );

  it('reads the other 47', () => {
    expect(questions).toHaveLength(47);
    const kinds = new Set(questions.map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual([
      'matching',
      'multiple',
      'numeric',
      'short_answer',
      'single',
      'true_false',
    ]);
    expect(questions.filter(({ category }) => category === 'FP-2 Cahaya')).toHaveLength(28);
  });

  it('names line and fault of each of the three', () => {
    const text = readFileSync('apps/api/src/bank/formats/fixtures/50-soal.gift.txt', 'utf8').split('\n');
    const lineOf = (code: string) => text.findIndex((line) => line.includes(code)) + 1;
    expect(faults).toEqual([
      // The brace is missed where the question ends.
      expect.objectContaining({ line: lineOf('FP-G07') + 2, message: 'Kurung kurawal penutup } belum ada.' }),
      {
        line: lineOf('FP-G23'),
        message: 'Soal esai belum dapat diimpor. Pakai tugas atau soal isian singkat.',
        excerpt: '::FP-G23::Apa pendapat Anda tentang foto 23? {}',
      },
      expect.objectContaining({
        line: lineOf('FP-G41'),
        message: 'Belum ada jawaban benar. Tulis = di depan jawaban yang benar.',
      }),
    ]);
  });
});

describe('kinds of GIFT', () => {
  it('single choice with feedback, marks for half-right answers noted', () => {
    expect(one('::Q1::Pilih satu: {\n=Ya#Tepat.\n~%50%Mungkin\n~Tidak\n}')).toMatchObject({
      line: 1,
      name: 'Q1',
      kind: 'single',
      text: 'Pilih satu:',
      options: [
        { text: 'Ya', feedback: 'Tepat.' },
        { text: 'Mungkin', feedback: '' },
        { text: 'Tidak', feedback: '' },
      ],
      key: ['0'],
      note: 'Nilai sebagian tidak dipakai: jawaban benar penuh atau salah.',
    });
  });

  it('several right ones by percentages', () => {
    expect(one('Mana? {~%33.333%a ~%33.333%b ~%33.333%c ~%-50%d}')).toMatchObject({
      kind: 'multiple',
      key: ['0', '1', '2'],
      note: '',
    });
  });

  it.each([
    ['{TRUE#Salah.#Betul.}', ['0'], 'Betul.', 'Salah.'],
    ['{F}', ['1'], undefined, undefined],
  ])('true or false %s', (answer, key, feedbackCorrect, feedbackWrong) => {
    const question = one(`Lensa harus bersih. ${answer}`);
    expect(question).toMatchObject({ kind: 'true_false', key });
    expect([question.feedbackCorrect, question.feedbackWrong]).toEqual([feedbackCorrect, feedbackWrong]);
  });

  it.each([
    ['{#12.5:0.5}', '12.5', 0.5],
    ['{#1..5}', '3', 2],
    ['{#-3}', '-3', 0],
    ['{#=1822:0 =%50%1822:2}', '1822', 0],
    ['{#45:5 ####Sudut: 45}', '45', 5],
  ])('numbers %s', (answer, key, tolerance) => {
    expect(one(`Berapa? ${answer}`)).toMatchObject({ kind: 'numeric', key: [key], tolerance });
  });

  it('words, of which half-right ones are left', () => {
    expect(one('Ibu kota? {=Jakarta =DKI =%50%Batavia}')).toMatchObject({
      kind: 'short_answer',
      key: ['Jakarta', 'DKI'],
    });
    expect(one('Ibu kota? {=Jakarta}')).toMatchObject({ kind: 'short_answer', key: ['Jakarta'] });
  });

  it('pairs, one partner twice and one without', () => {
    expect(one('Jodohkan {=Jeruk -> Buah =Apel -> Buah =Bayam -> Sayur\\: hijau = -> Daging}')).toMatchObject(
      {
        kind: 'matching',
        options: [{ text: 'Jeruk' }, { text: 'Apel' }, { text: 'Bayam' }],
        matches: ['Buah', 'Sayur: hijau', 'Daging'],
        key: ['0:0', '1:0', '2:1'],
      },
    );
  });

  it('a gap in the middle', () => {
    expect(one('Kota {=Malang ~Blitar} ada di Jawa Timur.')).toMatchObject({
      kind: 'single',
      text: 'Kota _____ ada di Jawa Timur.',
    });
  });

  it('escapes, HTML and plain text', () => {
    expect(one('[html]<p>2 \\= 2 &amp; <b>3</b> &lt; 4<script>alert(1)</script></p> {=ya ~tidak}').text).toBe(
      '2 = 2 & 3 < 4',
    );
    expect(one('[plain]a <b>c</b> \\{x\\} {=ya ~tidak}').text).toBe('a <b>c</b> {x}');
  });

  it('what GIFT has no words for, from a comment', () => {
    const text =
      '// sinau: {"tingkat":"sulit","skor":3,"benar":"Tepat.","salah":"Belum."}\n::A-1::X? {=ya ~tidak}';
    expect(one(text)).toMatchObject({
      line: 2,
      level: 'hard',
      points: 3,
      feedbackCorrect: 'Tepat.',
      feedbackWrong: 'Belum.',
    });
    expect(one('// [id:FP-9] [tag:x]\nX? {=ya ~tidak}').name).toBe('FP-9');
    expect(one('// sinau: {rusak\nX? {=ya ~tidak}').level).toBeUndefined();
  });
});

describe('faults', () => {
  it.each([
    ['Tanpa jawaban sama sekali', 'Belum ada jawaban. Tulis jawaban di dalam { }.'],
    ['Salah tutup? =ya ~tidak}', 'Kurung kurawal pembuka { belum ada.'],
    ['Dua? {=a ~b} lalu {=c ~d}', 'Ada lebih dari satu pasang kurung { }. Satu soal hanya punya satu.'],
    ['::Judul saja {=a ~b}', 'Judul soal harus diapit :: di awal dan di akhir.'],
    ['{=a ~b}', 'Pertanyaan belum ditulis.'],
  ])('%j', (text, message) => {
    expect(fault(text)).toMatchObject({ line: 1, message });
  });

  it('passes over empty lines inside braces, and finds the next question behind a brace that never closes', () => {
    const { questions, faults } = readGift(
      'A? {\n=ya\n\n~tidak\n}\n\nB? {\n=ya\n~tidak\n\nC? {=ya ~tidak}\n',
    );
    expect(questions.map(({ text, line }) => [text, line])).toEqual([
      ['A?', 1],
      ['C?', 11],
    ]);
    expect(faults.map(({ line }) => line)).toEqual([9]);
  });

  it('counts lines of Windows files, and past comments', () => {
    expect(giftBlocks('\ufeff// satu\r\n\r\n// dua\r\nA {=a}\r\n').map(({ lines }) => lines)).toEqual([[4]]);
    expect(fault('A? {\n// catatan\n=ya\n~tidak')).toMatchObject({ line: 4 });
  });
});
