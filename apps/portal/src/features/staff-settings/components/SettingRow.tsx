import { useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { formatDay, formatTime } from '../../../lib/format.js';
import { Button } from '../../../ui/Button.js';
import { Card } from '../../../ui/Card.js';
import { Disclosure } from '../../../ui/Disclosure.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useChangeOfficeSetting, type OfficeSetting } from '../api/office-settings.js';

/** One value: changed by itself, brought back by its history. */
export function SettingRow({ setting }: { readonly setting: OfficeSetting }) {
  const { key, label, hint, unit, type, min, max, standard, value, version, history } = setting;
  const [typed, setTyped] = useState(String(value));
  const change = useChangeOfficeSetting(() => toast(`${label} tersimpan.`));
  const put = (wanted: string | number) =>
    change.submit({ params: { key }, body: { value: wanted, basedOn: version } });
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // What is no number the API refuses with its sentence.
    put(type === 'number' && /^\d+$/.test(typed.trim()) ? Number(typed) : typed);
  };
  return (
    <Card as="li">
      <form noValidate onSubmit={save}>
        <Stack gap="small" narrow>
          {!hasFieldErrors(change.error) && <RequestErrorBanner error={change.error} />}
          <TextInput
            label={`${label} (${unit})`}
            hint={`${hint} Antara ${min} dan ${max}, bawaannya ${standard}.`}
            {...(type === 'time' ? { type: 'time' } : { inputMode: 'numeric' as const })}
            value={typed}
            error={fieldError(change.error, 'value')}
            onChange={({ target }) => setTyped(target.value)}
          />
          <Row>
            <Button
              type="submit"
              variant="secondary"
              busy={change.isPending}
              busyLabel="Sedang menyimpan…"
              aria-label={`Simpan ${label}`}
            >
              Simpan
            </Button>
            {value !== standard && (
              <Button
                variant="quiet"
                onClick={() => put(standard)}
                aria-label={`Kembali ke bawaan: ${label}`}
              >
                Kembali ke {standard}
              </Button>
            )}
          </Row>
          {history.length > 0 && (
            <Disclosure summary="Riwayat">
              <ul>
                {history.map((one) => (
                  <li key={one.version}>
                    {`${one.value} ${unit}: ${one.changedBy ?? 'Sinau'}, ${formatDay(one.changedAt)} ${formatTime(one.changedAt)}`}
                  </li>
                ))}
              </ul>
            </Disclosure>
          )}
        </Stack>
      </form>
    </Card>
  );
}
