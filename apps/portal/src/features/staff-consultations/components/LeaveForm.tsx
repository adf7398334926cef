import { useState, type FormEvent } from 'react';
import { ApiError, type RequestError } from '../../../lib/api-errors.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useAddLeave } from '../api/consultations.js';
import { BookedOnLeave } from './BookedOnLeave.js';

interface LeaveFormProps {
  readonly consultantId: string;
  readonly onDone: () => void;
}

const isConflict = (error: RequestError | null): boolean =>
  error instanceof ApiError && error.code === 'consultant_booked';

/** Days away, the first and the last included. */
export function LeaveForm({ consultantId, onDone }: LeaveFormProps) {
  const [leave, setLeave] = useState({ startsOn: '', endsOn: '', reason: '' });
  const add = useAddLeave(() => {
    toast('Cuti tercatat.');
    onDone();
  });
  // The list stays while its appointments move, until the days change.
  const [asked, setAsked] = useState(leave);
  const isBooked =
    isConflict(add.error) && asked.startsOn === leave.startsOn && asked.endsOn === leave.endsOn;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(leave);
    add.submit({ params: { id: consultantId }, body: leave });
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <TextInput
          label="Hari pertama"
          type="date"
          value={leave.startsOn}
          error={fieldError(add.error, 'startsOn')}
          onChange={(event) => setLeave({ ...leave, startsOn: event.target.value })}
        />
        <TextInput
          label="Hari terakhir"
          type="date"
          value={leave.endsOn}
          error={fieldError(add.error, 'endsOn')}
          onChange={(event) => setLeave({ ...leave, endsOn: event.target.value })}
        />
        <TextInput
          label="Keterangan"
          optional
          value={leave.reason}
          maxLength={200}
          error={fieldError(add.error, 'reason')}
          onChange={(event) => setLeave({ ...leave, reason: event.target.value })}
        />
        {!hasFieldErrors(add.error) && <RequestErrorBanner error={add.error} />}
        {isBooked && (
          <BookedOnLeave consultantId={consultantId} startsOn={asked.startsOn} endsOn={asked.endsOn} />
        )}
        <div>
          <Button type="submit" busy={add.isPending} busyLabel="Sedang menyimpan…">
            Simpan cuti
          </Button>
        </div>
      </Stack>
    </form>
  );
}
