import {
  formatBytes,
  formatDate,
  formatDateRange,
  formatDateTile,
  formatDay,
  formatNumber,
  formatShortDate,
  formatTime,
} from './format.js';

describe('format', () => {
  it('shows instants in WIB, whatever the zone of the machine', () => {
    expect(formatDate('2027-01-11T20:00:00Z')).toBe('12 Januari 2027');
    expect(formatShortDate('2027-08-02')).toBe('2 Agu 2027');
    expect(formatTime('2027-01-11T20:05:00Z')).toBe('03.05 WIB');
    expect(formatDay('2027-01-12')).toBe('Selasa, 12 Januari');
  });

  it('shortens a range within one month', () => {
    expect(formatDateRange('2027-01-12', '2027-01-28')).toBe('12–28 Januari 2027');
    expect(formatDateRange('2027-01-30', '2027-02-02')).toBe('30 Januari 2027 sampai 2 Februari 2027');
    expect(formatDateRange('2027-01-12', '2027-01-12')).toBe('12 Januari 2027');
  });

  it('writes numbers and sizes as people here read them', () => {
    expect(formatNumber(1284)).toBe('1.284');
    expect(formatBytes(1_240_000)).toBe('1,2 MB');
    expect(formatBytes(340_400)).toBe('340 KB');
    expect(formatDateTile('2027-08-02')).toEqual({ date: '2', month: 'Agu' });
  });
});
