import { useState } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { FormDialog } from '../../../ui/FormDialog.js';
import { Select } from '../../../ui/Select.js';
import { TextInput } from '../../../ui/TextInput.js';
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
  const { item, target, error, busy } = moving;
  /** The wish that was sent without its hours. */
  const [unfinished, setUnfinished] = useState<Target | null>(null);
  const send = (fields: FormData) => {
    const span = spanFrom(fields);
    if (!span) return setUnfinished(target);
    setUnfinished(null);
    moving.submit({ ...span, roomId: String(fields.get('room') ?? '') || null });
  };
  return (
    <FormDialog
      open={moving.open}
      title={`Pindah: ${item?.title ?? ''}`}
      confirm="Pindahkan"
      busyLabel="Sedang memindahkan…"
      busy={busy}
      error={error}
      onSubmit={send}
      onClose={moving.close}
    >
      {item && target && (
        <>
          {isClash(error) && (
            <FreeSlots
              seeker={{ ...target, trainerIds: item.trainers.map(({ id }) => id), exceptId: item.id }}
              place={item.place}
              busy={busy}
              onChoose={moving.submit}
            />
          )}
          {/* A refused drag brings other times with it, and so does a chosen proposal. */}
          <MoveFields
            key={`${target.startsAt}/${target.roomId}`}
            missing={unfinished === target}
            {...{ item, target, rooms, error }}
          />
        </>
      )}
    </FormDialog>
  );
}

interface MoveFieldsProps extends Pick<MoveDialogProps, 'rooms'>, Pick<Moving, 'error'> {
  readonly item: ScheduleItem;
  readonly target: Target;
  readonly missing: boolean;
}

function MoveFields({ item, target, rooms, error, missing }: MoveFieldsProps) {
  const [day, from] = toWibField(target.startsAt).split('T');
  return (
    <>
      <TextInput
        label="Tanggal"
        name="day"
        type="date"
        defaultValue={day}
        error={fieldError(error, 'startsAt') ?? (missing ? MISSING_HOURS : undefined)}
      />
      <TextInput label="Jam mulai (WIB)" name="from" type="time" defaultValue={from} />
      <TextInput
        label="Jam selesai (WIB)"
        name="to"
        type="time"
        defaultValue={toWibField(target.endsAt).split('T')[1]}
        error={fieldError(error, 'endsAt')}
      />
      <Select
        label="Ruang"
        name="room"
        defaultValue={target.roomId ?? ''}
        placeholder={item.room ? 'Tanpa ruang' : item.place}
        options={roomOptions(rooms, item.room)}
        error={fieldError(error, 'roomId')}
      />
    </>
  );
}
