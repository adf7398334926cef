import { maskedName } from './masked-name.js';

describe('maskedName', () => {
  it.each([
    ['Siti Aminah', 'S*** A***'],
    ['sri wahyuni, S.E.', 'S*** W*** S***'],
    ["Ni'mah", 'N***'],
    ['  Budi   Santoso ', 'B*** S***'],
    ['Åsa Øye', 'Å*** Ø***'],
    ['R. - Kartini', 'R*** K***'],
    ['', ''],
  ])('%j is shown as %j', (name, masked) => {
    expect(maskedName(name)).toBe(masked);
  });
});
