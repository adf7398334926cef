import { useId, useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';
import { toWibField } from '../../staff-kit/wib.js';
import { roomOptions, type Room } from '../../staff-rooms/api/rooms.js';
import { MISSING_HOURS, spanFrom } from '../../staff-rooms/spans.js';
import type { ScheduleItem, Target } from '../api/schedule.js';
import type { Moving } from '../use-moving.js';
import { isClash } from '../clash.js';
import { FreeSlots } from './FreeSlots.js';

interface MoveDialogProps {
  readonly moving: Moving;
  readonly rooms: readonly Room[];
}

/** Moves a session to another time or room: the keyboard's way, and where a refused drag ends up. */
export function MoveDialog({ moving, rooms }: MoveDialogProps) {
  const formId = useId();
  const { item, target, error, busy } = moving;
  return (
    <Dialog
      open={moving.open}
      title={`Pindah: ${item?.title ?? ''}`}
      onClose={moving.close}
      footer={
        <>
          <Button variant="secondary" onClick={moving.close}>
            Tidak jadi
          </Button>
          <Button type="submit" form={formId} busy={busy} busyLabel="Sedang memindahkan…">
            Pindahkan
          </Button>
        </>
      }
    >
      {item && target && (
        <Stack>
          {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
          {isClash(error) && (
            <FreeSlots
              seeker={{ ...target, trainerIds: item.trainers.map(({ id }) => id), exceptId: item.id }}
              place={item.place}
              busy={busy}
              onChoose={moving.submit}
            />
          )}
          {/* A refused drag brings other times with it, and so does a chosen proposal. */}
          <MoveForm
            key={`${target.startsAt}/${target.roomId}`}
            id={formId}
            {...{ item, target, rooms, moving }}
          />
        </Stack>
      )}
    </Dialog>
  );
}

interface MoveFormProps extends MoveDialogProps {
  readonly id: string;
  readonly item: ScheduleItem;
  readonly target: Target;
}

function MoveForm({ id, item, target, rooms, moving }: MoveFormProps) {
  const [missing, setMissing] = useState(false);
  const form = useFormFocus(moving.error);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const span = spanFrom(data);
    setMissing(!span);
    if (span) moving.submit({ ...span, roomId: String(data.get('room') ?? '') || null });
  };
  const [day, from] = toWibField(target.startsAt).split('T');
  return (
    <form ref={form} id={id} noValidate onSubmit={send}>
      <Stack>
        <TextInput
          label="Tanggal"
          name="day"
          type="date"
          defaultValue={day}
          error={fieldError(moving.error, 'startsAt') ?? (missing ? MISSING_HOURS : undefined)}
        />
        <TextInput label="Jam mulai (WIB)" name="from" type="time" defaultValue={from} />
        <TextInput
          label="Jam selesai (WIB)"
          name="to"
          type="time"
          defaultValue={toWibField(target.endsAt).split('T')[1]}
          error={fieldError(moving.error, 'endsAt')}
        />
        <Select
          label="Ruang"
          name="room"
          defaultValue={target.roomId ?? ''}
          placeholder={item.room ? 'Tanpa ruang' : item.place}
          options={roomOptions(rooms, item.room)}
          error={fieldError(moving.error, 'roomId')}
        />
      </Stack>
    </form>
  );
}
