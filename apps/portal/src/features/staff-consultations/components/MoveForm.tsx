import { useState } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { FieldMessage } from '../../../ui/Field.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { useSlots, type Slot, type SlotSearch } from '../../consultations/api/consultations.js';
import { SlotPicker } from '../../consultations/components/SlotPicker.js';
import { MODES } from '../../consultations/words.js';
import { useMoveVisit, type Visit } from '../api/consultations.js';

interface MoveFormProps {
  readonly visit: Visit;
  /** From which day on, and whose times do not count. */
  readonly search?: SlotSearch;
  readonly onDone: () => void;
}

/** Chooses another time for somebody's appointment; the old one is theirs until the new one is held. */
export function MoveForm({ visit, search = {}, onDone }: MoveFormProps) {
  const [from, setFrom] = useState<string | null>(null);
  const slots = useSlots(visit.serviceId, { ...search, ...(from && { from }) });
  const [slot, setSlot] = useState<Slot | null>(null);
  const move = useMoveVisit(() => {
    toast('Janji sudah pindah. Peserta dikabari.');
    onDone();
  });
  const mode = slot && (slot.modes.includes(visit.mode) ? visit.mode : slot.modes[0]);
  const submit = () => {
    if (!slot || !mode) return;
    const { consultantId, startsAt } = slot;
    move.submit({ params: { id: visit.id }, body: { consultantId, startsAt, mode } });
  };
  const address = fieldError(move.error, 'address');
  return (
    <Stack>
      <QueryView query={slots} heading="h2">
        {({ days }) => <SlotPicker days={days} chosen={slot} onChoose={setSlot} onLater={setFrom} />}
      </QueryView>
      {slot && mode && (
        <p>
          Bersama {slot.consultantName} · {MODES[mode]}
        </p>
      )}
      {address && <FieldMessage id="alamat-kurang">{address}</FieldMessage>}
      {!hasFieldErrors(move.error) && <RequestErrorBanner error={move.error} />}
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
