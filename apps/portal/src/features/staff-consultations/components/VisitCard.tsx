import { useState } from 'react';
import { formatTime } from '../../../lib/format.js';
import { Badge } from '../../../ui/Badge.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import { CancelDialog } from '../../consultations/components/CancelDialog.js';
import { KINDS, MODES, photoPath, STATES } from '../../consultations/words.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { useCancelVisit, useFinish, type Visit } from '../api/consultations.js';
import { MoveDialog } from './MoveDialog.js';

/** One appointment with what can be done about it. */
export function VisitCard({ visit }: { readonly visit: Visit }) {
  const { word, tone } = STATES[visit.state];
  return (
    <Card as="article">
      <Stack gap="small">
        <h3>
          {formatTime(visit.startsAt)} · {visit.personName}
        </h3>
        <p>
          {visit.serviceName} bersama {visit.consultantName} <Badge tone={tone}>{word}</Badge>{' '}
          {visit.kind === 'bimbingan' && <Badge tone="brand">{KINDS[visit.kind]}</Badge>}
        </p>
        {visit.businessName && <p>Usaha: {visit.businessName}</p>}
        <p>{visit.problem}</p>
        <p>
          {MODES[visit.mode]}:{' '}
          {visit.mode === 'online' ? <a href={visit.place}>buka pertemuan online</a> : visit.place}
        </p>
        {visit.hasPhoto && (
          <a href={photoPath(visit.id)} target="_blank" rel="noreferrer">
            Lihat foto masalah <VisuallyHidden>{visit.personName}</VisuallyHidden>
          </a>
        )}
        {visit.cancelReason && <p>Alasan batal: {visit.cancelReason}</p>}
        <VisitDeeds visit={visit} />
      </Stack>
    </Card>
  );
}

function VisitDeeds({ visit }: { readonly visit: Visit }) {
  const [asking, setAsking] = useState<'cancel' | 'move' | null>(null);
  const close = () => setAsking(null);
  const finish = useFinish(() => toast('Tercatat.'));
  const cancel = useCancelVisit(() => {
    close();
    toast('Janji dibatalkan. Peserta dikabari.');
  });
  const end = (state: 'done' | 'no_show') => finish.submit({ params: { id: visit.id }, body: { state } });
  const who = <VisuallyHidden>{visit.personName}</VisuallyHidden>;
  return (
    <>
      <RequestErrorBanner error={finish.error} />
      <Row>
        <LinkButton href={staffPaths.consultationCase(visit.caseId)} variant="secondary">
          Buka berkas {who}
        </LinkButton>
        {visit.state === 'booked' && (
          <>
            <Button variant="secondary" busy={finish.isPending} onClick={() => end('done')}>
              Selesai {who}
            </Button>
            <Button variant="quiet" onClick={() => end('no_show')}>
              Tidak hadir {who}
            </Button>
            <Button variant="quiet" onClick={() => setAsking('move')}>
              Pindahkan {who}
            </Button>
            <Button variant="quiet" onClick={() => setAsking('cancel')}>
              Batalkan {who}
            </Button>
          </>
        )}
      </Row>
      <CancelDialog
        open={asking === 'cancel'}
        onClose={close}
        busy={cancel.isPending}
        error={cancel.error}
        onCancel={(reason) => cancel.submit({ params: { id: visit.id }, body: { reason } })}
      />
      <MoveDialog visit={asking === 'move' ? visit : null} onClose={close} />
    </>
  );
}
