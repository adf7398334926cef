import { deferred } from '../../../ui/deferred.js';
import { formatDate, formatDay, formatTime } from '../../../lib/format.js';
import { Card } from '../../../ui/Card.js';
import { Fact } from '../../../ui/Fact.js';
import { Stack } from '../../../ui/Stack.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import type { Enrolment } from '../api/enrolment.js';

const AddToCalendar = deferred(async () => ({
  default: (await import('../../calendar/AddToCalendar.js')).AddToCalendar,
}));

export interface ClassSessionsProps {
  readonly sessions: Enrolment['sessions'];
  readonly mode: Enrolment['mode'];
  /** Offer the meetings for the calendar: for people who have a seat. */
  readonly calendar?: boolean;
}

/** When and where the class meets, in WIB. */
export function ClassSessions({ sessions, mode, calendar = false }: ClassSessionsProps) {
  if (sessions.length === 0) return mode === 'self_paced' ? null : <NoSessions />;
  return (
    <Card as="section" aria-labelledby="jadwal">
      <Stack>
        <h2 id="jadwal">Jadwal sesi</h2>
        <Stack as="ol">
          {sessions.map(({ id, title, startsAt, endsAt, place }) => (
            <li key={id}>
              <Stack gap="small">
                <h3>{title}</h3>
                <Stack as="ul" gap="small">
                  <Fact icon="calendar">
                    {formatDay(startsAt)} {formatDate(startsAt).split(' ').pop()}
                  </Fact>
                  <Fact icon="clock">
                    {formatTime(startsAt).replace(' WIB', '')}–{formatTime(endsAt)}
                  </Fact>
                  <Fact icon="pin">{place}</Fact>
                </Stack>
                {calendar && (
                  <a href={`/api/me/class-sessions/${id}/calendar`} download="sesi.ics">
                    Simpan ke kalender <VisuallyHidden>{title}</VisuallyHidden>
                  </a>
                )}
              </Stack>
            </li>
          ))}
        </Stack>
        {calendar && <AddToCalendar />}
      </Stack>
    </Card>
  );
}

function NoSessions() {
  return (
    <Card as="section" aria-labelledby="jadwal">
      <h2 id="jadwal">Jadwal sesi</h2>
      <p>Jadwal belum diumumkan. Kabarnya masuk ke Kotak masuk.</p>
    </Card>
  );
}
