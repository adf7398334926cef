import type { EligibilityRule } from '@sinau/contracts/selection-settings.js';
import { ageOn, failingReasons, type EligibilityFacts } from './eligibility.rule.js';

const facts: EligibilityFacts = {
  bornOn: '1990-11-22',
  regencyCode: '35.73',
  regencyName: 'Kota Malang',
  sector: 'Kuliner',
  size: 'micro',
  inRunningClass: false,
  takenBefore: false,
  nominatedBy: 'Dinas Koperasi Kota Malang',
};
const today = '2026-11-22';
const rules: EligibilityRule[] = [
  { kind: 'age', min: 18, max: 36 },
  { kind: 'regions', codes: ['35.73', '35.07'] },
  { kind: 'sectors', sectors: ['Kuliner'] },
  { kind: 'sizes', sizes: ['micro', 'small'] },
  { kind: 'not_in_running_class' },
  { kind: 'not_taken_before' },
  { kind: 'nominated' },
];

describe('eligibility', () => {
  it('finds nothing against somebody who fits', () => {
    expect(failingReasons(facts, rules, today)).toEqual([]);
  });

  it('tells all reasons at once, in plain words', () => {
    const other: EligibilityFacts = {
      bornOn: '1989-11-22',
      regencyCode: '35.78',
      regencyName: 'Kota Surabaya',
      sector: 'Kriya',
      size: 'medium',
      inRunningClass: true,
      takenBefore: true,
      nominatedBy: null,
    };
    expect(failingReasons(other, rules, today)).toEqual([
      'Umur peserta 18 sampai 36 tahun. Umur Anda 37 tahun.',
      'Angkatan ini tidak untuk wilayah Kota Surabaya.',
      'Angkatan ini untuk usaha di bidang Kuliner.',
      'Angkatan ini untuk usaha mikro dan kecil.',
      'Anda masih mengikuti kelas lain. Selesaikan dulu.',
      'Anda sudah pernah menyelesaikan pelatihan ini.',
      'Angkatan ini perlu usulan dari dinas kabupaten, kota, atau koperasi.',
    ]);
    expect(failingReasons({ ...facts, bornOn: null }, rules, today)).toEqual([
      'Umur belum dapat dibaca dari NIK. Periksa NIK Anda.',
    ]);
  });

  it.each([
    ['2026-11-21', 35],
    ['2026-11-22', 36],
    ['2026-12-01', 36],
  ])('on %s the age is %d', (day, age) => {
    expect(ageOn('1990-11-22', day)).toBe(age);
  });
});
