import { useRef, useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { FileInput } from '../../../ui/FileInput.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Row, Stack } from '../../../ui/Stack.js';
import { TextInput } from '../../../ui/TextInput.js';
import { toast } from '../../../ui/toast.js';
import { WideTable } from '../../staff-kit/WideTable.js';
import { optionsOf } from '../../staff-kit/words.js';
import { useEnterStatistic, type EnteredTable, type Statistic } from '../api/statistics.js';
import { STATISTICS, valueWords } from '../words.js';

const KINDS = {
  poverty: STATISTICS.poverty.label,
  umkm: STATISTICS.umkm.label,
  population: STATISTICS.population.label,
};

function entryOf(form: HTMLFormElement, preview: 'yes' | 'no') {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const province = text('provinceValue').replace(',', '.');
  return {
    kind: text('kind') as Statistic['kind'],
    asOf: text('asOf'),
    source: text('source'),
    ...(province && { provinceValue: province }),
    preview,
  };
}

/** A new table: first what is in the file, then keeping it. */
export function EnterForm() {
  const form = useRef<HTMLFormElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [seen, setSeen] = useState<EnteredTable | null>(null);
  const { mutate, error, isPending, reset } = useEnterStatistic();
  const send = (preview: 'yes' | 'no') => {
    if (!form.current) return;
    mutate(
      { entry: entryOf(form.current, preview), file: file ?? new File([], 'kosong') },
      {
        onError: () => setSeen(null),
        onSuccess: (answer) => {
          setSeen(answer.kept ? null : answer);
          if (!answer.kept) return;
          toast('Data wilayah tersimpan.');
          form.current?.reset();
          setFile(null);
        },
      },
    );
  };
  const changed = () => {
    setSeen(null);
    reset();
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(seen ? 'no' : 'yes');
  };
  const field = (name: string) => ({ name, error: fieldError(error, name) });
  return (
    <section aria-labelledby="unggah">
      <form ref={form} noValidate onSubmit={onSubmit} onChange={changed}>
        <Stack narrow>
          <h2 id="unggah">Unggah tabel baru</h2>
          <p>Tabel lama tetap tersimpan. Yang tanggalnya terbaru dipakai.</p>
          {!hasFieldErrors(error) && <RequestErrorBanner error={error} />}
          <Select label="Data" options={optionsOf(KINDS)} {...field('kind')} />
          <TextInput label="Per tanggal" type="date" {...field('asOf')} />
          <TextInput
            label="Sumber data"
            hint="Lembaga dan judul publikasinya."
            maxLength={200}
            {...field('source')}
          />
          <TextInput label="Angka Jawa Timur" optional inputMode="decimal" {...field('provinceValue')} />
          <FileInput
            label="Berkas XLSX atau CSV"
            hint="Kolom kode (35.01) dan nilai, 38 daerah, paling besar 256 KB."
            accept=".xlsx,.csv"
            action="Pilih berkas"
            icon="upload"
            file={file}
            onChange={(chosen) => {
              setFile(chosen);
              changed();
            }}
            error={fieldError(error, 'file')}
          />
          <Row>
            <Button type="submit" busy={isPending} busyLabel="Sedang memeriksa…">
              {seen ? 'Simpan tabel ini' : 'Periksa berkas'}
            </Button>
          </Row>
        </Stack>
      </form>
      {seen && <Preview table={seen} />}
    </section>
  );
}

function Preview({ table: { values } }: { readonly table: EnteredTable }) {
  return (
    <>
      <p role="status">Belum disimpan. Periksa {values.length} nilai ini dulu.</p>
      <WideTable
        caption="Isi berkas"
        rows={values}
        rowKey={({ code }) => code}
        columns={[
          { key: 'name', header: 'Kabupaten/kota', cell: ({ name }) => <strong>{name}</strong> },
          {
            key: 'before',
            header: 'Dipakai sekarang',
            numeric: true,
            cell: ({ before }) => valueWords(before),
          },
          { key: 'value', header: 'Di berkas', numeric: true, cell: ({ value }) => valueWords(value) },
        ]}
      />
    </>
  );
}
