import { useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { usePutHoliday, type Holiday } from '../api/holidays.js';
import { HOLIDAY_KINDS } from '../words.js';

const EMPTY: Holiday = { day: '', name: '', kind: 'national' };

/** One free day more. */
export function HolidayForm() {
  const [wanted, setWanted] = useState(EMPTY);
  const [missing, setMissing] = useState(false);
  const put = usePutHoliday(() => {
    toast('Hari libur tersimpan.');
    setWanted(EMPTY);
  });
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMissing(wanted.day === '');
    const { day, ...body } = wanted;
    if (day) put.submit({ params: { day }, body });
  };
  return (
    <form noValidate onSubmit={save}>
      <Stack narrow>
        {!hasFieldErrors(put.error) && <RequestErrorBanner error={put.error} />}
        <TextInput
          label="Tanggal"
          type="date"
          value={wanted.day}
          error={missing ? 'Tanggal belum diisi.' : fieldError(put.error, 'day')}
          onChange={({ target }) => setWanted({ ...wanted, day: target.value })}
        />
        <TextInput
          label="Nama hari libur"
          value={wanted.name}
          maxLength={120}
          error={fieldError(put.error, 'name')}
          onChange={({ target }) => setWanted({ ...wanted, name: target.value })}
        />
        <Select
          label="Jenis"
          value={wanted.kind}
          options={HOLIDAY_KINDS}
          onChange={({ target }) => setWanted({ ...wanted, kind: target.value as Holiday['kind'] })}
        />
        <div>
          <Button type="submit" variant="secondary" busy={put.isPending} busyLabel="Sedang menyimpan…">
            Tambah hari libur
          </Button>
        </div>
      </Stack>
    </form>
  );
}
