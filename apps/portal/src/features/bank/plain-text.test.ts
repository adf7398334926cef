import { plainText } from './plain-text.js';

test('takes Markdown marks away', () => {
  expect(plainText('Mana yang **tidak boleh** dan *kurang* tepat?')).toBe(
    'Mana yang tidak boleh dan kurang tepat?',
  );
  expect(plainText('__Kode__ `PIRT` di _label_ [ini](/x)')).toBe('Kode PIRT di label ini');
  expect(plainText('### Kasus\n> Kripik\n- satu')).toBe('Kasus\nKripik\nsatu');
});

test('leaves blanks, sums and names alone', () => {
  const texts = ['Harga jual ____ dikurangi ____ adalah laba.', '2 * 3 * 4', '2*3*4', 'nama_file_foto', '**'];
  expect(texts.map(plainText)).toEqual(texts);
});
