import { useState } from 'react';
import { formatDay, formatTime } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { QueryView } from '../../../ui/QueryView.js';
import { Stack } from '../../../ui/Stack.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { useAgenda, type Visit } from '../api/consultations.js';
import { MoveForm } from './MoveForm.js';

interface BookedOnLeaveProps {
  readonly consultantId: string;
  /** Both `YYYY-MM-DD`, both included. */
  readonly startsOn: string;
  readonly endsOn: string;
}

const DAY = 86_400_000;
/** As many days as the API shows at once. */
const MOST_DAYS = 92;

/** Who is booked while the consultant is away, each with another time a tap away. */
export function BookedOnLeave({ consultantId, startsOn, endsOn }: BookedOnLeaveProps) {
  const days = Math.min(MOST_DAYS, (Date.parse(endsOn) - Date.parse(startsOn)) / DAY + 1);
  const agenda = useAgenda({ from: startsOn, days, consultant: consultantId });
  const [moving, setMoving] = useState<string | null>(null);
  const dayAfterLeave = new Date(Date.parse(endsOn) + DAY).toISOString().slice(0, 10);
  return (
    <QueryView query={agenda} heading="h2">
      {({ items }) => {
        const booked = items.filter(({ state }) => state === 'booked');
        if (booked.length === 0) return <p role="status">Semua janji sudah pindah. Simpan cuti sekarang.</p>;
        return (
          <Stack as="ul">
            {booked.map((visit) => (
              <li key={visit.id}>
                <BookedVisit
                  visit={visit}
                  open={moving === visit.id}
                  from={startsOn}
                  after={dayAfterLeave}
                  onOpen={setMoving}
                />
              </li>
            ))}
          </Stack>
        );
      }}
    </QueryView>
  );
}

interface BookedVisitProps {
  readonly visit: Visit;
  readonly open: boolean;
  readonly from: string;
  readonly after: string;
  readonly onOpen: (id: string | null) => void;
}

/** With another consultant while this one is away, or with this one afterwards. */
function BookedVisit({ visit, open, from, after, onOpen }: BookedVisitProps) {
  const [who, setWho] = useState<'other' | 'same'>('other');
  const search = who === 'other' ? { from, without: visit.consultantId } : { from: after };
  return (
    <Stack gap="small">
      <p>
        {formatDay(visit.startsAt)}, {formatTime(visit.startsAt)}: {visit.personName}, {visit.serviceName}
      </p>
      <div>
        <Button variant="secondary" aria-expanded={open} onClick={() => onOpen(open ? null : visit.id)}>
          {open ? 'Tutup' : 'Pindahkan'} <VisuallyHidden>janji {visit.personName}</VisuallyHidden>
        </Button>
      </div>
      {open && (
        <>
          <div>
            <Button variant="quiet" onClick={() => setWho(who === 'other' ? 'same' : 'other')}>
              {who === 'other' ? 'Cari jam sesudah cuti' : 'Cari konsultan lain'}
            </Button>
          </div>
          <MoveForm key={who} visit={visit} search={search} onDone={() => onOpen(null)} />
        </>
      )}
    </Stack>
  );
}
