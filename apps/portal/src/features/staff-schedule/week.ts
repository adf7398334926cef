import { oneOf } from '../staff-kit/list-state.js';
import { wibDay } from '../staff-kit/wib.js';
import type { Days, ScheduleItem, Target } from './api/schedule.js';

const DAY_MS = 86_400_000;

/** Another calendar day. @param day `YYYY-MM-DD` */
export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);

/** Days between two, to the second from the first. */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(day).getUTCDay() + 6) % 7));

export const VIEWS = { ruang: 'Per ruang', pelatih: 'Per pelatih', bulan: 'Bulan' } as const;
export type View = keyof typeof VIEWS;

const DAY = /^20\d\d-(0\d|1[0-2])-([0-2]\d|3[01])$/;

/** What the address asks for; nonsense is this week. */
export function toScheduleView(search: URLSearchParams): { view: View; day: string } {
  const asked = search.get('hari') ?? '';
  const valid = DAY.test(asked) && !Number.isNaN(Date.parse(asked));
  return {
    view: oneOf(search.get('tampil'), VIEWS) ?? 'ruang',
    day: valid ? asked : wibDay(new Date().toISOString()),
  };
}

/** The days on screen: a week from Monday, or the weeks that a month touches. */
export function daysOf({ view, day }: { view: View; day: string }): Days {
  if (view !== 'bulan') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) };
  const first = `${day.slice(0, 8)}01`;
  const last = addDays(`${addDays(first, 31).slice(0, 8)}01`, -1);
  return { from: mondayOf(first), to: addDays(mondayOf(last), 6) };
}

export const listDays = ({ from, to }: Days): string[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));

/** A day of the week or month before or after. */
export function turn({ view, day }: { view: View; day: string }, by: 1 | -1): string {
  if (view !== 'bulan') return addDays(day, 7 * by);
  const first = `${day.slice(0, 8)}01`;
  return by === 1 ? `${addDays(first, 31).slice(0, 8)}01` : `${addDays(first, -1).slice(0, 8)}01`;
}

/** What stands on a day, also when it began the day before. */
export const onDay = (items: readonly ScheduleItem[], day: string): ScheduleItem[] =>
  items.filter((item) => wibDay(item.startsAt) <= day && wibDay(lastMoment(item.endsAt)) >= day);

const lastMoment = (iso: string): string => new Date(Date.parse(iso) - 1).toISOString();

export interface ScheduleRow {
  readonly key: string;
  readonly name: string;
  /** Where a session goes when it is put into this row; undefined: a row that takes none. */
  readonly roomId: string | undefined;
  readonly items: readonly ScheduleItem[];
}

/** Rows of the week: rooms and what is outside, or trainers and what has none. */
export function rowsOf(
  items: readonly ScheduleItem[],
  rooms: readonly { readonly id: string; readonly name: string; readonly bookable: boolean }[],
  view: View,
): ScheduleRow[] {
  if (view === 'pelatih') return trainerRows(items);
  const rows = rooms.map(({ id, name, bookable }) => ({
    key: id,
    name,
    roomId: bookable ? id : undefined,
    items: items.filter(({ room }) => room?.id === id),
  }));
  const outside = items.filter(({ room }) => !room);
  return [
    ...rows.filter((row) => row.roomId || row.items.length > 0),
    ...(outside.length > 0 ? [{ key: 'luar', name: 'Tempat lain', roomId: undefined, items: outside }] : []),
  ];
}

function trainerRows(items: readonly ScheduleItem[]): ScheduleRow[] {
  const sessions = items.filter(({ kind }) => kind === 'session');
  const names = new Map(sessions.flatMap(({ trainers }) => trainers.map(({ id, name }) => [id, name])));
  const rows = [...names].map(([id, name]) => ({
    key: id,
    name,
    roomId: undefined,
    items: sessions.filter(({ trainers }) => trainers.some((trainer) => trainer.id === id)),
  }));
  const without = sessions.filter(({ trainers }) => trainers.length === 0);
  rows.sort((one, other) => one.name.localeCompare(other.name, 'id'));
  return without.length > 0
    ? [...rows, { key: 'tanpa', name: 'Belum ada pelatih', roomId: undefined, items: without }]
    : rows;
}

/** The same hours on another day, in a room or where it was. */
export function putOn(item: ScheduleItem, day: string, roomId: string | undefined): Target {
  const shift = daysBetween(wibDay(item.startsAt), day) * DAY_MS;
  const at = (iso: string) => new Date(Date.parse(iso) + shift).toISOString();
  return { roomId: roomId ?? item.room?.id ?? null, startsAt: at(item.startsAt), endsAt: at(item.endsAt) };
}
