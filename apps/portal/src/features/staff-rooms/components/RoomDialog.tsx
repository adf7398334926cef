import { type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { CheckboxField } from '../../../ui/CheckboxField.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useSaveRoom, type Room } from '../api/rooms.js';

interface RoomDialogProps {
  /** Null: closed. */
  readonly room: Room | null;
  readonly onClose: () => void;
}

/** Puts the figures of a room right. */
export function RoomDialog({ room, onClose }: RoomDialogProps) {
  return (
    <Dialog open={room !== null} title={`Ubah ${room?.name ?? 'ruang'}`} onClose={onClose}>
      {room && <RoomForm room={room} onClose={onClose} />}
    </Dialog>
  );
}

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

function RoomForm({ room, onClose }: { readonly room: Room; readonly onClose: () => void }) {
  const { submit, error, isPending } = useSaveRoom(() => {
    toast('Data ruang tersimpan.');
    onClose();
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '');
    submit({
      params: { id: room.id },
      body: {
        name: text('name'),
        capacity: Number(text('capacity')),
        setupMinutes: Number(text('setupMinutes')),
        equipment: listOf(text('equipment')),
        bookable: data.has('bookable'),
      },
    });
  };
  const field = (name: string) => ({ name, error: fieldError(error, name) });
  return (
    <form noValidate onSubmit={send}>
      <Stack>
        {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
        <TextInput label="Nama ruang" {...field('name')} defaultValue={room.name} maxLength={60} />
        <TextInput
          label="Daya tampung (orang)"
          {...field('capacity')}
          type="number"
          defaultValue={room.capacity}
        />
        <TextInput
          label="Waktu persiapan (menit)"
          hint="Ruang sudah terpakai selama ini sebelum sesi mulai."
          {...field('setupMinutes')}
          type="number"
          defaultValue={room.setupMinutes}
        />
        <TextInput
          label="Perlengkapan"
          hint="Pisahkan dengan koma."
          {...field('equipment')}
          defaultValue={room.equipment.join(', ')}
          maxLength={400}
        />
        <CheckboxField label="Dapat dipesan" name="bookable" defaultChecked={room.bookable} />
        <div>
          <Button type="submit" busy={isPending} busyLabel="Sedang menyimpan…">
            Simpan
          </Button>
        </div>
      </Stack>
    </form>
  );
}
