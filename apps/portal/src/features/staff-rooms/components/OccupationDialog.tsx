import { useId, useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useFormFocus } from '../../../ui/use-form-focus.js';
import { useOccupy, type Room } from '../api/rooms.js';
import { MISSING_HOURS, spanFrom } from '../spans.js';

const WORDS = {
  booking: { title: 'Pesan ruang', label: 'Keperluan', hint: 'Misalnya: rapat panitia, rekaman podcast.' },
  outage: { title: 'Ruang tidak dipakai', label: 'Alasan', hint: 'Misalnya: atap diperbaiki.' },
} as const;

export interface OccupationDialogProps {
  /** Null: closed. */
  readonly kind: keyof typeof WORDS | null;
  /** One room, or those to choose from. */
  readonly rooms: readonly Room[];
  /** `YYYY-MM-DD`, filled in at first. */
  readonly day?: string | undefined;
  readonly onClose: () => void;
}

/** Books a room for something that is no class, or takes it out of service. */
export function OccupationDialog({ kind, ...rest }: OccupationDialogProps) {
  return (
    <Dialog open={kind !== null} title={WORDS[kind ?? 'booking'].title} onClose={rest.onClose}>
      {kind && <OccupationForm kind={kind} {...rest} />}
    </Dialog>
  );
}

function OccupationForm({ kind, rooms, day, onClose }: OccupationDialogProps & { kind: keyof typeof WORDS }) {
  const id = useId();
  const [missing, setMissing] = useState(false);
  const { submit, error, isPending } = useOccupy(() => {
    toast('Ruang tersimpan di jadwal.');
    onClose();
  });
  const form = useFormFocus(error);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const span = spanFrom(data);
    setMissing(!span);
    const text = (name: string) => String(data.get(name) ?? '');
    if (span) submit({ body: { kind, roomId: text('room'), title: text('title'), ...span } });
  };
  const { label, hint } = WORDS[kind];
  return (
    <form ref={form} id={id} noValidate onSubmit={send}>
      <Stack>
        {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
        <Select
          label="Ruang"
          name="room"
          options={rooms.map((room) => ({ value: room.id, label: room.name }))}
          error={fieldError(error, 'roomId')}
        />
        <TextInput
          label={label}
          hint={hint}
          name="title"
          maxLength={120}
          error={fieldError(error, 'title')}
        />
        <TextInput
          label={kind === 'outage' ? 'Hari pertama' : 'Tanggal'}
          name="day"
          type="date"
          defaultValue={day}
          error={fieldError(error, 'startsAt') ?? (missing ? MISSING_HOURS : undefined)}
        />
        {kind === 'outage' && (
          <TextInput label="Hari terakhir" name="lastDay" type="date" defaultValue={day} />
        )}
        <TextInput label="Jam mulai (WIB)" name="from" type="time" defaultValue="09:00" />
        <TextInput
          label="Jam selesai (WIB)"
          name="to"
          type="time"
          defaultValue="12:00"
          error={fieldError(error, 'endsAt')}
        />
        <div>
          <Button type="submit" busy={isPending} busyLabel="Sedang menyimpan…">
            Simpan
          </Button>
        </div>
      </Stack>
    </form>
  );
}
