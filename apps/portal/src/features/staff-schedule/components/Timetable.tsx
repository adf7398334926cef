import { useMemo } from 'react';
import type { Room } from '../../staff-rooms/api/rooms.js';
import type { Days, ScheduleItem } from '../api/schedule.js';
import type { Moving } from '../use-moving.js';
import { listDays, rowsOf, type View } from '../week.js';
import { DayList } from './DayList.js';
import { MonthTable } from './MonthTable.js';
import { WeekTable } from './WeekTable.js';

interface TimetableProps {
  readonly asked: { readonly view: View };
  readonly days: Days;
  readonly items: readonly ScheduleItem[];
  readonly rooms: readonly Room[];
  readonly title: string;
  /** Undefined for people who only read. */
  readonly moving: Moving | undefined;
  readonly onRelease: ((item: ScheduleItem) => void) | undefined;
  readonly weekOf: (day: string) => string;
}

/** The days on screen, as a table where there is room for one and as a list on a phone. */
export function Timetable({ asked: { view }, days, items, rooms, title, ...rest }: TimetableProps) {
  const { moving, onRelease, weekOf } = rest;
  const list = listDays(days);
  const rows = useMemo(() => rowsOf(items, rooms, view), [items, rooms, view]);
  const actions = { onMove: moving?.begin, onRelease };
  return (
    <>
      {view === 'bulan' ? (
        <MonthTable caption={`Jadwal ${title}`} {...{ days: list, items, weekOf }} />
      ) : (
        <WeekTable
          caption={`Jadwal ${title}`}
          days={list}
          rows={rows}
          withPlace={view === 'pelatih'}
          onDrop={moving?.drop}
          {...actions}
        />
      )}
      <DayList days={list} items={items} {...actions} />
    </>
  );
}
