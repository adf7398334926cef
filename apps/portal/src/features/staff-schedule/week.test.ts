import type { ScheduleItem } from './api/schedule.js';
import { daysOf, listDays, mondayOf, onDay, putOn, rowsOf, toScheduleView, turn } from './week.js';

const item = (more: Partial<ScheduleItem> = {}): ScheduleItem => ({
  id: 's1',
  kind: 'session',
  title: 'Praktik',
  startsAt: '2026-11-23T02:00:00Z',
  endsAt: '2026-11-23T05:00:00Z',
  room: { id: 'r1', name: 'Kelas A' },
  place: 'Kelas A',
  setupMinutes: 15,
  trainers: [],
  jp: null,
  batch: null,
  warning: null,
  ...more,
});

test('a week begins on Monday, a month shows whole weeks', () => {
  expect(mondayOf('2026-11-22')).toBe('2026-11-16');
  expect(mondayOf('2026-11-23')).toBe('2026-11-23');
  expect(daysOf({ view: 'ruang', day: '2026-11-22' })).toEqual({ from: '2026-11-16', to: '2026-11-22' });
  const month = daysOf({ view: 'bulan', day: '2026-02-10' });
  expect(month).toEqual({ from: '2026-01-26', to: '2026-03-01' });
  expect(listDays(month)).toHaveLength(35);
  expect(turn({ view: 'bulan', day: '2026-01-31' }, 1)).toBe('2026-02-01');
  expect(turn({ view: 'bulan', day: '2026-01-31' }, -1)).toBe('2025-12-01');
  expect(turn({ view: 'ruang', day: '2026-12-28' }, 1)).toBe('2027-01-04');
});

test('nonsense in the address is this week by room', () => {
  const { view, day } = toScheduleView(new URLSearchParams('tampil=lain&hari=2026-02-31x'));
  expect(view).toBe('ruang');
  expect(day).toMatch(/^20\d\d-\d\d-\d\d$/);
});

test('days are those of WIB, and midnight belongs to the next', () => {
  // 23.00 on Monday to 00.00 on Tuesday, WIB.
  const late = item({ startsAt: '2026-11-23T16:00:00Z', endsAt: '2026-11-23T17:00:00Z' });
  expect(onDay([late], '2026-11-23')).toEqual([late]);
  expect(onDay([late], '2026-11-24')).toEqual([]);
});

test('another day keeps the hours, another row changes the room', () => {
  expect(putOn(item(), '2026-11-25', 'r2')).toEqual({
    roomId: 'r2',
    startsAt: '2026-11-25T02:00:00.000Z',
    endsAt: '2026-11-25T05:00:00.000Z',
  });
  expect(putOn(item(), '2026-11-23', undefined).roomId).toBe('r1');
});

test('rows are rooms that can be booked, and places outside when there are some', () => {
  const rooms = [
    { id: 'r1', name: 'Kelas A', bookable: true },
    { id: 'r2', name: 'Kantor', bookable: false },
  ];
  const outside = item({ id: 's2', room: null, place: 'Balai desa', trainers: [{ id: 't1', name: 'Rina' }] });
  expect(rowsOf([item(), outside], rooms, 'ruang').map(({ name }) => name)).toEqual([
    'Kelas A',
    'Tempat lain',
  ]);
  expect(rowsOf([item(), outside], rooms, 'pelatih').map(({ name, items }) => [name, items.length])).toEqual([
    ['Rina', 1],
    ['Belum ada pelatih', 1],
  ]);
});
