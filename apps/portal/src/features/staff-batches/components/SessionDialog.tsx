import { useId, useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { fromWibField, toWibField } from '../../staff-kit/wib.js';
import type { BatchDetail, ClassSession } from '../api/batch.js';
import { useAddSession, useChangeSession } from '../api/save-session.js';

export interface SessionDialogProps {
  readonly batch: BatchDetail;
  /** A session to change, a new one, or null: closed. */
  readonly edited: ClassSession | 'new' | null;
  readonly onClose: () => void;
}

/** Adds or changes one session. */
export function SessionDialog({ batch, edited, onClose }: SessionDialogProps) {
  const formId = useId();
  const saved = () => {
    onClose();
    toast('Sesi tersimpan. Pengingat mengikuti.');
  };
  const add = useAddSession(saved);
  const change = useChangeSession(saved);
  const error = add.error ?? change.error;
  const busy = add.isPending || change.isPending;
  const close = () => {
    if (busy) return;
    add.reset();
    change.reset();
    onClose();
  };
  return (
    <Dialog
      open={edited !== null}
      title={edited === 'new' ? 'Tambah sesi' : 'Ubah sesi'}
      onClose={close}
      footer={
        <>
          <Button variant="secondary" onClick={close}>
            Tidak jadi
          </Button>
          <Button type="submit" form={formId} busy={busy} busyLabel="Sedang menyimpan…">
            Simpan sesi
          </Button>
        </>
      }
    >
      {edited !== null && (
        <SessionForm
          id={formId}
          batch={batch}
          session={edited === 'new' ? null : edited}
          error={error}
          onSubmit={(body) => {
            if (edited === 'new') add.submit({ params: { id: batch.id }, body });
            else change.submit({ params: { id: edited.id }, body });
          }}
        />
      )}
    </Dialog>
  );
}

interface SessionFormProps {
  readonly id: string;
  readonly batch: BatchDetail;
  readonly session: ClassSession | null;
  readonly error: ReturnType<typeof useAddSession>['error'];
  readonly onSubmit: (body: { title: string; startsAt: string; endsAt: string; place: string }) => void;
}

function SessionForm({ id, batch, session, error, onSubmit }: SessionFormProps) {
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '');
    const startsAt = fromWibField(`${text('day')}T${text('from')}`);
    const endsAt = fromWibField(`${text('day')}T${text('to')}`);
    setMissing(!startsAt || !endsAt);
    if (startsAt && endsAt) onSubmit({ title: text('title'), place: text('place'), startsAt, endsAt });
  };
  const [day, from] = toWibField(session?.startsAt ?? null).split('T');
  const dateError =
    fieldError(error, 'startsAt') ?? (missing ? 'Isi tanggal, jam mulai, dan jam selesai.' : undefined);
  return (
    <form id={id} noValidate onSubmit={submit}>
      <Stack>
        {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
        <TextInput
          label="Judul sesi"
          name="title"
          defaultValue={session?.title ?? ''}
          maxLength={120}
          error={fieldError(error, 'title')}
        />
        <TextInput
          label="Tanggal"
          name="day"
          type="date"
          defaultValue={day || (batch.startsOn ?? '')}
          error={dateError}
        />
        <TextInput label="Jam mulai (WIB)" name="from" type="time" defaultValue={from ?? '09:00'} />
        <TextInput
          label="Jam selesai (WIB)"
          name="to"
          type="time"
          defaultValue={toWibField(session?.endsAt ?? null).split('T')[1] ?? '12:00'}
          error={fieldError(error, 'endsAt')}
        />
        <TextInput
          label="Tempat"
          name="place"
          defaultValue={session?.place ?? batch.place ?? ''}
          maxLength={120}
          error={fieldError(error, 'place')}
        />
      </Stack>
    </form>
  );
}
