import { readTimedLines, writeTimedLines } from './timed-lines.js';

test('times are read as people write them', () => {
  expect(readTimedLines('00:00 Salam\n\n01.30 Tiga langkah\n1:02:03,25 Penutup')).toEqual({
    lines: [
      { start: 0, text: 'Salam' },
      { start: 90, text: 'Tiga langkah' },
      { start: 3723.25, text: 'Penutup' },
    ],
    wrong: [],
  });
});

test('lines without a time are named', () => {
  expect(readTimedLines('Salam\n00:75 Salah\n00:10 Benar')).toMatchObject({ wrong: [1, 2] });
});

test('what was read comes back unchanged', () => {
  const text = '00:00 Salam\n01:30,5 Isi\n1:00:00 Akhir';
  expect(writeTimedLines(readTimedLines(text).lines)).toBe(text);
});
