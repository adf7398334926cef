import { useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { formatDay, formatTime } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextArea } from '../../../ui/TextInput.js';
import { useBook, useMove, type Consultation, type Slot } from '../api/consultations.js';
import { MODES } from '../words.js';

interface ConfirmSlotProps {
  readonly serviceId: string;
  readonly slot: Slot;
  /** The appointment that moves here; without it a new one is made. */
  readonly moving: Consultation | undefined;
  readonly onDone: (sentence: string) => void;
}

/** The last step: how, and with a new appointment what it is about. */
export function ConfirmSlot({ serviceId, slot, moving, onDone }: ConfirmSlotProps) {
  const [wished, setMode] = useState<Consultation['mode']>(moving?.mode ?? 'on_site');
  const [problem, setProblem] = useState('');
  const book = useBook(() => onDone('Janji Anda tercatat.'));
  const move = useMove(() => onDone('Janji Anda sudah pindah.'));
  const deed = moving ? move : book;
  const mode = slot.modes.includes(wished) ? wished : 'on_site';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const choice = { consultantId: slot.consultantId, startsAt: slot.startsAt, mode };
    if (moving) move.submit({ params: { id: moving.id }, body: choice });
    else book.submit({ body: { serviceId, ...choice, problem } });
  };
  return (
    <Card as="section" tone="accent" aria-labelledby="pastikan">
      <form noValidate onSubmit={submit}>
        <Stack>
          <h2 id="pastikan">
            {formatDay(slot.startsAt)}, {formatTime(slot.startsAt)}
          </h2>
          <p>Bersama {slot.consultantName}</p>
          <RadioGroup
            label="Cara bertemu"
            name="cara"
            value={mode}
            onChange={(value) => setMode(value as Consultation['mode'])}
            options={slot.modes.map((value) => ({ value, label: MODES[value] }))}
          />
          {!moving && (
            <TextArea
              label="Apa yang ingin Anda tanyakan?"
              hint="Satu atau dua kalimat cukup. Konsultan membacanya lebih dulu."
              value={problem}
              maxLength={2000}
              error={fieldError(book.error, 'problem')}
              onChange={(event) => setProblem(event.target.value)}
            />
          )}
          {!hasFieldErrors(deed.error) && <RequestErrorBanner error={deed.error} />}
          <div>
            <Button type="submit" busy={deed.isPending} busyLabel="Sedang mencatat…">
              {moving ? 'Pindahkan ke jam ini' : 'Buat janji'}
            </Button>
          </div>
        </Stack>
      </form>
    </Card>
  );
}
