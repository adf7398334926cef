import { knownRegions } from './known-regions.js';
import { checkNik, nikErrorSentence, nikWarningSentence, type KnownRegions } from './nik.js';

/** All invented: serial numbers from 9901 on, so that they hardly belong to anybody. Judged as of 21 November 2026. */
const TODAY = '2026-11-21';
const cases = [
  {
    title: 'a woman born 5 May 1985, Kedungkandang',
    raw: '3573034505859901',
    errors: [],
    warnings: [],
    parts: { sex: 'P', bornOn: '1985-05-05', province: '35', regency: '35.73', district: '35.73.03' },
  },
  {
    title: 'a man born 10 December 1990',
    raw: '3573031012909902',
    errors: [],
    warnings: [],
    parts: { sex: 'L', bornOn: '1990-12-10', province: '35', regency: '35.73', district: '35.73.03' },
  },
  {
    title: 'spaces are dropped',
    raw: '35 73 03 4505859901',
    errors: [],
    warnings: [],
    parts: { sex: 'P', bornOn: '1985-05-05', province: '35', regency: '35.73', district: '35.73.03' },
  },
  {
    title: 'a woman born 31 December 2000',
    raw: '3578317112009903',
    errors: [],
    warnings: [],
    parts: { sex: 'P', bornOn: '2000-12-31', province: '35', regency: '35.78', district: '35.78.31' },
  },
  {
    title: 'a woman born 29 February 2004, a leap year',
    raw: '3529016902049904',
    errors: [],
    warnings: [],
    parts: { sex: 'P', bornOn: '2004-02-29', province: '35', regency: '35.29', district: '35.29.01' },
  },
  {
    title: '29 February 2003 does not exist',
    raw: '3529016902039904',
    errors: ['impossible_birth_date'],
    warnings: [],
    parts: { sex: 'P', bornOn: null, province: '35', regency: '35.29', district: '35.29.01' },
  },
  {
    title: 'month 13',
    raw: '3573034513859901',
    errors: ['impossible_birth_date'],
    warnings: [],
    parts: { sex: 'P', bornOn: null, province: '35', regency: '35.73', district: '35.73.03' },
  },
  {
    title: 'day 75, which is 35 + 40',
    raw: '3573037505859901',
    errors: ['impossible_birth_date'],
    warnings: [],
    parts: { sex: 'P', bornOn: null, province: '35', regency: '35.73', district: '35.73.03' },
  },
  {
    title: 'day 00',
    raw: '3573030005859901',
    errors: ['impossible_birth_date'],
    warnings: [],
    parts: { sex: 'L', bornOn: null, province: '35', regency: '35.73', district: '35.73.03' },
  },
  {
    title: 'serial 0000',
    raw: '3573034505850000',
    errors: ['zero_serial'],
    warnings: [],
    parts: { sex: 'P', bornOn: '1985-05-05', province: '35', regency: '35.73', district: '35.73.03' },
  },
  { title: '15 digits', raw: '357303450585991', errors: ['not_16_digits'], warnings: [], parts: undefined },
  { title: 'a letter', raw: '357303450585990A', errors: ['not_16_digits'], warnings: [], parts: undefined },
  {
    title: 'an unknown district is only a warning',
    raw: '3599994505859901',
    errors: [],
    warnings: ['unknown_district'],
    parts: { sex: 'P', bornOn: '1985-05-05', province: '35', regency: '35.99', district: '35.99.99' },
  },
  {
    title: 'an unknown province is only a warning',
    raw: '5401014505859901',
    errors: [],
    warnings: ['unknown_province'],
    parts: { sex: 'P', bornOn: '1985-05-05', province: '54', regency: '54.01', district: '54.01.01' },
  },
  {
    title: 'born 2015 would be a child: 1915',
    raw: '3573031012159902',
    errors: [],
    warnings: [],
    parts: { sex: 'L', bornOn: '1915-12-10', province: '35', regency: '35.73', district: '35.73.03' },
  },
];

let regions: KnownRegions;
beforeAll(async () => {
  regions = await knownRegions();
});

describe('checkNik', () => {
  it.each(cases)('$title', ({ raw, errors, warnings, parts }) => {
    const verdict = checkNik(raw, regions, TODAY);
    expect(verdict).toEqual({ nik: raw.replace(/ /g, ''), errors, warnings, parts });
  });

  it('counts somebody as 17 from their birthday on', () => {
    const born = (nik: string) => checkNik(nik, regions, TODAY).parts?.bornOn;
    expect(born('3573032111099901')).toBe('2009-11-21');
    expect(born('3573032211099901')).toBe('1909-11-22');
  });

  it('reads 29 February of 2000, and of no other year 00', () => {
    expect(checkNik('3573032902009901', regions, TODAY).parts?.bornOn).toBe('2000-02-29');
    expect(checkNik('3573032902009901', regions, '2016-11-21').errors).toEqual(['impossible_birth_date']);
  });

  it('knows districts outside East Java, where many were first registered', () => {
    expect(checkNik('3273014505859901', regions, TODAY)).toMatchObject({ errors: [], warnings: [] });
  });

  it('names both errors when both are there', () => {
    expect(checkNik('3573034513850000', regions, TODAY).errors).toEqual([
      'impossible_birth_date',
      'zero_serial',
    ]);
  });

  it.each(['', '   ', '357303450585990１', '35730345058599012', "3573034505859901'--"])(
    'refuses %j',
    (raw) => {
      expect(checkNik(raw, regions, TODAY).errors).toEqual(['not_16_digits']);
    },
  );
});

describe('sentences', () => {
  it('say what is wrong and where to look', () => {
    expect(nikErrorSentence('not_16_digits', '357303450585991')).toBe(
      'NIK terdiri dari 16 angka. Anda menulis 15 angka.',
    );
    expect(nikErrorSentence('not_16_digits', '357303450585990A')).toBe(
      'NIK terdiri dari 16 angka, tanpa huruf.',
    );
    expect(nikErrorSentence('impossible_birth_date', '')).toContain('angka ke-7 sampai ke-12');
    expect(nikErrorSentence('zero_serial', '')).toContain('0000');
    expect(nikWarningSentence('unknown_district')).toContain('Petugas akan memeriksa');
    expect(nikWarningSentence('unknown_province')).toContain('provinsi');
  });
});
