import { useState } from 'react';
import { Button } from '../../../ui/Button.js';
import { QueryView } from '../../../ui/QueryView.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { useBusinessFields, type BusinessField } from '../api/business-fields.js';
import { searchFields, SHOWN } from '../search-fields.js';

export interface SectorPickerProps {
  /** KBLI code; empty while not chosen. */
  readonly value: string;
  readonly onChange: (kbliCode: string) => void;
  readonly error?: string | undefined;
}

/** Bidang usaha: search by an everyday word, or choose a sector. Folds to one line once chosen. */
export function SectorPicker(props: SectorPickerProps) {
  const fields = useBusinessFields();
  return (
    <QueryView query={fields} heading="h2">
      {({ items }) => <Picker {...props} fields={items} />}
    </QueryView>
  );
}

function Picker({
  value,
  onChange,
  error,
  fields,
}: SectorPickerProps & { readonly fields: readonly BusinessField[] }) {
  const [open, setOpen] = useState(value === '');
  const [words, setWords] = useState('');
  const [sector, setSector] = useState('');
  const chosen = fields.find(({ code }) => code === value);
  if (!open && chosen) {
    return (
      <Stack gap="small">
        <p>
          Bidang usaha: <strong>{chosen.title}</strong> (KBLI {chosen.code})
        </p>
        <Button variant="secondary" icon="edit" onClick={() => setOpen(true)}>
          Ganti bidang usaha
        </Button>
      </Stack>
    );
  }
  const found = searchFields(fields, words, sector);
  const searching = words.trim() !== '';
  return (
    <Stack>
      <TextInput
        label="Cari bidang usaha"
        hint="Ketik produk Anda. Contoh: keripik, batik, katering."
        type="search"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        error={error && found.length === 0 ? error : undefined}
      />
      {(!searching || found.length === 0) && (
        <SectorSelect
          fields={fields}
          value={searching ? '' : sector}
          onChange={(name) => {
            setWords('');
            setSector(name);
          }}
        />
      )}
      <p role="status">{sentence(found.length, words, sector)}</p>
      {chosen && !found.includes(chosen) && <p>Dipilih: {chosen.title}</p>}
      {found.length > 0 && (
        <RadioGroup
          label="Pilih yang paling dekat"
          name="kbli"
          options={found
            .slice(0, SHOWN)
            .map(({ code, title }) => ({ value: code, label: title, hint: `KBLI ${code}` }))}
          value={value}
          onChange={onChange}
          error={error}
        />
      )}
    </Stack>
  );
}

interface SectorSelectProps {
  readonly fields: readonly BusinessField[];
  readonly value: string;
  readonly onChange: (sector: string) => void;
}

/** The other way to a field; also there when the typed words find nothing. */
function SectorSelect({ fields, value, onChange }: SectorSelectProps) {
  return (
    <Select
      label="Atau pilih sektor"
      placeholder="Pilih sektor"
      options={sectorsOf(fields).map((name) => ({ value: name, label: name }))}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

const sectorsOf = (fields: readonly BusinessField[]): string[] => [
  ...new Set(fields.map(({ sector }) => sector)),
];

function sentence(count: number, words: string, sector: string): string {
  if (words.trim() === '' && sector === '') return '';
  if (count === 0) return 'Belum ada yang cocok. Coba kata lain atau pilih sektor.';
  return count > SHOWN ? `${count} cocok, tampil ${SHOWN}. Ketik lebih lengkap.` : `${count} cocok.`;
}
