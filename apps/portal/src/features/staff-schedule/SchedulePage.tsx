import { useState } from 'react';
import { useSearch } from 'wouter';
import { formatDate, formatDateRange } from '../../lib/format.js';
import { Button, LinkButton } from '../../ui/Button.js';
import { PageHeader } from '../../ui/PageHeader.js';
import { QueryView } from '../../ui/QueryView.js';
import { Row } from '../../ui/Stack.js';
import { useListState } from '../staff-kit/list-state.js';
import { staffPage, useMayReach } from '../staff-kit/staff-page.js';
import { staffPaths } from '../staff-kit/staff-paths.js';
import { ROLES } from '../staff-kit/staff-roles.js';
import { useRooms, type Room } from '../staff-rooms/api/rooms.js';
import { OccupationDialog } from '../staff-rooms/components/OccupationDialog.js';
import { HolidayNote } from '../staff-settings/components/HolidayNote.js';
import { useSchedule, type ScheduleItem } from './api/schedule.js';
import { MoveDialog } from './components/MoveDialog.js';
import { ReleaseDialog } from './components/ReleaseDialog.js';
import { ScheduleNav } from './components/ScheduleNav.js';
import { Timetable } from './components/Timetable.js';
import { useMoving } from './use-moving.js';
import { daysOf, toScheduleView } from './week.js';

/** The timetable of the house: who is where, when. */
function SchedulePage() {
  const list = useListState();
  const asked = toScheduleView(new URLSearchParams(useSearch()));
  const days = daysOf(asked);
  const schedule = useSchedule(days);
  const rooms = useRooms();
  const mayChange = useMayReach(ROLES.manageBatches, 'PUT /manage/class-sessions/:id');
  const mayBook = useMayReach(ROLES.manageBatches, 'POST /manage/room-occupations');
  const moving = useMoving();
  const [booking, setBooking] = useState(false);
  const [released, setReleased] = useState<ScheduleItem | null>(null);
  const month = asked.view === 'bulan';
  const title = month ? formatDate(asked.day).replace(/^\S+ /, '') : formatDateRange(days.from, days.to);
  const all: readonly Room[] = rooms.data?.items ?? [];
  return (
    <>
      {/* On paper the table's caption says it. */}
      <div data-print="hide">
        <PageHeader
          title="Jadwal"
          lead={title}
          actions={
            <Row>
              {mayBook && (
                <Button icon="plus" onClick={() => setBooking(true)}>
                  Pesan ruang
                </Button>
              )}
              <LinkButton variant="secondary" icon="building" href={staffPaths.rooms}>
                Ruang
              </LinkButton>
              <Button variant="secondary" icon="printer" onClick={() => window.print()}>
                Cetak
              </Button>
            </Row>
          }
        />
      </div>
      <ScheduleNav list={list} asked={asked} />
      <div data-print="hide">
        <HolidayNote from={days.from} to={days.to} />
      </div>
      <QueryView query={schedule}>
        {({ items }) => (
          <Timetable
            {...{ asked, days, items, title }}
            rooms={all}
            moving={mayChange ? moving : undefined}
            onRelease={mayBook ? setReleased : undefined}
            weekOf={(day) => list.href({ tampil: undefined, hari: day })}
          />
        )}
      </QueryView>
      <MoveDialog moving={moving} rooms={all} />
      <OccupationDialog
        kind={booking ? 'booking' : null}
        rooms={all.filter(({ bookable }) => bookable)}
        day={asked.day}
        onClose={() => setBooking(false)}
      />
      <ReleaseDialog item={released} onClose={() => setReleased(null)} />
    </>
  );
}

export default staffPage(ROLES.batches, SchedulePage);
