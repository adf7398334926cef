import { searchFields } from './search-fields.js';

const FIELDS = [
  {
    code: '56102',
    title: 'Aktivitas penyediaan makanan di bangunan tidak tetap',
    sector: 'Kuliner siap saji',
  },
  { code: '56210', title: 'Aktivitas jasa boga untuk acara tertentu', sector: 'Kuliner siap saji' },
  { code: '15201', title: 'Industri alas kaki untuk keperluan sehari-hari', sector: 'Fesyen dan tekstil' },
  { code: '10794', title: 'Industri kerupuk, keripik, peyek, dan sejenisnya', sector: 'Makanan olahan' },
];
const codes = (words: string, sector = '') => searchFields(FIELDS, words, sector).map(({ code }) => code);

test('everyday words find the official field', () => {
  expect(codes('bakso')).toEqual(['56102']);
  expect(codes('Katering')).toEqual(['56210']);
  expect(codes('  gerobak bakso ')).toEqual(['56102']);
});

test('words of the title, of the sector and the code count too, each from its beginning', () => {
  expect(codes('keripik')).toEqual(['10794']);
  expect(codes('kuliner')).toEqual(['56102', '56210']);
  expect(codes('10794')).toEqual(['10794']);
  expect(codes('es')).toEqual([]);
});

test('without words the sector decides; without both there is nothing to choose from', () => {
  expect(codes('', 'Fesyen dan tekstil')).toEqual(['15201']);
  expect(codes('')).toEqual([]);
});
