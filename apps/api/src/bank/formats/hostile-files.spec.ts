import { readAiken } from './aiken-reader.js';
import { detectFormat } from './detect-format.js';
import { readGift } from './gift-reader.js';
import { readMoodleXml } from './moodle-xml-reader.js';
import { MOST_QUESTIONS } from './parsed-question.js';
import { wordsOf } from './plain-text.js';

// Time that grows with the square of the file would take minutes here; the limit of a test is the guard.
const MANY = 300_000;

const TOO_LONG = 'Soal ini lebih dari 20 KB. Periksa kurung } dan baris kosong antarsoal.';
const HIDDEN = 'Komentar atau CDATA di sini tidak ditutup. Ekspor ulang dari Moodle.';
const UNCLOSED = 'Ada soal yang tidak ditutup dengan </question>.';

describe('files made to keep the server busy are answered', () => {
  it.each([
    ['a brace that never closes', `Baik? {=ya ~tidak}\n\nx {\n\n${'y\n\n'.repeat(MANY)}`, 3],
    ['numbers that never end', `Baik? {=ya ~tidak}\n\n::Q:: x ${'{#a'.repeat(MANY)}`, 3],
  ])('GIFT: %s', (_name, text, line) => {
    const { questions, faults } = readGift(text);
    expect(questions).toHaveLength(1);
    expect(faults.map((one) => [one.line, one.message])).toEqual([[line, TOO_LONG]]);
  });

  it.each([
    ['comments', '<!--', HIDDEN],
    ['CDATA', '<![CDATA[', HIDDEN],
  ])('Moodle XML: unclosed %s', (_name, piece, message) => {
    const { questions, faults } = readMoodleXml(`<quiz>\n${piece.repeat(MANY)}`);
    expect(questions).toEqual([]);
    expect(faults.map((one) => [one.line, one.message])).toEqual([[2, message]]);
  });

  it('Moodle XML: unclosed questions, each by its line', () => {
    const { questions, faults } = readMoodleXml(`<quiz>\n${'<question>\n'.repeat(MANY)}`);
    expect(questions).toEqual([]);
    expect(faults).toHaveLength(MOST_QUESTIONS + 1);
    expect(faults.at(-1)).toMatchObject({ line: MOST_QUESTIONS + 2, message: UNCLOSED });
  });

  it('Moodle XML: elements nested too deep', () => {
    const deep = '<a>'.repeat(3000) + '</a>'.repeat(3000);
    expect(readMoodleXml(`<quiz>\n<question type="x">${deep}</question></quiz>`).faults).toMatchObject([
      { line: 2, message: 'Susunan XML soal ini tidak dapat dibaca.' },
    ]);
  });

  it('GIFT: stops behind the most that a file may hold', () => {
    expect(readGift('x {=a ~b}\n\n'.repeat(MANY)).questions).toHaveLength(MOST_QUESTIONS + 1);
  });

  it('Aiken: lines without options', () => {
    const { questions, faults } = readAiken('x\n'.repeat(MANY));
    expect(questions).toEqual([]);
    expect(faults).toMatchObject([
      { line: 1, message: 'Pilihan belum ada. Tulis seperti "A. Teks pilihan".' },
    ]);
  });

  it('tells the format behind spaces', () => {
    expect(detectFormat(Buffer.from(`${' '.repeat(MANY)}x`))).toBe('gift');
  });

  it.each(['<!--', '<script>', '<title', '<img alt="" '])('words behind many %j', (piece) => {
    expect(wordsOf(`Awal ${piece.repeat(MANY)}`)).toMatch(/^Awal/);
  });
});
