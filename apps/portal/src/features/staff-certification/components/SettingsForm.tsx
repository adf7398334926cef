import type { FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { Facts } from '../../staff-kit/Facts.js';
import { useChangeSettings, type SeriesList } from '../api/series.js';

interface SettingsFormProps {
  readonly settings: SeriesList['settings'];
  readonly mayChange: boolean;
}

/** How long a publication can be called back, and how often who did not pass must have been there. */
export function SettingsForm({ settings, mayChange }: SettingsFormProps) {
  const change = useChangeSettings(() => toast('Pengaturan tersimpan.'));
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const number = (name: string) => {
      const text = fields.get(name);
      // What is no number the API refuses with its sentence.
      return typeof text === 'string' && text.trim() !== '' ? Number(text) : Number.NaN;
    };
    change.submit({
      body: { publishUndoMinutes: number('publishUndoMinutes'), skMinAttendance: number('skMinAttendance') },
    });
  };
  return (
    <Stack as="section" aria-labelledby="pengaturan">
      <h2 id="pengaturan">Pengaturan</h2>
      {mayChange ? (
        <form noValidate onSubmit={save}>
          <Stack narrow>
            {!hasFieldErrors(change.error) && <RequestErrorBanner error={change.error} />}
            <TextInput
              label="Waktu batal penerbitan (menit)"
              hint="0 berarti langsung terbit."
              inputMode="numeric"
              name="publishUndoMinutes"
              defaultValue={settings.publishUndoMinutes}
              error={fieldError(change.error, 'publishUndoMinutes')}
            />
            <TextInput
              label="Kehadiran untuk Surat Keterangan (%)"
              inputMode="numeric"
              name="skMinAttendance"
              defaultValue={settings.skMinAttendance}
              error={fieldError(change.error, 'skMinAttendance')}
            />
            <div>
              <Button type="submit" busy={change.isPending} busyLabel="Sedang menyimpan…">
                Simpan pengaturan
              </Button>
            </div>
          </Stack>
        </form>
      ) : (
        <Facts
          facts={[
            ['Waktu batal penerbitan', `${settings.publishUndoMinutes} menit`],
            ['Kehadiran untuk Surat Keterangan', `${settings.skMinAttendance}%`],
          ]}
        />
      )}
    </Stack>
  );
}
