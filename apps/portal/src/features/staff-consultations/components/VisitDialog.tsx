import { useState } from 'react';
import { Badge } from '../../../ui/Badge.js';
import { Button, LinkButton } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { CancelDialog } from '../../consultations/components/CancelDialog.js';
import { MODES, STATES } from '../../consultations/words.js';
import { staffPaths } from '../../staff-kit/staff-paths.js';
import { formatMoment } from '../../staff-kit/wib.js';
import { useCancelVisit, useFinish, type Visit } from '../api/consultations.js';
import { MoveDialog } from './MoveDialog.js';

interface VisitDialogProps {
  readonly visit: Visit;
  readonly onClose: () => void;
}

/** One appointment of the list with what can be done about it; asks in its own place, one dialog at a time. */
export function VisitDialog({ visit, onClose }: VisitDialogProps) {
  const [asking, setAsking] = useState<'cancel' | 'move' | null>(null);
  const done = (words: string) => () => {
    onClose();
    toast(words);
  };
  const finish = useFinish(done('Tercatat.'));
  const cancel = useCancelVisit(done('Janji dibatalkan. Peserta dikabari.'));
  const params = { id: visit.id };
  return (
    <>
      <Dialog open={asking === null} title={visit.personName} onClose={onClose}>
        <Stack>
          <Facts visit={visit} />
          <RequestErrorBanner error={finish.error} />
          <Row>
            {visit.state === 'booked' && (
              <>
                <Button
                  busy={finish.isPending}
                  onClick={() => finish.submit({ params, body: { state: 'done' } })}
                >
                  Selesai
                </Button>
                <Button
                  variant="secondary"
                  onClick={() => finish.submit({ params, body: { state: 'no_show' } })}
                >
                  Tidak hadir
                </Button>
                <Button variant="quiet" onClick={() => setAsking('move')}>
                  Pindahkan
                </Button>
                <Button variant="quiet" onClick={() => setAsking('cancel')}>
                  Batalkan
                </Button>
              </>
            )}
            <LinkButton variant="quiet" href={staffPaths.consultationCase(visit.caseId)}>
              Buka berkas
            </LinkButton>
          </Row>
        </Stack>
      </Dialog>
      <CancelDialog
        open={asking === 'cancel'}
        onClose={onClose}
        busy={cancel.isPending}
        error={cancel.error}
        onCancel={(reason) => cancel.submit({ params, body: { reason } })}
      />
      <MoveDialog visit={asking === 'move' ? visit : null} onClose={onClose} />
    </>
  );
}

function Facts({ visit }: { readonly visit: Visit }) {
  const { word, tone } = STATES[visit.state];
  return (
    <>
      <p>
        {formatMoment(visit.startsAt)} <Badge tone={tone}>{word}</Badge>
      </p>
      <p>
        {visit.serviceName} bersama {visit.consultantName}
      </p>
      <p>{MODES[visit.mode]}</p>
      <p>{visit.problem}</p>
      {visit.cancelReason && <p>Alasan batal: {visit.cancelReason}</p>}
    </>
  );
}
