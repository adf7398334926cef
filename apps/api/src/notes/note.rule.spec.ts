import { mergeNotes, SEAM } from './note.rule.js';

describe('two versions of a note', () => {
  it('keep what both begin with once, and every other word', () => {
    expect(mergeNotes('Harga pokok\nHitung kemasan', 'Harga pokok\nTanya Bu Rini')).toBe(
      `Harga pokok\nHitung kemasan\n\n${SEAM}\nTanya Bu Rini`,
    );
  });

  it('are one where one of them holds the other', () => {
    expect(mergeNotes('Satu', 'Satu\nDua')).toBe('Satu\nDua');
    expect(mergeNotes('Satu\nDua', 'Satu')).toBe('Satu\nDua');
    expect(mergeNotes('Satu', '')).toBe('Satu');
  });

  it('grow no further when the same text comes once more', () => {
    const once = mergeNotes('Awal\nA', 'Awal\nB');
    expect(mergeNotes(once, 'Awal\nB')).toBe(once);
    expect(mergeNotes(once, 'Awal\nA')).toBe(once);
  });

  it('do not differ by their line ends', () => {
    expect(mergeNotes('Satu\nDua', 'Satu\r\nDua\r\n')).toBe('Satu\nDua');
  });
});
