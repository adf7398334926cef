import { Button } from '../../../ui/Button.js';
import { FieldMessage } from '../../../ui/Field.js';
import { Select } from '../../../ui/Select.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.js';
import type { ConsultantBody } from '../api/consultations.js';
import { WEEKDAYS } from '../words.js';

type Hours = ConsultantBody['hours'];

const DAYS = WEEKDAYS.map((label, index) => ({ value: String(index + 1), label }));

interface HoursFieldProps {
  readonly hours: Hours;
  readonly onChange: (hours: Hours) => void;
  readonly error: string | undefined;
}

/** Weekly hours, one row each; a day may have several. Clock times are WIB. */
export function HoursField({ hours, onChange, error }: HoursFieldProps) {
  const change = (at: number, part: Partial<Hours[number]>) =>
    onChange(hours.map((one, index) => (index === at ? { ...one, ...part } : one)));
  const weekday = ((hours.at(-1)?.weekday ?? 0) % 7) + 1;
  return (
    <Stack as="section" aria-labelledby="jam-mingguan">
      <h3 id="jam-mingguan">Jam mingguan (WIB)</h3>
      {hours.map((one, index) => (
        <Row key={index}>
          <Select
            label="Hari"
            options={DAYS}
            value={String(one.weekday)}
            onChange={(event) => change(index, { weekday: Number(event.target.value) })}
          />
          <TextInput
            label="Buka"
            type="time"
            value={one.opens}
            onChange={(event) => change(index, { opens: event.target.value })}
          />
          <TextInput
            label="Tutup"
            type="time"
            value={one.closes}
            onChange={(event) => change(index, { closes: event.target.value })}
          />
          <Button variant="quiet" onClick={() => onChange(hours.filter((_, other) => other !== index))}>
            Hapus <VisuallyHidden>jam {WEEKDAYS[one.weekday - 1]}</VisuallyHidden>
          </Button>
        </Row>
      ))}
      {error && <FieldMessage id="jam-salah">{error}</FieldMessage>}
      <div>
        <Button
          variant="secondary"
          icon="plus"
          onClick={() => onChange([...hours, { weekday, opens: '09:00', closes: '12:00' }])}
        >
          Tambah jam
        </Button>
      </div>
    </Stack>
  );
}
