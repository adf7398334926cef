import { useState } from 'react';
import { fieldError } from '../../../lib/field-errors.js';
import { Banner } from '../../../ui/Banner.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Columns, Row, Stack } from '../../../ui/Stack.js';
import { useBusinessFields } from '../../profile/api/business-fields.js';
import {
  useCheck,
  type Defaults,
  type Field,
  type Mapping,
  type PeopleImportDetail,
} from '../api/imports.js';
import { FIELDS } from '../words.js';

const SIZES = [
  { value: 'micro', label: 'Mikro' },
  { value: 'small', label: 'Kecil' },
  { value: 'medium', label: 'Menengah' },
];

const isSize = (value: string): value is Defaults['size'] => SIZES.some((size) => size.value === value);

/** Which column means what. Proposed from the header, and corrected here. */
export function MappingForm({ found }: { readonly found: PeopleImportDetail }) {
  const [mapping, setMapping] = useState<Mapping>(found.mapping);
  const [defaults, setDefaults] = useState<Defaults>(found.defaults);
  const check = useCheck(found.id);
  const choose = (field: Field, value: string) =>
    setMapping(({ [field]: _before, ...others }) =>
      value === '' ? others : { ...others, [field]: Number(value) },
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check.submit({ params: { id: found.id }, body: { mapping, defaults } });
      }}
    >
      <Stack gap="large">
        <Banner
          title={
            found.remembered
              ? 'Pencocokan kolom diambil dari berkas sejenis sebelumnya'
              : 'Kolom dicocokkan dari judulnya'
          }
        >
          <p>Periksa dulu. Belum ada yang diimpor.</p>
        </Banner>
        <RequestErrorBanner error={check.error} />
        <Columns>
          <Stack>
            {(Object.keys(FIELDS) as Field[]).map((field) => (
              <ColumnSelect
                key={field}
                field={field}
                columns={found.columns}
                place={mapping[field]}
                error={fieldError(check.error, `mapping.${field}`)}
                onChoose={(value) => choose(field, value)}
              />
            ))}
          </Stack>
          <DefaultFields defaults={defaults} onChange={(change) => setDefaults({ ...defaults, ...change })} />
        </Columns>
        <Row>
          <Button type="submit" busy={check.isPending} busyLabel="Sedang memulai…">
            Periksa semua baris
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

interface ColumnSelectProps {
  readonly field: Field;
  readonly columns: PeopleImportDetail['columns'];
  readonly place: number | undefined;
  readonly error: string | undefined;
  readonly onChoose: (value: string) => void;
}

function ColumnSelect({ field, columns, place, error, onChoose }: ColumnSelectProps) {
  const samples = columns.find((column) => column.place === place)?.samples.slice(0, 2) ?? [];
  const { label, hint } = FIELDS[field];
  const example = samples.length > 0 ? `Contoh: ${samples.join('; ')}` : '';
  return (
    <Select
      label={label}
      hint={[hint, example].filter(Boolean).join(' ')}
      error={error}
      placeholder="Tidak ada kolomnya"
      value={place === undefined ? '' : String(place)}
      options={columns.map((column) => ({ value: String(column.place), label: column.label }))}
      onChange={({ target }) => onChoose(target.value)}
    />
  );
}

interface DefaultFieldsProps {
  readonly defaults: Defaults;
  readonly onChange: (change: Partial<Defaults>) => void;
}

/** What is taken where the file says nothing. */
function DefaultFields({ defaults, onChange }: DefaultFieldsProps) {
  const fields = useBusinessFields();
  return (
    <Stack as="section" aria-labelledby="bawaan">
      <h2 id="bawaan">Bila berkas tidak menyebutnya</h2>
      <Select
        label="Bidang usaha"
        hint="Untuk usaha tanpa kode KBLI yang dikenal."
        placeholder="Jangan ditebak, tandai salah"
        value={defaults.kbliCode ?? ''}
        options={(fields.data?.items ?? []).map(({ code, title }) => ({
          value: code,
          label: `${code} ${title}`,
        }))}
        onChange={({ target }) => onChange({ kbliCode: target.value || null })}
      />
      <Select
        label="Skala usaha"
        value={defaults.size}
        options={SIZES}
        onChange={({ target }) => isSize(target.value) && onChange({ size: target.value })}
      />
    </Stack>
  );
}
