import { CheckboxGroup } from '../../../ui/CheckboxGroup.js';
import { TextInput } from '../../../ui/TextInput.js';
import { useConsultants } from '../api/consultations.js';

interface MinutesProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly error: string | undefined;
  readonly onChange: (minutes: number) => void;
}

/** Minutes as a whole number. */
export function Minutes({ value, onChange, ...field }: MinutesProps) {
  return (
    <TextInput
      {...field}
      inputMode="numeric"
      // An empty field is no number; the API says what is missing.
      value={Number.isNaN(value) ? '' : String(value)}
      onChange={(event) => onChange(Number.parseInt(event.target.value, 10))}
    />
  );
}

interface GiversProps {
  readonly values: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (ids: string[]) => void;
}

/** Who gives a service: those whose hours and place are set. */
export function Givers({ values, error, onChange }: GiversProps) {
  const { data } = useConsultants();
  const options = (data?.items ?? [])
    .filter(({ place }) => place !== '')
    .map(({ id, name }) => ({ value: id, label: name }));
  if (options.length === 0)
    return <p>Belum ada konsultan. Isi jam seseorang di Jadwal konsultan, lalu pilih di sini.</p>;
  return (
    <CheckboxGroup label="Konsultan" values={values} options={options} error={error} onChange={onChange} />
  );
}
