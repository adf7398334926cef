import { useState, type FormEvent } from 'react';
import type { RequestError } from '../../../lib/api-errors.js';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { RadioGroup } from '../../../ui/RadioGroup.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { useChangeSeries, usePreviewSeries, type Series } from '../api/series.js';
import { PatternLegend } from './Numbering.js';

type Wanted = Pick<Series, 'pattern' | 'unit' | 'scope'>;

/** Another pattern for the numbers to come, with a look at the next one before it is saved. */
export function SeriesForm({ series, onDone }: { readonly series: Series; readonly onDone: () => void }) {
  const [wanted, setWanted] = useState<Wanted>(series);
  const change = useChangeSeries(() => {
    toast('Pola tersimpan. Nomor yang sudah dipakai tidak berubah.');
    onDone();
  });
  const preview = usePreviewSeries();
  const request = {
    params: { code: series.code },
    body: { pattern: wanted.pattern, unit: wanted.unit, scope: wanted.scope },
  };
  const error = change.error ?? preview.error;
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    preview.reset();
    change.submit(request);
  };
  return (
    <form noValidate onSubmit={save}>
      <Stack narrow>
        {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
        <SeriesFields series={series} wanted={wanted} error={error} onChange={setWanted} />
        <p role="status">{preview.data && `Nomor berikutnya: ${preview.data.next}`}</p>
        <Row>
          <Button type="submit" busy={change.isPending} busyLabel="Sedang menyimpan…">
            Simpan pola
          </Button>
          <Button
            variant="secondary"
            busy={preview.isPending}
            busyLabel="Sedang dihitung…"
            onClick={() => {
              change.reset();
              preview.submit(request);
            }}
          >
            Lihat nomor berikutnya
          </Button>
          <Button variant="quiet" onClick={onDone}>
            Tidak jadi
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

interface SeriesFieldsProps {
  readonly series: Series;
  readonly wanted: Wanted;
  readonly error: RequestError | null;
  readonly onChange: (wanted: Wanted) => void;
}

function SeriesFields({ series, wanted, error, onChange }: SeriesFieldsProps) {
  return (
    <>
      <TextInput
        label="Pola"
        value={wanted.pattern}
        maxLength={80}
        error={fieldError(error, 'pattern')}
        onChange={(event) => onChange({ ...wanted, pattern: event.target.value })}
      />
      <PatternLegend />
      <TextInput
        label="Kode unit"
        value={wanted.unit}
        maxLength={20}
        error={fieldError(error, 'unit')}
        onChange={(event) => onChange({ ...wanted, unit: event.target.value })}
      />
      <RadioGroup
        label="Hitungan"
        name={`hitungan-${series.code}`}
        value={wanted.scope}
        error={fieldError(error, 'scope')}
        onChange={(value) => onChange({ ...wanted, scope: value === 'class' ? 'class' : 'year' })}
        options={[
          { value: 'year', label: 'Per tahun', hint: 'Satu urutan untuk semua angkatan.' },
          {
            value: 'class',
            label: 'Per angkatan',
            hint: 'Tiap kegiatan mulai dari nomor urut 1.',
          },
        ]}
      />
    </>
  );
}
