import { useState } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import type { RequestOf } from '../../../lib/api-types.js';
import { fieldError } from '../../../lib/field-errors.js';
import { CheckboxGroup } from '../../../ui/CheckboxGroup.js';
import { FormDialog } from '../../../ui/FormDialog.js';
import { Select } from '../../../ui/Select.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toWibField } from '../../staff-kit/wib.js';
import { roomOptions, useRooms } from '../../staff-rooms/api/rooms.js';
import { MISSING_HOURS, spanFrom } from '../../staff-rooms/spans.js';
import { HolidayNote } from '../../staff-settings/components/HolidayNote.js';
import { isClash } from '../../staff-schedule/clash.js';
import { FreeSlots } from '../../staff-schedule/components/FreeSlots.js';
import type { BatchDetail, ClassSession } from '../api/batch.js';

type Body = RequestOf<'PUT /manage/class-sessions/:id'>['body'];

export interface SessionFormProps {
  readonly batch: BatchDetail;
  readonly session: ClassSession | null;
  readonly error: RequestError | null;
  readonly busy: boolean;
  readonly onSubmit: (body: Body) => void;
  readonly onClose: () => void;
}

/** Title, time, room and trainers of one session. A clash brings proposals; one tap takes one of them. */
export function SessionForm({ batch, session, error, busy, onSubmit, onClose }: SessionFormProps) {
  const [missing, setMissing] = useState(false);
  const [sent, setSent] = useState<Body | null>(null);
  const people = session?.trainers ?? batch.trainers;
  const [trainerIds, setTrainerIds] = useState(people.map((one) => one.id));
  const send = (body: Body) => {
    setSent(body);
    onSubmit(body);
  };
  const submit = (data: FormData) => {
    const span = spanFrom(data);
    setMissing(!span);
    if (span) send({ ...span, ...wordsOf(data), trainerIds });
  };
  return (
    <FormDialog
      title={session ? 'Ubah sesi' : 'Tambah sesi'}
      confirm="Simpan sesi"
      {...{ busy, error, onClose }}
      onSubmit={submit}
    >
      {isClash(error) && sent && (
        <FreeSlots
          seeker={{ ...sent, roomId: sent.roomId ?? null, trainerIds, exceptId: session?.id }}
          place={sent.place ?? ''}
          busy={busy}
          onChoose={(target) => send({ ...sent, ...target })}
        />
      )}
      <TextInput
        label="Judul sesi"
        name="title"
        defaultValue={session?.title ?? ''}
        maxLength={120}
        error={fieldError(error, 'title')}
      />
      <Hours
        session={session}
        day={batch.startsOn}
        error={error}
        missing={missing ? MISSING_HOURS : undefined}
      />
      <Where session={session} place={batch.place} error={error} />
      <CheckboxGroup
        label="Pelatih sesi ini"
        options={optionsOf([...batch.trainers, ...people])}
        values={trainerIds}
        onChange={setTrainerIds}
      />
      <TextInput
        label="JP (boleh kosong)"
        name="jp"
        inputMode="decimal"
        defaultValue={String(session?.jp ?? '').replace('.', ',')}
        error={fieldError(error, 'jp')}
      />
    </FormDialog>
  );
}

/** The room's name is the place, so the typed one counts only without a room. */
function wordsOf(data: FormData): Pick<Body, 'title' | 'place' | 'roomId' | 'jp'> {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const jp = text('jp').replace(',', '.');
  const roomId = text('room') || null;
  return {
    title: text('title'),
    roomId,
    jp: jp ? Number(jp) : null,
    ...(!roomId && text('place') && { place: text('place') }),
  };
}

const optionsOf = (people: BatchDetail['trainers']) =>
  [...new Map(people.map(({ id, name }) => [id, name]))].map(([value, label]) => ({ value, label }));

interface PartProps {
  readonly session: ClassSession | null;
  readonly error: RequestError | null;
}

function Hours({
  session,
  day,
  error,
  missing,
}: PartProps & { day: string | null; missing: string | undefined }) {
  const [sessionDay, from] = toWibField(session?.startsAt ?? null).split('T');
  const [chosen, setChosen] = useState(sessionDay || (day ?? ''));
  return (
    <>
      <TextInput
        label="Tanggal"
        name="day"
        type="date"
        defaultValue={sessionDay || (day ?? '')}
        error={fieldError(error, 'startsAt') ?? missing}
        onChange={(event) => setChosen(event.target.value)}
      />
      <HolidayNote from={chosen} to={chosen} />
      <TextInput label="Jam mulai (WIB)" name="from" type="time" defaultValue={from ?? '09:00'} />
      <TextInput
        label="Jam selesai (WIB)"
        name="to"
        type="time"
        defaultValue={toWibField(session?.endsAt ?? null).split('T')[1] ?? '12:00'}
        error={fieldError(error, 'endsAt')}
      />
    </>
  );
}

function Where({ session, place, error }: PartProps & { place: string | null }) {
  const rooms = useRooms().data?.items ?? [];
  const [roomId, setRoomId] = useState(session?.roomId ?? '');
  const booked = session?.roomId ? { id: session.roomId, name: session.place } : null;
  return (
    <>
      <Select
        label="Ruang Latkop"
        name="room"
        value={roomId}
        placeholder="Tempat lain"
        options={roomOptions(rooms, booked)}
        error={fieldError(error, 'roomId')}
        onChange={(event) => setRoomId(event.target.value)}
      />
      {!roomId && (
        <TextInput
          label="Tempat"
          name="place"
          defaultValue={session?.place ?? place ?? ''}
          maxLength={120}
          error={fieldError(error, 'place')}
        />
      )}
    </>
  );
}
