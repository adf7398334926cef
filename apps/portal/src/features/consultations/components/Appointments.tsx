import { useState } from 'react';
import { formatDay, formatTime } from '../../../lib/format.js';
import { Badge } from '../../../ui/Badge.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { useCancel, type Consultation } from '../api/consultations.js';
import { bookingPath, MODES, STATES } from '../words.js';
import { CancelDialog } from './CancelDialog.js';
import { PhotoOfProblem } from './PhotoOfProblem.js';

/** What is ahead, the next one first. Nothing at all for who has nothing. */
export function Appointments({ items }: { readonly items: readonly Consultation[] }) {
  const booked = items.filter(({ state }) => state === 'booked').toReversed();
  if (booked.length === 0) return null;
  return (
    <Stack as="section" aria-labelledby="janji">
      <h2 id="janji">Janji saya</h2>
      {booked.map((one) => (
        <Appointment key={one.id} consultation={one} />
      ))}
    </Stack>
  );
}

function Appointment({ consultation: one }: { readonly consultation: Consultation }) {
  const [asking, setAsking] = useState(false);
  const cancel = useCancel(() => {
    setAsking(false);
    toast('Janji dibatalkan.');
  });
  const { word, tone } = STATES[one.state];
  return (
    <Card as="article">
      <Stack gap="small">
        <h3>
          {formatDay(one.startsAt)}, {formatTime(one.startsAt)}
        </h3>
        <p>
          {one.serviceName} bersama {one.consultantName} <Badge tone={tone}>{word}</Badge>
        </p>
        <p>
          {MODES[one.mode]}:{' '}
          {one.mode === 'online' ? <a href={one.place}>buka pertemuan online</a> : one.place}
        </p>
        <a href={`/api/me/consultations/${one.id}/calendar`} download="konsultasi.ics">
          Simpan ke kalender <VisuallyHidden>janji {one.serviceName}</VisuallyHidden>
        </a>
        <Disclosure summary={one.hasPhoto ? 'Foto masalah tersimpan' : 'Tambah foto masalah'}>
          <PhotoOfProblem consultation={one} />
        </Disclosure>
        <Row>
          <LinkButton href={bookingPath(one.serviceId, one.id)} variant="secondary">
            Pindahkan <VisuallyHidden>janji {one.serviceName}</VisuallyHidden>
          </LinkButton>
          <Button variant="quiet" onClick={() => setAsking(true)}>
            Batalkan <VisuallyHidden>janji {one.serviceName}</VisuallyHidden>
          </Button>
        </Row>
      </Stack>
      <CancelDialog
        open={asking}
        onClose={() => setAsking(false)}
        busy={cancel.isPending}
        error={cancel.error}
        onCancel={(reason) => cancel.submit({ params: { id: one.id }, body: { reason } })}
      />
    </Card>
  );
}
