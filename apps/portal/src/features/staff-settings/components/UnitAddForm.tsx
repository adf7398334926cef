import { useState, type FormEvent } from 'react';
import { fieldError, hasFieldErrors } from '../../../lib/field-errors.js';
import { Button } from '../../../ui/Button.js';
import { RequestErrorBanner } from '../../../ui/RequestErrorBanner.js';
import { Select } from '../../../ui/Select.js';
import { Stack } from '../../../ui/Stack.js';
import { toast } from '../../../ui/toast.js';
import { useAddUnit, type OfficeUnit } from '../api/units.js';
import { UnitFields } from './UnitFields.js';

const EMPTY = { code: '', name: '' };

/** One unit more, below another one. */
export function UnitAddForm({ open }: { readonly open: readonly OfficeUnit[] }) {
  const [words, setWords] = useState(EMPTY);
  const [parentId, setParentId] = useState(open[0]?.id ?? '');
  const add = useAddUnit(() => {
    toast('Unit ditambahkan.');
    setWords(EMPTY);
  });
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    add.submit({ body: { ...words, parentId: parentId || null } });
  };
  return (
    <form noValidate onSubmit={save}>
      <Stack narrow>
        {!hasFieldErrors(add.error) && <RequestErrorBanner error={add.error} />}
        <UnitFields words={words} error={add.error} onChange={setWords} />
        <Select
          label="Di bawah unit"
          hint="Petugas unit di atas juga melihat angkatan unit ini."
          placeholder="Tidak di bawah unit lain"
          options={open.map(({ id, name }) => ({ value: id, label: name }))}
          value={parentId}
          error={fieldError(add.error, 'parentId')}
          onChange={({ target }) => setParentId(target.value)}
        />
        <div>
          <Button type="submit" variant="secondary" busy={add.isPending} busyLabel="Sedang menyimpan…">
            Tambah unit
          </Button>
        </div>
      </Stack>
    </form>
  );
}
