import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { formatDay, formatTime } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { FileInput } from '../../../ui/FileInput.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea, TextInput } from '../../../ui/TextInput.js';
import type { Consultation, Slot } from '../api/consultations.js';
import { useBooking } from '../use-booking.js';
import { MODES } from '../words.js';

type Mode = Consultation['mode'];

interface ConfirmSlotProps {
  readonly serviceId: string;
  readonly slot: Slot;
  /** The appointment that moves here; without it a new one is made. */
  readonly moving: Consultation | undefined;
  readonly onDone: (sentence: string) => void;
}

/** The last step: how, and with a new appointment what it is about. */
export function ConfirmSlot({ serviceId, slot, moving, onDone }: ConfirmSlotProps) {
  const [wished, setMode] = useState<Mode>(moving?.mode ?? 'on_site');
  const [address, setAddress] = useState(moving?.mode === 'at_business' ? moving.place : '');
  const [problem, setProblem] = useState('');
  const [photo, setPhoto] = useState<File | null>(null);
  const { book, move, busy, error } = useBooking(photo, onDone);
  const mode = slot.modes.includes(wished) ? wished : (slot.modes[0] ?? 'on_site');
  const form = useRef<HTMLFormElement>(null);
  // On a phone it lies below the times: whoever chose one sees what is left to do.
  // (Newer browsers answer scrolling with a promise, which is no clean-up.)
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { consultantId, startsAt } = slot;
    const choice = { consultantId, startsAt, mode, ...(mode === 'at_business' && { address }) };
    if (moving) move({ params: { id: moving.id }, body: choice });
    else book({ body: { serviceId, ...choice, problem } });
  };
  return (
    <Card as="section" tone="accent" aria-labelledby="pastikan">
      <form ref={form} noValidate onSubmit={submit}>
        <Stack>
          <h2 id="pastikan">
            {formatDay(slot.startsAt)}, {formatTime(slot.startsAt)}
          </h2>
          <p>Bersama {slot.consultantName}</p>
          <Ways modes={slot.modes} mode={mode} onChange={setMode} />
          {mode === 'at_business' && (
            <TextInput
              label="Alamat tempat usaha"
              hint="Jalan, nomor, desa, dan patokan. Konsultan datang ke alamat ini."
              autoComplete="street-address"
              value={address}
              maxLength={200}
              error={fieldError(error, 'address')}
              onChange={(event) => setAddress(event.target.value)}
            />
          )}
          {!moving && (
            <Problem text={problem} onText={setProblem} photo={photo} onPhoto={setPhoto} error={error} />
          )}
          {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
          <div>
            <Button type="submit" busy={busy} busyLabel="Sedang mencatat…">
              {moving ? 'Pindahkan ke jam ini' : 'Buat janji'}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}

interface WaysProps {
  readonly modes: readonly Mode[];
  readonly mode: Mode;
  readonly onChange: (mode: Mode) => void;
}

/** How they meet; where there is only one way, nobody is asked for it. */
function Ways({ modes, mode, onChange }: WaysProps) {
  if (modes.length === 1) return <p>{MODES[mode]}</p>;
  return (
    <RadioGroup
      label="Cara bertemu"
      name="cara"
      value={mode}
      onChange={(value) => onChange(value as Mode)}
      options={modes.map((value) => ({ value, label: MODES[value] }))}
    />
  );
}

interface ProblemProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly photo: File | null;
  readonly onPhoto: (photo: File | null) => void;
  readonly error: RequestError | null;
}

/** What it is about, in words and with a photo. */
function Problem({ text, onText, photo, onPhoto, error }: ProblemProps) {
  return (
    <>
      <TextArea
        label="Apa yang ingin Anda tanyakan?"
        hint="Satu atau dua kalimat cukup. Konsultan membacanya lebih dulu."
        value={text}
        maxLength={2000}
        error={fieldError(error, 'problem')}
        onChange={(event) => onText(event.target.value)}
      />
      <FileInput
        label="Foto masalah"
        hint="Boleh dilewati. Hanya Anda, konsultan, dan panitia yang melihat."
        accept="image/jpeg,image/png,image/webp"
        file={photo}
        onChange={onPhoto}
      />
    </>
  );
}
