import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { useSlots, type Slot } from '../../consultations/api/consultations.js';
import { SlotPicker } from '../../consultations/components/SlotPicker.js';
import { useMoveVisit, type Visit } from '../api/consultations.js';

interface MoveDialogProps {
  /** Null: closed. */
  readonly visit: Visit | null;
  readonly onClose: () => void;
}

/** Moves somebody's appointment; the old time is theirs until the new one is held. */
export function MoveDialog({ visit, onClose }: MoveDialogProps) {
  return (
    <Dialog open={visit !== null} title={`Pindahkan janji ${visit?.personName ?? ''}`} onClose={onClose}>
      {visit && <MoveForm visit={visit} onClose={onClose} />}
    </Dialog>
  );
}

function MoveForm({ visit, onClose }: { readonly visit: Visit; readonly onClose: () => void }) {
  const slots = useSlots(visit.serviceId);
  const [slot, setSlot] = useState<Slot | null>(null);
  const move = useMoveVisit(() => {
    toast('Janji sudah pindah. Peserta dikabari.');
    onClose();
  });
  const submit = () => {
    if (!slot) return;
    const { consultantId, startsAt, modes } = slot;
    const mode = modes.includes(visit.mode) ? visit.mode : 'on_site';
    move.submit({ params: { id: visit.id }, body: { consultantId, startsAt, mode } });
  };
  return (
    <Stack>
      <QueryView query={slots} heading="h2">
        {({ days }) => <SlotPicker days={days} chosen={slot} onChoose={setSlot} />}
      </QueryView>
      {slot && <p>Bersama {slot.consultantName}</p>}
      <RequestErrorBanner error={move.error} />
      <div>
        <Button
          aria-disabled={slot === null || undefined}
          busy={move.isPending}
          busyLabel="Sedang memindahkan…"
          onClick={submit}
        >
          Pindahkan
        </Button>
      </div>
    </Stack>
  );
}
